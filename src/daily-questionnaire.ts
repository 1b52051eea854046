import { checkIn as arabic } from './i18n/locales/ar.strings.js';
import { checkIn as spanish } from './i18n/locales/es.strings.js';
import { dailyForm, type DailyWords } from './model/check-in-daily.js';
import { checkIn as english } from './widgets/check-in/check-in.strings.js';

/** The standard FHIR extension for a text in more languages. */
const translations = (key: keyof DailyWords) => ({
  extension: Object.entries({ es: spanish.daily, ar: arabic.daily }).map(([lang, words]) => ({
    url: 'http://hl7.org/fhir/StructureDefinition/translation',
    extension: [
      { url: 'lang', valueCode: lang },
      { url: 'content', valueString: words[key] },
    ],
  })),
});

/** What is said by a `linkId` or a code stands beside it in the other languages, too. */
function translated(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(translated);
  if (typeof part !== 'object' || !part) return part;
  const beside: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(part)) {
    beside[name] = translated(value);
    const { linkId, code } = part as { linkId?: string; code?: string };
    const key = name === 'valueString' ? 'other' : name === 'text' ? linkId : name === 'display' && code;
    if (key) beside[`_${name}`] = translations(key as keyof DailyWords);
  }
  return beside;
}

const daily = () => dailyForm(english.daily, 'en');
const forOthers = () => ({
  ...(translated(daily()) as ReturnType<typeof daily>),
  name: 'KithDailyCheckIn',
  _title: translations('title'),
  status: 'active',
  subjectType: ['Patient'],
  date: '2026-11-22',
  publisher: 'Kith',
  copyright: 'MIT License. The words are Kith’s own and may be used and changed freely.',
});

/** The built-in check-in in all of Kith's languages, for whoever reads FHIR forms elsewhere. Also the file `questionnaires/daily.json`. */
export const dailyQuestionnaire = /* @__PURE__ */ forOthers();
