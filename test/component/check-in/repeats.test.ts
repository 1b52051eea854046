import { expect } from '@open-wc/testing';
import type { Extension, Value } from '../../../src/questionnaire/fhir.js';
import type { KithCheckIn } from '../../../src/widgets/check-in/check-in.js';
import { eventually } from '../../helpers/browser-env.js';
import { all, checkInWith, expectAccessible, form, one, part, press, textOf, write } from './help.js';

const control = (code: string): Extension => ({
  url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
  valueCodeableConcept: { coding: [{ code }] },
});

async function formOf(...items: object[]): Promise<KithCheckIn> {
  const el = await checkInWith({ questionnaire: form(...items), layout: 'page' });
  await press(el, 'Start');
  return el;
}

const answers = (el: KithCheckIn, linkId = 'x'): Value[] => [
  ...(el.response?.item?.find((item) => item.linkId === linkId)?.answer ?? []),
];
const fields = (el: KithCheckIn): HTMLInputElement[] => all<HTMLInputElement>(el, 'input.field');
const shown = (el: KithCheckIn): string[] => fields(el).map(({ value }) => value);
const at = (el: KithCheckIn): Element | null | undefined => el.shadowRoot?.activeElement;

/** Types into the nth field, and does not leave it. */
function type(el: KithCheckIn, nth: number, words: string): void {
  const field = fields(el)[nth] as HTMLInputElement;
  field.focus();
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
const leave = (el: KithCheckIn, nth: number): unknown =>
  fields(el)[nth]?.dispatchEvent(new Event('change', { bubbles: true }));

/** A question with one answer in each of these fields. */
async function withRows(kind: string, ...rows: string[]): Promise<KithCheckIn> {
  const el = await formOf({ linkId: 'x', text: 'Which?', type: kind, repeats: true });
  for (const [nth, words] of rows.entries()) {
    if (nth) await press(el, 'Add another');
    type(el, nth, words);
    leave(el, nth);
  }
  expect(shown(el)).to.deep.equal(rows);
  return el;
}

describe('the check-in: several answers to one question', () => {
  it('keeps the others while one is emptied and written anew', async () => {
    const el = await withRows('string', 'Ana', 'Bo', 'Cy');
    for (const words of ['', 'D', 'Di']) type(el, 0, words);
    leave(el, 0);
    expect(answers(el)).to.deep.equal([{ valueString: 'Di' }, { valueString: 'Bo' }, { valueString: 'Cy' }]);
    expect(shown(el)).to.deep.equal(['Di', 'Bo', 'Cy']);
  });

  it('keeps the others, and the place, while one cannot be read', async () => {
    const el = await withRows('integer', '5', '6');
    type(el, 0, 'a few');
    leave(el, 0);
    expect(shown(el)).to.deep.equal(['a few', '6']);
    type(el, 1, '7');
    leave(el, 1);
    expect(shown(el)).to.deep.equal(['a few', '7']);
    expect(textOf(one(el, '.problem'))).to.contain('could not read');
    await press(el, 'Done');
    expect(textOf(part(el, 'problems'))).to.contain('could not read'); // and it is not sent without a word
    type(el, 0, '3');
    leave(el, 0);
    expect(answers(el)).to.deep.equal([{ valueInteger: 3 }, { valueInteger: 7 }]);
    expect(all(el, '.problem')).to.have.length(0);
    await expectAccessible(el);
  });

  it('takes out the one that is to go, also when it is empty', async () => {
    const el = await withRows('string', 'Ana', 'Bo', 'Cy');
    type(el, 1, '');
    leave(el, 1);
    expect(shown(el)).to.deep.equal(['Ana', '', 'Cy']);
    all<HTMLButtonElement>(el, '.row .link')[1]?.click();
    expect(shown(el)).to.deep.equal(['Ana', 'Cy']);
    all<HTMLButtonElement>(el, '.row .link')[0]?.click();
    expect(shown(el)).to.deep.equal(['Cy']);
    expect(answers(el)).to.deep.equal([{ valueString: 'Cy' }]);
  });

  it('takes the keyboard to the field that was added, and to the next when one goes', async () => {
    const el = await withRows('string', 'Ana', 'Bo');
    await press(el, 'Add another');
    expect(at(el) === fields(el)[2]).to.equal(true);
    for (const [gone, left] of [
      [2, 1],
      [0, 0],
    ] as const) {
      const remove = all<HTMLButtonElement>(el, '.row .link')[gone];
      remove?.focus();
      remove?.click();
      expect(at(el) === fields(el)[left]).to.equal(true);
    }
    expect(shown(el)).to.deep.equal(['Bo']);
  });

  it('takes the keyboard into the group that was added, and stays in that group when one goes', async () => {
    const group = (linkId: string): object => ({
      linkId,
      text: `Group ${linkId}`,
      type: 'group',
      repeats: true,
      item: [{ linkId: `${linkId}-name`, text: `Name ${linkId}`, type: 'string' }],
    });
    for (const around of [[], [{ linkId: 'home', text: 'Home', type: 'group' }]]) {
      const groups = [group('a'), group('b')];
      const el = await formOf(...(around[0] ? [{ ...around[0], item: groups }] : groups));
      const adds = all<HTMLButtonElement>(el, '.add');
      adds[1]?.focus();
      adds[1]?.click();
      await eventually('the new group has the keyboard', () => at(el) && at(el) === fields(el)[2]);
      type(el, 2, 'second');
      const removes = all<HTMLButtonElement>(el, '.group .link');
      removes[0]?.focus();
      removes[0]?.click();
      await eventually('the group that is left has it', () => at(el) && at(el) === fields(el)[1]);
      expect(shown(el)).to.deep.equal(['', 'second']);
    }
  });

  it('does not lose the keyboard when an answer is taken back', async () => {
    const el = await formOf({ linkId: 'x', text: 'Is it?', type: 'boolean' });
    all<HTMLInputElement>(el, '.option input')[1]?.click();
    const back = one<HTMLButtonElement>(el, 'button.link');
    back.focus();
    back.click();
    expect(answers(el)).to.deep.equal([]);
    expect(at(el) === all(el, '.option input')[0]).to.equal(true);
  });

  describe('chosen by searching', () => {
    const many = Array.from({ length: 70 }, (_, nth) => ({ valueString: `Choice ${String(nth)}` }));
    const question = {
      linkId: 'x',
      text: 'Which?',
      type: 'choice',
      repeats: true,
      extension: [control('autocomplete')],
      answerOption: many,
    };

    it('counts the same choice once, and keeps the keyboard when one goes', async () => {
      const el = await formOf(question);
      for (const words of ['Choice 3', 'Choice 5', 'choice 3']) await write(el, 'input.field', words);
      expect(answers(el)).to.deep.equal([{ valueString: 'Choice 3' }, { valueString: 'Choice 5' }]);
      const remove = one<HTMLButtonElement>(el, '.row .link');
      remove.focus();
      remove.click();
      expect(answers(el)).to.deep.equal([{ valueString: 'Choice 5' }]);
      expect(at(el) === fields(el)[0]).to.equal(true);
    });

    it('does not let an answer be taken out that may only be read', async () => {
      const el = await formOf({ ...question, readOnly: true, initial: [{ valueString: 'Choice 3' }] });
      for (const button of all<HTMLButtonElement>(el, '.item button')) button.click();
      expect(answers(el)).to.deep.equal([{ valueString: 'Choice 3' }]);
    });
  });

  describe('an amount, or a place on a line, for each', () => {
    const unit = (code: string): Extension => ({
      url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption',
      valueCoding: { system: 'urn:u', code, display: code },
    });
    const amount = (value: number, code: string): Value => ({
      valueQuantity: { value, unit: code, system: 'urn:u', code },
    });

    it('shows every amount with its own unit, and changes one alone', async () => {
      const initial = [amount(150, 'lb'), amount(70, 'kg')];
      const extension = [unit('kg'), unit('lb')];
      const el = await formOf({
        linkId: 'x',
        text: 'How much?',
        type: 'quantity',
        repeats: true,
        initial,
        extension,
      });
      const inputs = (): HTMLInputElement[] => all<HTMLInputElement>(el, 'input.field');
      const units = (): HTMLSelectElement[] => all<HTMLSelectElement>(el, 'select');
      expect(inputs().map(({ value }) => value)).to.deep.equal(['150', '70']);
      expect(units().map(({ value }) => value)).to.deep.equal(['lb', 'kg']);
      const names = units().map((select) => select.getAttribute('aria-label'));
      expect(names).to.deep.equal(inputs().map((field) => `${field.getAttribute('aria-label') ?? ''}: Unit`));
      expect(new Set(names).size).to.equal(2);
      inputs()[1]!.value = '71,5';
      inputs()[1]!.dispatchEvent(new InputEvent('input'));
      inputs()[1]!.dispatchEvent(new Event('change'));
      expect(answers(el)).to.deep.equal([amount(150, 'lb'), amount(71.5, 'kg')]);
      units()[0]!.selectedIndex = 0;
      units()[0]!.dispatchEvent(new Event('change'));
      expect(answers(el)).to.deep.equal([amount(150, 'kg'), amount(71.5, 'kg')]);
      await press(el, 'Add another');
      expect(inputs()).to.have.length(3);
      await expectAccessible(el);
      all<HTMLButtonElement>(el, '.row .link')[0]?.click();
      expect(answers(el)).to.deep.equal([amount(71.5, 'kg')]);
    });

    it('shows a unit that the form does not offer, rather than another', async () => {
      const initial = [{ valueQuantity: { value: 11, unit: 'stone' } }];
      const extension = [unit('kg'), unit('lb')];
      const el = await formOf({ linkId: 'x', text: 'How much?', type: 'quantity', initial, extension });
      expect(one<HTMLSelectElement>(el, 'select').value).to.equal('stone');
    });

    it('shows a line for every answer', async () => {
      const initial = [{ valueInteger: 3 }, { valueInteger: 8 }];
      const el = await formOf({
        linkId: 'x',
        text: 'How far?',
        type: 'integer',
        repeats: true,
        initial,
        extension: [control('slider')],
      });
      const lines = (): HTMLInputElement[] => all<HTMLInputElement>(el, 'input[type=range]');
      expect(lines().map(({ value }) => value)).to.deep.equal(['3', '8']);
      lines()[1]!.value = '9';
      lines()[1]!.dispatchEvent(new InputEvent('input'));
      expect(answers(el)).to.deep.equal([{ valueInteger: 3 }, { valueInteger: 9 }]);
      await press(el, 'Add another');
      expect(all(el, 'output').map(textOf)).to.deep.equal(['3', '9', 'No answer yet']);
      expect(at(el) === lines()[2]).to.equal(true);
      await expectAccessible(el);
      all<HTMLButtonElement>(el, '.row .link')[0]?.click();
      expect(answers(el)).to.deep.equal([{ valueInteger: 9 }]);
    });
  });

  it('keeps the keyboard when a file goes', async () => {
    const el = await formOf({ linkId: 'x', text: 'A paper', type: 'attachment' });
    const files = new DataTransfer();
    files.items.add(new File(['hello'], 'note.txt', { type: 'text/plain' }));
    const input = one<HTMLInputElement>(el, 'input[type=file]');
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
    await eventually('it is there', () => answers(el).length === 1);
    const remove = one<HTMLButtonElement>(el, '.row .link');
    remove.focus();
    remove.click();
    expect(at(el) === one(el, 'input[type=file]')).to.equal(true);
  });
});
