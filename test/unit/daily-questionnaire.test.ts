import { expect } from '@open-wc/testing';
import { dailyQuestionnaire } from '../../src/daily-questionnaire.js';
import * as arabic from '../../src/i18n/locales/ar.strings.js';
import * as spanish from '../../src/i18n/locales/es.strings.js';
import { dailyForm } from '../../src/model/check-in-daily.js';
import { checkQuestionnaire } from '../../src/questionnaire/check.js';
import { createForm } from '../../src/questionnaire/form.js';
import { readQuestionnaire } from '../../src/questionnaire/read.js';
import { checkIn as english } from '../../src/widgets/check-in/check-in.strings.js';

/** All that a form says, in its order. */
const saidBy = (document: object, language: string): string[] => {
  const form = createForm(readQuestionnaire(document).questionnaire, { language });
  return [...form.items()].flatMap(({ text, openLabel, options }) => [
    text,
    openLabel,
    ...options.map(({ label }) => label),
  ]);
};

describe('the daily check-in as a file for others', () => {
  it('breaks no rule of FHIR', () => {
    expect(checkQuestionnaire(dailyQuestionnaire)).to.deep.equal([]);
  });

  const words = { en: english.daily, es: spanish.checkIn.daily, ar: arabic.checkIn.daily };
  for (const [language, daily] of Object.entries(words)) {
    it(`says in ${language} what the widget says`, () => {
      const said = saidBy(dailyQuestionnaire, language);
      expect(said).to.include(daily.today).and.to.include(daily['very-hard']).and.to.include(daily.other);
      expect(said).to.deep.equal(saidBy(dailyForm(daily, language), language));
    });
  }
});
