import { expect } from '@open-wc/testing';
import type { Extension, Value } from '../../../src/questionnaire/fhir.js';
import { eventually } from '../../helpers/browser-env.js';
import { all, checkInWith, choose, expectAccessible, form, one, press, textOf, write } from './help.js';

const FHIR = 'http://hl7.org/fhir/StructureDefinition/';
const control = (code: string): Extension => ({
  url: `${FHIR}questionnaire-itemControl`,
  valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code }] },
});

async function formOf(...items: object[]) {
  const el = await checkInWith({ questionnaire: form(...items), layout: 'page' });
  await press(el, 'Start');
  return el;
}
type Element = Awaited<ReturnType<typeof formOf>>;

const answers = (el: Element, linkId: string): Value[] =>
  [...(el.response?.item?.find((item) => item.linkId === linkId)?.answer ?? [])].map(({ ...value }) => value);

describe('the check-in: fields', () => {
  for (const [type, typed, expected] of [
    ['integer', '42', { valueInteger: 42 }],
    ['decimal', '2.5', { valueDecimal: 2.5 }],
    ['decimal', '٢٫٥', { valueDecimal: 2.5 }],
    ['integer', '1,200', { valueInteger: 1200 }],
    ['date', '2026-01-31', { valueDate: '2026-01-31' }],
    ['time', '14:30', { valueTime: '14:30:00' }],
    ['string', 'words', { valueString: 'words' }],
    ['text', 'more words', { valueString: 'more words' }],
    ['url', 'https://example.org/a', { valueUri: 'https://example.org/a' }],
  ] as const) {
    it(`takes “${typed}” for a ${type}`, async () => {
      const el = await formOf({ linkId: 'x', text: 'A question', type });
      await write(el, '.field', typed);
      expect(answers(el, 'x')).to.deep.equal([expected]);
      await expectAccessible(el);
    });
  }

  it('says when it cannot read a number, keeps what was typed, and names the field’s trouble to screen readers', async () => {
    const el = await formOf({ linkId: 'x', text: 'How many?', type: 'integer' });
    await write(el, '.field', 'a few');
    const field = one<HTMLInputElement>(el, '.field');
    expect(field.value).to.equal('a few');
    const told = one(el, `#${field.getAttribute('aria-describedby') ?? ''}`);
    expect(textOf(told)).to.contain('could not read');
    await expectAccessible(el);
  });

  it('leaves what is being typed alone: “2.” does not become “2”', async () => {
    const el = await formOf({ linkId: 'x', text: 'How much?', type: 'decimal' });
    const field = one<HTMLInputElement>(el, '.field');
    for (const typed of ['2', '2.', '2.0', '2.05']) {
      field.value = typed;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await el.updateComplete;
      expect(field.value).to.equal(typed);
    }
  });

  it('asks yes or no with two large answers, and takes an answer back', async () => {
    const el = await formOf({ linkId: 'x', text: 'Is it?', type: 'boolean' });
    await choose(el, 'No');
    expect(answers(el, 'x')).to.deep.equal([{ valueBoolean: false }]);
    await press(el, 'Take back');
    expect(answers(el, 'x')).to.deep.equal([]);
  });

  it('says nothing for a slider until it is moved', async () => {
    const el = await formOf({
      linkId: 'x',
      text: 'How far?',
      type: 'integer',
      extension: [
        control('slider'),
        { url: `${FHIR}minValue`, valueInteger: 0 },
        { url: `${FHIR}maxValue`, valueInteger: 10 },
      ],
    });
    expect(textOf(one(el, 'output'))).to.equal('No answer yet');
    expect(answers(el, 'x')).to.deep.equal([]);
    await write(el, 'input[type=range]', '7');
    expect(answers(el, 'x')).to.deep.equal([{ valueInteger: 7 }]);
    await expectAccessible(el);
  });

  it('takes an amount with its unit', async () => {
    const unit = (code: string, display: string): Extension => ({
      url: `${FHIR}questionnaire-unitOption`,
      valueCoding: { system: 'http://unitsofmeasure.org', code, display },
    });
    const el = await formOf({
      linkId: 'x',
      text: 'Weight',
      type: 'quantity',
      extension: [unit('kg', 'kilograms'), unit('[lb_av]', 'pounds')],
    });
    await write(el, 'input.field', '150');
    const units = one<HTMLSelectElement>(el, 'select');
    units.selectedIndex = 1;
    units.dispatchEvent(new Event('change', { bubbles: true }));
    await el.updateComplete;
    expect(answers(el, 'x')[0]?.valueQuantity).to.include({ value: 150, code: '[lb_av]' });
    await expectAccessible(el);
  });

  it('takes a file, and refuses one that is too big, in words', async () => {
    const el = await formOf({
      linkId: 'x',
      text: 'A paper',
      type: 'attachment',
      extension: [
        { url: `${FHIR}maxSize`, valueDecimal: 1000 },
        { url: `${FHIR}mimeType`, valueCode: 'text/*' },
      ],
    });
    expect(textOf(one(el, '.item'))).to.contain('Up to 1 kB');
    const give = (content: string): void => {
      const files = new DataTransfer();
      files.items.add(new File([content], 'note.txt', { type: 'text/plain' }));
      const input = one<HTMLInputElement>(el, 'input[type=file]');
      input.files = files.files;
      input.dispatchEvent(new Event('change'));
    };
    give('far too many letters'.repeat(99));
    await eventually('it is refused', () => all(el, '.problem').length > 0);
    expect(textOf(one(el, '.problem'))).to.contain('too big');
    give('hello');
    await eventually('it is there', () => answers(el, 'x').length === 1);
    expect(answers(el, 'x')[0]?.valueAttachment).to.include({
      title: 'note.txt',
      data: btoa('hello'),
      size: 5,
    });
    await press(el, 'Remove');
    expect(answers(el, 'x')).to.deep.equal([]);
  });

  it('takes several answers to one question, each in a field of its own', async () => {
    const el = await formOf({ linkId: 'x', text: 'Names', type: 'string', repeats: true });
    await write(el, '.field', 'Ana');
    await press(el, 'Add another');
    const second = all<HTMLInputElement>(el, '.field')[1] as HTMLInputElement;
    second.value = 'Bo';
    second.dispatchEvent(new InputEvent('input', { bubbles: true }));
    second.dispatchEvent(new Event('change'));
    await el.updateComplete;
    expect(answers(el, 'x')).to.deep.equal([{ valueString: 'Ana' }, { valueString: 'Bo' }]);
    await press(el, 'Remove');
    expect(answers(el, 'x')).to.deep.equal([{ valueString: 'Bo' }]);
    expect(all<HTMLInputElement>(el, '.field').map(({ value }) => value)).to.deep.equal(['Bo']);
  });

  it('repeats a group, and takes one away again', async () => {
    const el = await formOf({
      linkId: 'g',
      text: 'Child',
      type: 'group',
      repeats: true,
      item: [{ linkId: 'n', text: 'Name', type: 'string' }],
    });
    await write(el, '.field', 'Ana');
    await press(el, 'Add another');
    expect(all(el, '.group')).to.have.length(2);
    expect(all<HTMLInputElement>(el, '.field').map(({ value }) => value)).to.deep.equal(['Ana', '']);
    await expectAccessible(el);
    await press(el, 'Remove');
    expect(all<HTMLInputElement>(el, '.field').map(({ value }) => value)).to.deep.equal(['']);
  });

  it('opens and closes questions by answers, and sends nothing of a closed one', async () => {
    const el = await formOf(
      { linkId: 'x', text: 'Is it?', type: 'boolean' },
      {
        linkId: 'y',
        text: 'Which?',
        type: 'string',
        enableWhen: [{ question: 'x', operator: '=', answerBoolean: true }],
      },
    );
    expect(all(el, '.field')).to.have.length(0);
    await choose(el, 'Yes');
    await write(el, '.field', 'this');
    expect(answers(el, 'y')).to.have.length(1);
    await choose(el, 'No');
    await el.updateComplete;
    expect(all(el, '.field')).to.have.length(0);
    expect(answers(el, 'y')).to.have.length(0);
  });

  it('repeats a group inside a group', async () => {
    const inner = {
      linkId: 'g',
      text: 'Child',
      type: 'group',
      repeats: true,
      item: [{ linkId: 'n', text: 'Name', type: 'string' }],
    };
    const el = await formOf({ linkId: 'home', text: 'Home', type: 'group', item: [inner] });
    await press(el, 'Add another');
    expect(all(el, '.field')).to.have.length(2);
  });

  it('draws only what a key changed', async () => {
    const items = Array.from({ length: 60 }, (_, nth) => ({
      linkId: `i${String(nth)}`,
      text: `Question ${String(nth)}`,
      type: 'string',
    }));
    const el = await formOf(...items);
    let changes = 0;
    const watch = new MutationObserver((records) => (changes += records.length));
    watch.observe(el.renderRoot, { subtree: true, childList: true, attributes: true, characterData: true });
    const field = all<HTMLInputElement>(el, '.field')[30] as HTMLInputElement;
    field.value = 'a';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await el.updateComplete;
    expect(changes + watch.takeRecords().length).to.be.at.most(4);
    expect(answers(el, 'i30')).to.deep.equal([{ valueString: 'a' }]);
  });

  it('never shows the sum of an instrument’s points, nor what it is said to mean', async () => {
    const points = (value: number) => ({
      valueCoding: {
        code: `a${String(value)}`,
        display: `Answer ${String(value)}`,
        extension: [{ url: `${FHIR}ordinalValue`, valueDecimal: value }],
      },
    });
    const el = await formOf(
      { linkId: 'a', text: 'First', type: 'choice', answerOption: [points(0), points(1)] },
      {
        linkId: 'sum',
        text: 'Total score',
        type: 'decimal',
        readOnly: true,
        initial: [{ valueDecimal: 21 }],
        extension: [
          {
            url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
            valueExpression: { language: 'text/fhirpath', expression: '21' },
          },
        ],
      },
    );
    expect(textOf(one(el, '.base'))).not.to.contain('Total score');
  });
});
