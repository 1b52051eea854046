import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { checkQuestionnaire } from '../../../src/questionnaire/check.js';
import type { ResponseItem, Value } from '../../../src/questionnaire/fhir.js';
import { createForm } from '../../../src/questionnaire/form.js';
import { QuestionnaireError, readQuestionnaire } from '../../../src/questionnaire/read.js';
import { raisesFlag } from '../../../src/questionnaire/safety.js';
import type { Form } from '../../../src/questionnaire/types.js';
import { isScored, stepsOf } from '../../../src/widgets/check-in/steps.js';
import { fixtures } from '../../helpers/fixtures.js';
import { fillIn } from '../../helpers/random-answers.js';
import { poison, spoilt, type Changes } from '../../helpers/spoil.js';

/** The seed makes a failure come back. */
const seed = 9;
const runs = 400;

const forms: object[] = [];
before(async () => {
  const all = await fixtures.list('fhir/questionnaires');
  // small ones: a change in a form of a thousand items is seldom seen
  for (const file of all) {
    const text = await fixtures.text(file);
    if (text.length < 20_000) forms.push(JSON.parse(text) as object);
  }
  expect(forms.length).to.be.greaterThan(2);
});

/** What an answer of each kind is in JSON. */
const KINDS: Record<string, (value: unknown) => boolean> = {
  valueBoolean: (value) => typeof value === 'boolean',
  valueInteger: (value) => Number.isInteger(value),
  valueDecimal: (value) => Number.isFinite(value),
};
for (const name of ['Date', 'DateTime', 'Time', 'String', 'Uri'])
  KINDS[`value${name}`] = (value) => typeof value === 'string' && value.trim() !== '';
for (const name of ['Coding', 'Quantity', 'Reference', 'Attachment'])
  KINDS[`value${name}`] = (value) =>
    typeof value === 'object' && !!value && Object.values(value).every((part) => part !== undefined);

function expectSoundAnswer({ item: inner, ...value }: Value & { item?: readonly ResponseItem[] }): void {
  for (const [key, bare] of Object.entries(value))
    if (key.startsWith('value')) expect(KINDS[key]?.(bare), `${key} ${JSON.stringify(bare)}`).to.equal(true);
  if (inner) expectSound(inner);
}

/** No list is empty, every answer is of its kind, every item has a name. */
function expectSound(items: readonly ResponseItem[]): void {
  expect(items.length).to.be.greaterThan(0);
  for (const { linkId, text, answer, item } of items) {
    expect(linkId).to.be.a('string').and.not.equal('');
    expect(typeof (text ?? '')).to.equal('string');
    expect(answer?.length ?? item?.length, linkId).to.be.greaterThan(0);
    if (item) expectSound(item);
    for (const one of answer ?? []) expectSoundAnswer(one);
  }
}

/** All that is drawn of an item is text, so that nothing on the page says [object Object]. One assertion for all: chai is slow. */
function expectReadable(form: Form): void {
  const wrong: unknown[] = [];
  const isText = (said: unknown): void => void (typeof said === 'string' || wrong.push(said));
  for (const item of form.items()) {
    const { text, prefix, shortText, hint, openLabel, category, unit, notes } = item;
    for (const said of [
      text,
      prefix,
      shortText,
      hint,
      openLabel,
      category,
      unit,
      ...(Object.values(notes) as string[]),
    ])
      isText(said);
    for (const { label } of item.options) isText(label);
    raisesFlag(item);
  }
  expect(wrong).to.deep.equal([]);
}

function fill(form: object, changes: Changes, nth: number): void {
  const raw = { ...(spoilt(form, changes) as object), resourceType: 'Questionnaire' };
  const { questionnaire } = readQuestionnaire(raw);
  checkQuestionnaire(raw);
  const live = createForm(questionnaire);
  fillIn(live, nth);
  expectReadable(live);
  for (const one of [true, false]) stepsOf(live, one, isScored(live));
  live.validate();
  const { item } = live.response('completed');
  if (item) expectSound(item);
  createForm(questionnaire, { response: live.response() });
}

const changes = (long: number) => fc.array(fc.tuple(fc.nat(), poison(long)), { minLength: 1, maxLength: 5 });

describe('forms with anything anywhere', () => {
  it('open, are filled in and give an answer that is FHIR', () => {
    fc.assert(
      fc.property(fc.nat(), changes(9000), fc.nat(), (which, broken, nth) =>
        fill(forms[which % forms.length] as object, broken, nth),
      ),
      { seed, numRuns: runs },
    );
  }).timeout(60_000);

  it('take any answers handed to them', () => {
    fc.assert(
      fc.property(fc.nat(), changes(90), fc.nat(), (which, broken, nth) => {
        const { questionnaire } = readQuestionnaire(forms[which % forms.length]);
        const live = createForm(questionnaire);
        fillIn(live, nth);
        const response = spoilt(live.response(), broken) as never;
        const again = createForm(questionnaire, { response });
        expectReadable(again);
        again.validate();
        again.response();
      }),
      { seed, numRuns: runs },
    );
  }).timeout(60_000);

  it('is refused in one word when it is no form', () => {
    fc.assert(
      fc.property(poison(90), (value) => {
        expect(() => readQuestionnaire(value)).to.throw(QuestionnaireError);
      }),
      { seed, numRuns: runs },
    );
  });
});
