import { expect } from '@open-wc/testing';
import { checkQuestionnaire } from '../../../src/questionnaire/check.js';
import type { Form } from '../../../src/questionnaire/types.js';
import { coding, formOf, hl7, item, one, sdc, set, type Raw } from './build.js';

const ucum = 'http://unitsofmeasure.org';
const amount = (value: number, more: Raw = {}): Raw => ({ valueQuantity: { value, ...more } });
const spanish = (content: string): Raw => ({
  extension: [
    hl7('translation', {
      extension: [
        { url: 'lang', valueCode: 'es' },
        { url: 'content', valueString: content },
      ],
    }),
  ],
});
const kg = { system: ucum, code: 'kg', display: 'kilograms', _display: spanish('kilogramos') };
const lb = { system: ucum, code: '[lb_av]', display: 'pounds', _display: spanish('libras') };
const unitOption = (valueCoding: Raw): Raw => hl7('questionnaire-unitOption', { valueCoding });
const open = (form: Form): string =>
  [...form.items()]
    .filter(({ enabled }) => enabled)
    .map(({ linkId }) => linkId)
    .join(' ');
const codesOf = (form: Form, linkId: string): string =>
  one(form, linkId)
    .options.map(({ value }) => value.valueCoding?.code)
    .join(' ');
describe('conditions on other people’s forms', () => {
  const asks = (linkId: string, operator: string, answer: Raw): Raw =>
    item(linkId, 'string', { enableWhen: [{ question: 'w', operator, ...answer }] });

  it('read a unit by its words where it has no code', () => {
    const form = formOf([
      item('w', 'quantity', { extension: [unitOption({ system: ucum, code: 'kg', display: 'kg' })] }),
      asks('same', '=', { answerQuantity: { value: 70, unit: 'kg' } }),
      asks('more', '>', { answerQuantity: { value: 60, unit: 'kg' } }),
      asks('other', '>', { answerQuantity: { value: 60, unit: 'lb' } }),
      asks('none', '=', { answerQuantity: { value: 70 } }),
    ]);
    one(form, 'w').setText('70');
    expect(open(form)).to.equal('w same more none');
  });

  it('read seconds and their parts as one', () => {
    const form = formOf([
      item('w', 'time'),
      asks('same', '=', { answerTime: '14:30:00.000' }),
      asks('less', '<', { answerTime: '14:30:00.5' }),
    ]);
    one(form, 'w').setText('14:30');
    expect(open(form)).to.equal('w same less');
  });

  it('look at the last of several rows above', () => {
    const form = formOf([
      item('g', 'group', { repeats: true, item: [item('w', 'boolean')] }),
      item('outer', 'group', { item: [] }),
      asks('after', '=', { answerBoolean: true }),
    ]);
    const nested = formOf([
      item('all', 'group', {
        item: [item('g', 'group', { repeats: true, item: [item('w', 'boolean')] })],
      }),
      asks('after', '=', { answerBoolean: true }),
    ]);
    for (const each of [form, nested]) {
      one(each, 'g').addInstance();
      one(each, 'w', 1).setText('true');
      expect(one(each, 'after').enabled).to.equal(true);
    }
  });

  it('that turn against themselves leave open what was said', () => {
    const items = [
      item('g', 'group', {
        enableWhen: [{ question: 'w', operator: 'exists', answerBoolean: false }],
        item: [item('w', 'string')],
      }),
    ];
    const form = formOf(items);
    one(form, 'w').setText('mine');
    const response = form.response();
    expect(JSON.stringify(response)).to.contain('mine');
    const again = formOf(items, { response });
    expect(again.response()).to.deep.equal(response);
    expect(again.warnings.map(({ code }) => code)).to.deep.equal(['loop']);
  });

  it('may stand in a long row, each before what it asks about', () => {
    const items = Array.from({ length: 5000 }, (_, i) =>
      item(`q${String(i)}`, 'boolean', {
        ...(i < 4999 && {
          enableWhen: [{ question: `q${String(i + 1)}`, operator: '=', answerBoolean: true }],
        }),
      }),
    );
    const form = formOf(items);
    set(form, 'q4999', { valueBoolean: true });
    set(form, 'q4998', { valueBoolean: true });
    expect(open(form)).to.equal('q4997 q4998 q4999');
  });
});

describe('forms of STU3', () => {
  const items = [
    item('a', 'choice', { option: [coding('x'), coding('y')] }),
    item('b', 'choice', { options: { reference: '#v' } }),
    item('c', 'string', { initialString: 'said', enableWhen: [{ question: 'a', hasAnswer: true }] }),
    item('d', 'string', { enableWhen: [{ question: 'a', answerCoding: coding('x').valueCoding }] }),
    item('e', 'string', { enableWhen: [{ question: 'a', hasAnswer: false }] }),
  ];
  const concept = [{ code: 'p', display: 'P' }];
  const contained = [
    { resourceType: 'ValueSet', id: 'v', compose: { include: [{ system: 'urn:c', concept }] } },
  ];

  it('work by what R4 has in place of their parts', () => {
    const form = formOf(items, {}, { contained });
    expect([codesOf(form, 'a'), codesOf(form, 'b'), open(form)]).to.deep.equal(['x y', 'p', 'a b e']);
    set(form, 'a', coding('x'));
    expect(open(form)).to.equal('a b c d');
    expect(one(form, 'c').value).to.deep.equal({ valueString: 'said' });
  });

  it('are told of to their authors, as is what may change a meaning', () => {
    const found = checkQuestionnaire({
      resourceType: 'Questionnaire',
      status: 'active',
      modifierExtension: [{ url: 'urn:m', valueBoolean: true }],
      item: items,
    });
    const codes = found.map(({ code }) => code);
    expect(codes.filter((code) => /modifier|stu3/.test(code))).to.deep.equal([
      'modifier',
      'stu3',
      'stu3',
      'stu3',
    ]);
  });
});

describe('answers to other people’s forms', () => {
  const problemsOf = (form: Form): string[] =>
    form.validate().map(({ item: of, code }) => `${of.linkId} ${code}`);

  it('are yes or no where a form gives yes or no its own words', () => {
    const form = formOf([item('a', 'boolean', { required: true, answerOption: [coding('y'), coding('n')] })]);
    one(form, 'a').setText('true');
    expect(problemsOf(form)).to.deep.equal([]);
    expect(form.response().item?.[0]?.answer).to.deep.equal([{ valueBoolean: true }]);
    expect(one(form, 'a').control).to.equal('boolean');
  });

  it('may not be longer than the form says, numbers too', () => {
    const form = formOf([item('a', 'integer', { maxLength: 3 })]);
    one(form, 'a').setText('1234');
    expect(problemsOf(form)).to.deep.equal(['a max-length']);
  });

  it('keep to bounds of their own unit only', () => {
    const form = formOf([
      item('a', 'quantity', {
        extension: [
          unitOption(kg),
          unitOption(lb),
          sdc('maxQuantity', amount(200, { unit: 'kilograms', system: ucum, code: 'kg' })),
        ],
      }),
    ]);
    one(form, 'a').setText('210');
    expect(problemsOf(form)).to.deep.equal(['a max-value']);
    one(form, 'a').setUnit(one(form, 'a').units[1] ?? {});
    expect(problemsOf(form)).to.deep.equal([]);
  });

  it('are closed in a group that is read-only', () => {
    const form = formOf([
      item('g', 'group', {
        readOnly: true,
        repeats: true,
        required: true,
        item: [item('a', 'string', { required: true, item: [item('b', 'string')] })],
      }),
    ]);
    expect([...form.items()].map(({ readOnly }) => readOnly)).to.deep.equal([true, true, true]);
    expect(one(form, 'g').canAdd).to.equal(false);
    expect(problemsOf(form)).to.deep.equal([]);
  });

  it('are in units of the language shown', () => {
    const form = formOf(
      [
        item('a', 'quantity', { extension: [unitOption(kg), unitOption(lb)] }),
        item('b', 'quantity', { extension: [hl7('questionnaire-unit', { valueCoding: kg })] }),
        item('c', 'decimal', { extension: [hl7('questionnaire-unit', { valueCoding: kg })] }),
      ],
      { language: 'es' },
    );
    expect(one(form, 'a').units.map(({ display }) => display)).to.deep.equal(['kilogramos', 'libras']);
    expect([one(form, 'b').unit, one(form, 'c').unit]).to.deep.equal(['kilogramos', 'kilogramos']);
    for (const linkId of ['a', 'b']) {
      one(form, linkId).setText('70');
      expect(one(form, linkId).value).to.deep.equal(
        amount(70, { unit: 'kilogramos', system: ucum, code: 'kg' }),
      );
    }
  });

  it('may be files of so many megabytes, as R4 counts', () => {
    const limit = (valueDecimal: number): Raw =>
      item(String(valueDecimal), 'attachment', { extension: [hl7('maxSize', { valueDecimal })] });
    const form = formOf([limit(5), limit(20000)]);
    expect(form.roots.map(({ limits }) => limits.maxSize)).to.deep.equal([5_000_000, 20_000]);
  });
});
