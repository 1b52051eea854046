import { dailyQuestionnaire } from '../../../src/daily-questionnaire.js';

export interface Questionnaire {
  readonly resourceType: 'Questionnaire';
  readonly id: string;
  readonly url: string;
}

const choice = (linkId: string, text: string, options: readonly string[], more: object = {}) => ({
  linkId,
  text,
  type: 'choice',
  answerOption: options.map((display, at) => ({
    valueCoding: {
      system: 'https://riverbend.example/fhir/CodeSystem/before-a-visit',
      code: `${linkId}-${at + 1}`,
      display,
    },
  })),
  ...more,
});

/** A form of the clinic's own, in its own words, to send before a visit. */
const beforeAVisit = {
  resourceType: 'Questionnaire',
  id: 'before-a-visit',
  url: 'https://riverbend.example/fhir/Questionnaire/before-a-visit',
  version: '1.0.0',
  name: 'BeforeAVisit',
  title: 'Before your visit',
  status: 'active',
  subjectType: ['Patient'],
  date: '2026-11-22',
  publisher: 'Juniper Clinic (made up)',
  item: [
    choice(
      'talk',
      'What shall we be sure to talk about?',
      [
        'Sleep',
        'How my days go',
        'Family and friends',
        'Work or school',
        'A place to live',
        'Something else',
      ],
      { repeats: true },
    ),
    {
      linkId: 'talk-else',
      text: 'What is it? A few words are enough.',
      type: 'string',
      maxLength: 120,
      enableWhen: [
        {
          question: 'talk',
          operator: '=',
          answerCoding: {
            system: 'https://riverbend.example/fhir/CodeSystem/before-a-visit',
            code: 'talk-6',
          },
        },
      ],
    },
    { linkId: 'went-well', text: 'What went well since last time?', type: 'text', maxLength: 500 },
    choice('come', 'How do you get here?', ['I have a way', 'I would like a ride', 'By video, please']),
    { linkId: 'with', text: 'Will someone come with you?', type: 'boolean' },
  ],
};

/** The built-in check-in with an id of this server, and the clinic's own form. */
export const QUESTIONNAIRES = [
  { ...dailyQuestionnaire, id: 'daily' },
  beforeAVisit,
] as unknown as readonly Questionnaire[];
