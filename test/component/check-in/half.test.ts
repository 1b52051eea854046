import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { KithCheckIn } from '../../../src/widgets/check-in/check-in.js';
import { eventually } from '../../helpers/browser-env.js';
import { all, checkInWith, expectAccessible, form, one, part, press, textOf } from './help.js';

const asks = (type: string, more: object = {}): object => ({ linkId: 'x', text: 'When?', type, ...more });

async function started(layout: string, ...items: object[]): Promise<KithCheckIn> {
  const el = await checkInWith({ questionnaire: form(...items), layout });
  await press(el, 'Start');
  return el;
}

const field = (el: KithCheckIn, nth = 0): HTMLInputElement => all<HTMLInputElement>(el, 'input.field')[nth]!;
const isHalf = (el: KithCheckIn, nth = 0): boolean => field(el, nth).validity.badInput;
const problems = (el: KithCheckIn): string => textOf(part(el, 'problems'));
const answersOf = (el: KithCheckIn): number => el.response?.item?.length ?? 0;

/** Begins a date with the keyboard, and does not end it. */
async function begin(el: KithCheckIn, nth = 0): Promise<void> {
  field(el, nth).focus();
  await sendKeys({ type: '12' });
  await el.updateComplete;
  expect(isHalf(el, nth), 'the browser has half a date').to.equal(true);
}

/** Deletes the first part of a date that is whole. */
async function breakUp(el: KithCheckIn): Promise<void> {
  field(el).focus();
  await sendKeys({ press: 'Backspace' });
  await el.updateComplete;
}

describe('the check-in: half a date', () => {
  for (const type of ['date', 'time', 'dateTime'])
    it(`is no empty answer: says what to do with half a ${type}, and leaves it where it is`, async () => {
      const el = await started('page', asks(type, { required: true }));
      await begin(el);
      await press(el, 'Done');
      expect(problems(el)).to.equal(
        'Please look at this: When?: This is not whole yet. Fill in every part, or clear it.',
      );
      expect(isHalf(el)).to.equal(true);
      expect(answersOf(el)).to.equal(0);
      expect(el.checkValidity()).to.equal(false);
      await expectAccessible(el);
    });

  it('does not go on to the next question without a word', async () => {
    const el = await started('steps', asks('date'), { linkId: 'y', text: 'Words', type: 'string' });
    await begin(el);
    await press(el, 'Next');
    expect(problems(el)).to.contain('When?: This is not whole yet.');
    expect(isHalf(el)).to.equal(true);
  });

  it('is said when the field is left, also where no answer is needed', async () => {
    const el = await started('page', asks('date'), { linkId: 'y', text: 'Words', type: 'string' });
    await begin(el);
    expect(all(el, '.problem')).to.have.length(0);
    field(el, 1).focus();
    await el.updateComplete;
    expect(textOf(one(el, '.problem'))).to.contain('not whole yet');
    expect(isHalf(el)).to.equal(true);
    expect(field(el).getAttribute('aria-describedby')).to.equal(one(el, '.problem').id);
  });

  it('keeps its other parts while one is written anew', async () => {
    const el = await started('page', asks('date', { initial: [{ valueDate: '2026-01-31' }] }));
    await breakUp(el);
    expect(isHalf(el)).to.equal(true);
    expect(answersOf(el)).to.equal(0);
    field(el).blur();
    await el.updateComplete;
    expect(isHalf(el)).to.equal(true);
    field(el).focus();
    await sendKeys({ type: '02' });
    field(el).blur();
    await el.updateComplete;
    expect(isHalf(el)).to.equal(true); // 31 February
    expect(textOf(one(el, '.problem'))).to.contain('not whole yet');
  });

  it('does not come up in the next question, and does not lock the one it was in', async () => {
    const el = await started('steps', asks('date'), { linkId: 'y', text: 'And then?', type: 'date' });
    await begin(el);
    await press(el, 'Next');
    expect(problems(el)).to.contain('not whole yet');
    await press(el, 'Skip');
    expect(isHalf(el)).to.equal(false);
    await press(el, 'Back');
    await eventually('the question is free again', () => all(el, '.problem').length === 0);
    await press(el, 'Next');
    await press(el, 'Next');
    expect(textOf(part(el, 'review'))).to.contain('Skipped');
  });

  it('stays in its row of several', async () => {
    const el = await started('page', asks('date', { repeats: true, initial: [{ valueDate: '2026-01-31' }] }));
    await press(el, 'Add another');
    await begin(el, 1);
    field(el, 1).blur();
    await el.updateComplete;
    expect([isHalf(el, 0), isHalf(el, 1)]).to.deep.equal([false, true]);
    expect(textOf(one(el, '.problem'))).to.contain('not whole yet');
    expect(el.response?.item?.[0]?.answer).to.deep.equal([{ valueDate: '2026-01-31' }]);
    await press(el, 'Done');
    expect(problems(el)).to.contain('not whole yet');
  });
});
