// The forms: in the shape of the PHQ-9 (nine questions with four answers that carry points, one about daily life) in words of
// our own, since the instrument's belong to others; and made-up long ones, the same on every run.
import { readFileSync } from 'node:fs';

const RADIO = [
  {
    url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
    valueCodeableConcept: {
      coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code: 'radio-button' }],
    },
  },
];
const SYSTEM = 'https://kith.example/answers';

/** What the last item of every form says: once it is on the page, all items are. */
export const LAST = 'Is there anything we forgot to ask?';

const options = (labels, scored) =>
  labels.map((display, at) => ({
    ...(scored && {
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: at }],
    }),
    valueCoding: { system: SYSTEM, code: `a${at}`, display },
  }));

const NINE = [
  'I found it hard to start on things I usually like',
  'My days felt gray or heavy, or I could not see how they would get lighter',
  'I lay awake, woke early, or slept through much of the day',
  'I ran out of strength before I was done with what I had planned',
  'I ate much less than I usually do, or much more',
  'I was hard on myself, or thought that I let down the people close to me',
  'My mind wandered from a page, a talk or a show',
  'Others said that I had grown slow, or I was so restless that I could not stay in one place',
  'I thought about not going on',
];
const OFTEN = ['On no day', 'On a few days', 'On most days', 'On every day'];
const HARD = ['Not hard', 'A little hard', 'Hard', 'Very hard'];

function nineAndOne() {
  const choice = { type: 'choice', extension: RADIO };
  const nine = NINE.map((text, at) => ({
    linkId: `n${at + 1}`,
    prefix: `${at + 1}.`,
    text,
    ...choice,
    required: true,
    answerOption: options(OFTEN, true),
  }));
  const one = { linkId: 'n10', prefix: '10.', text: LAST, ...choice, answerOption: options(HARD, false) };
  return form('nine', [...nine, one]);
}

const form = (id, item) => ({
  resourceType: 'Questionnaire',
  id,
  url: `https://kith.example/Questionnaire/${id}`,
  status: 'active',
  title: 'How things are',
  subjectType: ['Patient'],
  item,
});

/** Turn about: type, and what is asked. */
const ASKED = [
  ['choice', 'How often did you get outside?'],
  ['string', 'Who was good to be with?'],
  ['boolean', 'Did you rest when you were tired?'],
  ['integer', 'How many meals did you have?'],
  ['text', 'What would you like more of?'],
  ['date', 'When did it begin?'],
  ['choice', 'How well did the ride work out?'],
  ['decimal', 'How many hours did you sleep?'],
  ['boolean', 'Do you have what you need this week?'],
  ['string', 'What is one thing you are proud of?'],
];
/** Typed into the second field, it opens every fifth question. */
export const OPENS = 'more';

function question(at) {
  const [type, text] = ASKED[at % ASKED.length];
  return {
    linkId: `q${at}`,
    text: `${at}. ${text}`,
    type,
    ...(type === 'choice' && {
      extension: RADIO,
      answerOption: options(['Never', 'Now and then', 'Often', 'Always'], false),
    }),
    ...(at % 5 === 4 && { enableWhen: [{ question: 'open', operator: '=', answerString: OPENS }] }),
  };
}

function long(count) {
  const parts = [];
  const first = {
    linkId: 'first',
    text: 'To begin with',
    type: 'group',
    item: [
      { linkId: 'note', text: 'How was your week?', type: 'string' },
      { linkId: 'open', text: 'Write "more" to be asked more', type: 'string' },
    ],
  };
  for (let at = 3; at < count; at += 10) {
    const ten = Array.from({ length: Math.min(10, count - at) }, (_, nth) => question(at + nth));
    const half = (nth) => ({
      linkId: `h${at}-${nth}`,
      text: `Part ${at}, half ${nth + 1}`,
      type: 'group',
      item: ten.slice(nth * 5, nth * 5 + 5),
    });
    const item = [half(0), half(1)].filter((group) => group.item.length > 0);
    parts.push({ linkId: `p${at}`, text: `Part ${at}`, type: 'group', item });
  }
  return form(`long-${count}`, [first, ...parts, { linkId: 'last', text: LAST, type: 'string' }]);
}

/**
 * @param {string} name `phq`, a number of questions, or the path of a FHIR Questionnaire
 * @returns {{ label: string, long: boolean, questionnaire: object, last: string }} `last`: the words of its last item
 */
export function formFor(name) {
  if (name === 'phq')
    return { label: '9 + 1 questions', long: false, questionnaire: nineAndOne(), last: LAST };
  if (/^\d+$/.test(name)) {
    const count = Number(name);
    return {
      label: `${count.toLocaleString('en')} questions`,
      long: true,
      questionnaire: long(count),
      last: LAST,
    };
  }
  const questionnaire = JSON.parse(readFileSync(name, 'utf8'));
  return {
    label: questionnaire.title ?? name,
    long: false,
    questionnaire,
    last: lastText(questionnaire.item),
  };
}

/** The words of the last item that is always shown. */
function lastText(items) {
  const last = items.filter(({ enableWhen, text }) => !enableWhen && text).at(-1);
  return (last?.item?.length && lastText(last.item)) || last?.text || '';
}
