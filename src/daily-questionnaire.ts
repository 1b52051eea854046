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

/** The built-in check-in in all of Kith's languages, for whoever reads FHIR forms elsewhere. Also the file `questionnaires/daily.json`. */
export const dailyQuestionnaire = /* @__PURE__ */ dailyForm(english.daily, 'en', translations);
