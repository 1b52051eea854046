import { expect, fixture, html } from '@open-wc/testing';
import type { Extension } from '../../../src/questionnaire/fhir.js';
import type { KithCheckIn } from '../../../src/widgets/check-in/check-in.js';
import { all, checkInWith, choose, expectAccessible, form, one, press, textOf, write } from './help.js';

const control = (code: string): { extension: Extension[] } => ({
  extension: [
    {
      url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
      valueCodeableConcept: { coding: [{ code }] },
    },
  ],
});

async function formOf(inlineSize: string, ...items: object[]): Promise<KithCheckIn> {
  const around = await fixture<HTMLElement>(html`<div></div>`);
  around.style.inlineSize = inlineSize;
  const el = await checkInWith({ questionnaire: form(...items), layout: 'page' }, around);
  await press(el, 'Start');
  return el;
}

const WIDE = '760px';
const box = (element: Element | undefined): DOMRect => (element as Element).getBoundingClientRect();
const fields = (el: KithCheckIn): HTMLInputElement[] => all<HTMLInputElement>(el, 'input.field');
const heads = (el: KithCheckIn): HTMLElement[] =>
  all(el, '.columns > span').filter((each) => box(each).width > 0);
const middle = (element: Element | undefined): number => box(element).x + box(element).width / 2;
const top = (element: Element | undefined): number => Math.round(box(element).top);

const medicines = {
  linkId: 'm',
  text: 'Medicines',
  type: 'group',
  repeats: true,
  ...control('gtable'),
  item: [
    { linkId: 'name', text: 'Name', type: 'string', required: true },
    {
      linkId: 'dose',
      text: 'Dose',
      type: 'string',
      enableWhen: [{ question: 'name', operator: 'exists', answerBoolean: true }],
    },
    { linkId: 'since', text: 'Since', type: 'string' },
  ],
};

const answerOption = ['Never', 'Often', 'Always'].map((valueString) => ({ valueString }));
const matrix = (...kinds: object[]): object => ({
  linkId: 'x',
  text: 'How often?',
  type: 'group',
  ...control('table'),
  item: kinds.map((kind, nth) => ({
    linkId: `x${String(nth)}`,
    text: `Question ${String(nth)}`,
    type: 'choice',
    answerOption,
    ...kind,
  })),
});

describe('the check-in: groups as tables', () => {
  it('draws a repeating group with a row for each repetition, and keeps the column of what is closed', async () => {
    const el = await formOf(WIDE, medicines);
    await press(el, 'Add another');
    await press(el, 'Add another');
    expect(heads(el).map(textOf)).to.deep.equal(['Name (needed)', 'Dose', 'Since']);
    expect(fields(el)).to.have.length(6);
    await write(el, 'input.field', 'Aspirin'); // opens the dose of this row
    const [name, dose, since, nextName, nextSince] = fields(el);
    expect([dose, since].map(top)).to.deep.equal([top(name), top(name)]);
    expect(box(nextName).top).to.be.greaterThan(top(name));
    expect(top(nextName)).to.equal(top(nextSince));
    expect(Math.round(box(nextSince).x)).to.equal(Math.round(box(since).x));
    expect([name, dose, since].map((field) => field?.labels?.[0]?.textContent)).to.deep.equal([
      'Name (needed)',
      'Dose',
      'Since',
    ]);
    expect(all(el, '[role=group] > h3').map(textOf)).to.deep.equal([
      'Medicines (1)',
      'Medicines (2)',
      'Medicines (3)',
    ]);
    await expectAccessible(el);
  });

  it('says which row is meant, and draws the heads again where the first row is taken out', async () => {
    const el = await formOf(WIDE, medicines);
    await press(el, 'Add another');
    await write(el, 'input.field', 'Aspirin');
    await press(el, 'Done');
    expect(all(el, '.summary li').map(textOf)).to.deep.equal([
      'Medicines (2), Name: This one needs an answer.',
    ]);
    expect(all(el, '.group button').map((each) => each.ariaLabel)).to.deep.equal([
      'Remove: Medicines (1)',
      'Remove: Medicines (2)',
      'Add another: Medicines',
    ]);
    await press(el, 'Remove');
    expect(heads(el).map(textOf)).to.deep.equal(['Name (needed)', 'Dose', 'Since']);
    expect(fields(el).map(({ value }) => value)).to.deep.equal(['', '']);
  });

  it('draws questions with the same answers as rows of one table, whatever control they name', async () => {
    const el = await formOf(WIDE, matrix({}, control('drop-down'), { required: true }, { repeats: true }));
    const inputs = all<HTMLInputElement>(el, '.options input');
    expect(inputs.map(({ type }) => type)).to.deep.equal([
      ...Array<string>(9).fill('radio'),
      ...Array<string>(3).fill('checkbox'),
    ]);
    expect(heads(el).map(textOf)).to.deep.equal(['Never', 'Often', 'Always']);
    for (const [nth, input] of inputs.entries()) {
      expect(middle(input)).to.be.closeTo(middle(heads(el)[nth % 3]), 1);
      expect(input.labels?.[0]?.textContent.trim()).to.equal(['Never', 'Often', 'Always'][nth % 3]);
      expect(box(input.labels?.[0]).height).to.be.at.least(48);
    }
    expect(top(inputs[0])).to.equal(top(inputs[2]));
    inputs[1]?.click();
    await el.updateComplete;
    expect(middle(inputs[1])).to.be.closeTo(middle(heads(el)[1]), 1); // its "Take back" takes no room from it
    expect(el.response?.item?.[0]).to.deep.include({ linkId: 'x' });
    await press(el, 'Done');
    expect(textOf(one(el, '.summary li'))).to.equal('Question 2: This one needs an answer.');
    await expectAccessible(el);
  });

  it('has a column for something else, and room for its words', async () => {
    const open = { type: 'open-choice' };
    const el = await formOf(WIDE, matrix(open, open));
    expect(heads(el).map(textOf)).to.deep.equal(['Never', 'Often', 'Always', 'Something else']);
    await choose(el, 'Something else');
    const field = one(el, '.options input.field');
    expect(box(field).width).to.be.greaterThan(200);
    const [first, , , last] = all(el, '.options input');
    expect(top(first)).to.equal(top(last));
  });

  it('draws groups in a grid as rows, each answer under its own head', async () => {
    const cell = (linkId: string, text: string): object => ({ linkId, text, type: 'string' });
    const row = (linkId: string, ...item: object[]): object => ({
      linkId,
      text: linkId,
      type: 'group',
      item,
    });
    const grid = {
      linkId: 'g',
      text: 'Measures',
      type: 'group',
      ...control('grid'),
      item: [row('Weight', cell('a', 'Value'), cell('b', 'Date')), row('Height', cell('c', 'Date'))],
    };
    const el = await formOf(WIDE, grid);
    expect(heads(el).map(textOf)).to.deep.equal(['Value', 'Date']);
    const [, date, other] = fields(el);
    for (const below of [date, other]) expect(box(below).x).to.be.closeTo(box(heads(el)[1]).x, 1);
    expect(box(one(el, 'h4')).right).to.be.at.most(box(fields(el)[0]).x);
    await expectAccessible(el);
  });

  it('lists the same questions one under the other where there is little room', async () => {
    const el = await formOf('320px', medicines, matrix({}, {}));
    await press(el, 'Add another');
    await write(el, 'input.field', 'Aspirin');
    expect(heads(el)).to.have.length(0);
    const [name, dose] = fields(el);
    expect(box(dose).top).to.be.greaterThan(top(name));
    const words = all(el, '.option span');
    expect(words.every((each) => box(each).width > 30)).to.equal(true);
    expect(all(el, '.base').every((each) => each.scrollWidth <= 320)).to.equal(true);
  });

  it('leaves as a list what makes no table', async () => {
    const inner = {
      linkId: 'i',
      text: 'Inner',
      type: 'group',
      item: [{ linkId: 'w', text: 'W', type: 'string' }],
    };
    const el = await formOf(
      WIDE,
      { ...medicines, repeats: false, item: [...medicines.item, inner] },
      matrix({}, { answerOption: answerOption.slice(1) }),
      {
        linkId: 't',
        type: 'group',
        ...control('table'),
        item: [{ linkId: 'only', text: 'T', type: 'string' }],
      },
    );
    expect(all(el, '.heads')).to.have.length(0);
  });
});
