import { expect } from '@open-wc/testing';
import type { Extension } from '../../../src/questionnaire/fhir.js';
import type { KithCheckIn } from '../../../src/widgets/check-in/check-in.js';
import {
  all,
  checkInWith,
  choose,
  expectAccessible,
  form,
  one,
  part,
  press,
  progress,
  textOf,
} from './help.js';

const hl7 = (name: string, value: object): Extension => ({
  url: `http://hl7.org/fhir/StructureDefinition/${name}`,
  ...value,
});
const control = (code: string): Extension =>
  hl7('questionnaire-itemControl', { valueCodeableConcept: { coding: [{ code }] } });
const option = (code: string, ...extension: object[]): object => ({
  valueCoding: { code, display: `Answer ${code}`, ...(extension.length && { extension }) },
});
const question = (linkId: string, more: object = {}): object => ({
  linkId,
  text: `Question ${linkId}`,
  type: 'boolean',
  ...more,
});
const when = (linkId: string): object => ({
  enableWhen: [{ question: linkId, operator: '=', answerBoolean: true }],
});

async function started(layout: string, ...items: object[]): Promise<KithCheckIn> {
  const el = await checkInWith({ questionnaire: form(...items), layout });
  await press(el, 'Start');
  return el;
}
const isOver = (el: KithCheckIn): boolean => part(el, 'ending') !== null;
const at = (el: KithCheckIn): Element | null | undefined => el.shadowRoot?.activeElement;

/** Past all questions to the list of answers. */
async function toReview(el: KithCheckIn): Promise<void> {
  for (let step = 0; step < 9 && !part(el, 'review'); step += 1) await press(el, 'Skip');
}

describe('the check-in: nothing stands in the way that cannot be reached', () => {
  it('does not ask for a sum that it does not show', async () => {
    const points = option('a', hl7('ordinalValue', { valueDecimal: 1 }));
    const el = await started(
      'page',
      question('a', { type: 'choice', answerOption: [points] }),
      question('sum', {
        type: 'decimal',
        required: true,
        extension: [hl7('sdc-questionnaire-calculatedExpression', { valueExpression: { expression: '21' } })],
      }),
    );
    await press(el, 'Done');
    expect(textOf(part(el, 'problems'))).to.equal('');
    expect(isOver(el)).to.equal(true);
  });

  it('leads from the list of answers into a group of which something is needed', async () => {
    const el = await started(
      'steps',
      question('a'),
      question('g', { type: 'group', required: true, item: [question('b'), question('c')] }),
    );
    await toReview(el);
    await press(el, 'Done');
    one<HTMLButtonElement>(el, '[part=problems] button').click();
    await el.updateComplete;
    expect(progress(el)).to.equal('Question 2 of 3');
    expect(Boolean(at(el))).to.equal(true);
    await choose(el, 'Yes');
    for (let step = 0; step < 2; step += 1) await press(el, 'Next');
    await press(el, 'Done');
    expect(isOver(el)).to.equal(true);
  });

  it('asks nothing of a group in which nothing can be answered', async () => {
    const el = await started(
      'page',
      question('g', {
        type: 'group',
        required: true,
        item: [
          question('b', { readOnly: true }),
          question('c', { type: 'choice', answerValueSet: 'http://elsewhere.example/set' }),
        ],
      }),
    );
    await press(el, 'Done');
    expect(isOver(el)).to.equal(true);
  });

  it('shows choices as choices where a form asks for a slider', async () => {
    const el = await started(
      'page',
      question('a', {
        type: 'choice',
        required: true,
        extension: [control('slider')],
        answerOption: [option('x'), option('y'), option('z')],
      }),
    );
    await choose(el, 'Answer y');
    await press(el, 'Done');
    expect(isOver(el)).to.equal(true);
  });

  it('takes an answer back where one question is asked at a time', async () => {
    const el = await started('steps', question('a'), question('b'));
    await choose(el, 'No');
    await press(el, 'Take back');
    expect(el.response?.item).to.equal(undefined);
    await expectAccessible(el);
  });

  for (const layout of ['steps', 'page']) {
    it(`names and locks a list to pull down that is shown as buttons (${layout})`, async () => {
      const list = question('a', {
        type: 'choice',
        extension: [control('drop-down')],
        answerOption: [option('x'), { ...option('y'), initialSelected: true }],
        repeats: layout === 'page',
        readOnly: true,
      });
      const el = await started(layout, list, question('b'));
      const before = JSON.stringify(el.response?.item);
      expect(before).to.contain('"y"');
      for (const box of all<HTMLInputElement>(el, '.item .option input')) {
        expect(textOf(box.closest('fieldset')?.querySelector('legend'))).to.contain('Question');
      }
      all<HTMLInputElement>(el, '.item .option input')[0]?.click();
      expect(JSON.stringify(el.response?.item)).to.equal(before);
      await expectAccessible(el);
    });
  }

  for (const layout of ['steps', 'page']) {
    it(`has headings in order, also under a question (${layout})`, async () => {
      const inner = question('h', { type: 'group', item: [question('b')] });
      const el = await started(
        layout,
        question('a', { item: [inner] }),
        question('g', {
          type: 'group',
          repeats: true,
          item: [question('i', { type: 'group', item: [question('c')] })],
        }),
      );
      await choose(el, 'Yes');
      expect(textOf(one(el, 'h3'))).to.equal('Question h');
      await expectAccessible(el);
      if (layout === 'steps') await press(el, 'Next');
      await expectAccessible(el);
    });
  }

  it('keeps the last of two equal choices chosen', async () => {
    const el = await started(
      'page',
      question('a', { type: 'choice', answerOption: [option('x'), option('x'), option('y')] }),
    );
    for (const nth of [0, 1, 0]) all<HTMLInputElement>(el, '.option input')[nth]?.click();
    expect(el.response?.item?.[0]?.answer).to.have.length(1);
    expect(all(el, 'input:checked')).to.have.length(1);
  });
});

describe('the check-in: a question that opens above', () => {
  const items = [question('a', when('c')), question('b', when('c')), question('c'), question('d')];

  it('leaves a person at the question they are at, on a page', async () => {
    const el = await started('page', ...items);
    const yes = all<HTMLInputElement>(el, '.option input')[0] as HTMLInputElement;
    yes.focus();
    yes.click();
    await el.updateComplete;
    expect(all(el, 'fieldset')).to.have.length(4);
    expect(textOf(at(el)?.closest('fieldset')?.querySelector('legend'))).to.equal('Question c');
    expect((at(el) as HTMLInputElement).checked).to.equal(true);
  });

  it('leaves a person at the question they are at, one at a time', async () => {
    const el = await started('steps', ...items);
    expect(progress(el)).to.equal('Question 1 of 2');
    const yes = all<HTMLInputElement>(el, '.option input')[0] as HTMLInputElement;
    yes.focus();
    yes.click();
    await el.updateComplete;
    expect(textOf(one(el, 'legend'))).to.equal('Question c');
    expect(progress(el)).to.equal('Question 3 of 4');
    expect(at(el) === yes).to.equal(true);
    await press(el, 'Back');
    expect(textOf(one(el, 'legend'))).to.equal('Question b');
  });
});
