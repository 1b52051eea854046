/**
 * The built-in check-in as a FHIR R4 Questionnaire: five items, strengths first, under a minute, each of them may be
 * skipped (rules K2, K6). The words are Kith's own, and come with the texts of a language (`checkIn.daily`).
 */

/** What it says in one language: questions by their `linkId`, answers by their code. */
export interface DailyWords {
  readonly title: string;
  readonly today: string;
  readonly good: string;
  readonly okay: string;
  readonly mixed: string;
  readonly hard: string;
  readonly 'very-hard': string;
  readonly helped: string;
  readonly people: string;
  readonly rest: string;
  readonly outside: string;
  readonly making: string;
  readonly quiet: string;
  readonly group: string;
  readonly meal: string;
  readonly other: string;
  readonly hope: string;
  readonly needs: string;
  readonly ride: string;
  readonly stay: string;
  readonly food: string;
  readonly work: string;
  readonly talk: string;
  readonly family: string;
  readonly papers: string;
  readonly nothing: string;
  readonly reach: string;
  readonly yes: string;
  readonly no: string;
  readonly way: string;
  readonly phone: string;
  readonly text: string;
  readonly email: string;
  readonly where: string;
  readonly message: string;
  readonly full: string;
  readonly 'name-only': string;
  readonly none: string;
  readonly times: string;
}

type Key = keyof DailyWords;

const FHIR = 'http://hl7.org/fhir/StructureDefinition/';
const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/';

/** Identifies the form in every response. A URN, since Kith owns no address on the web. */
export const DAILY_URL = 'urn:uuid:5c1a3d0e-9e0b-4b8e-8f0c-6d1d7a2f4c10';
/** The system of the answer codes. */
export const DAILY_CODES = 'urn:uuid:0b6f7a52-3c37-4d0a-9a52-0d6a3f5b8e21';

/** What would help, in the words of the other widgets: the codes a directory and a peer's profile may use too. */
export const DAILY_NEEDS = 'needs';

const control = (code: string) => ({
  url: `${FHIR}questionnaire-itemControl`,
  valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code }] },
});

const whenYes = {
  enableWhen: [{ question: 'reach', operator: '=', answerCoding: { system: DAILY_CODES, code: 'yes' } }],
};

/** How questions and answers are made of words. */
function maker(words: DailyWords) {
  const option = (code: Key) => ({
    valueCoding: { system: DAILY_CODES, code, display: words[code] },
  });
  return {
    option,
    question: (linkId: Key, type: string, more: object) => ({
      linkId,
      text: words[linkId],
      type,
      ...more,
    }),
    /** One of these answers. */
    one: (...codes: Key[]) => ({ extension: [control('radio-button')], answerOption: codes.map(option) }),
    /** Any of these, or something else. */
    any: (codes: readonly Key[], ...more: object[]) => ({
      repeats: true,
      extension: [
        control('check-box'),
        {
          url: `${SDC}sdc-questionnaire-openLabel`,
          valueString: words.other,
        },
      ],
      answerOption: [...codes.map(option), ...more],
    }),
  };
}

/**
 * The Questionnaire, as far as the widget uses it.
 *
 * @param words of the language it is in
 * @param language of those words, BCP 47
 */
export function dailyForm(words: DailyWords, language: string) {
  const { option, question, one, any } = maker(words);
  const nothing = {
    extension: [{ url: `${FHIR}questionnaire-optionExclusive`, valueBoolean: true }],
    ...option('nothing'),
  };
  return {
    resourceType: 'Questionnaire',
    url: DAILY_URL,
    version: '1.0.0',
    title: words.title,
    language,
    item: [
      // In words: never a number, so that nothing invites a score. Each has a face of its own beside the words.
      question('today', 'choice', one('good', 'okay', 'mixed', 'hard', 'very-hard')),
      question(
        'helped',
        'open-choice',
        any(['people', 'rest', 'outside', 'making', 'quiet', 'group', 'meal']),
      ),
      question('hope', 'text', { maxLength: 300 }),
      question(
        DAILY_NEEDS,
        'open-choice',
        any(['ride', 'stay', 'food', 'work', 'talk', 'family', 'papers'], nothing),
      ),
      // How to be reached is asked only of those who want it, and only what keeps them safe: who may see or hear a message
      question('reach', 'choice', {
        ...one('yes', 'no'),
        item: [
          question('way', 'choice', { ...one('phone', 'text', 'email'), ...whenYes }),
          question('where', 'string', { ...whenYes, maxLength: 200 }),
          question('message', 'choice', { ...one('full', 'name-only', 'none'), ...whenYes }),
          question('times', 'string', { ...whenYes, maxLength: 200 }),
        ],
      }),
    ],
  };
}
