import { expect } from '@open-wc/testing';
import { createEvaluator } from '../../../src/questionnaire/expressions.js';
import { fhirPathEvaluator } from '../../../src/questionnaire/fhirpath.js';
import { coding, fhirPath, formOf, hl7, item, one, sdc, set, type Raw } from './build.js';

/** What a question of this type holds after its expression gave this. */
function held(type: string, result: unknown, more: Raw = {}): unknown {
  const calculated = sdc('calculatedExpression', fhirPath('x'));
  const { extension = [], ...rest } = more as { extension?: Raw[] };
  const form = formOf([item('q', type, { ...rest, extension: [calculated, ...extension] })], {
    evaluator: createEvaluator(() => (Array.isArray(result) ? result : [result])),
  });
  return one(form, 'q').value;
}
const unit = (valueCoding: Raw): Raw => ({ extension: [hl7('questionnaire-unit', { valueCoding })] });
const offered = { answerOption: [coding('a'), coding('b'), { valueString: 'Fine' }] };

describe('what an expression gave, as an answer', () => {
  const rows: [string, unknown, unknown, Raw?][] = [
    ['boolean', true, { valueBoolean: true }],
    ['boolean', 'true', undefined],
    ['integer', 2.6, { valueInteger: 3 }],
    ['integer', '7', { valueInteger: 7 }],
    ['integer', 'seven', undefined],
    ['integer', ' ', undefined],
    ['integer', Infinity, undefined],
    ['decimal', '2.5', { valueDecimal: 2.5 }],
    ['decimal', { value: 5.5, unit: 'kg' }, { valueDecimal: 5.5 }],
    ['integer', { value: 5.5, unit: 'kg' }, { valueInteger: 6 }],
    ['integer', { code: 'x', display: '3' }, { valueInteger: 3 }],
    ['date', '2024-02-29T10:00:00Z', { valueDate: '2024-02-29' }],
    ['date', 20240229, undefined],
    ['dateTime', '2024-02-29T10:00:00Z', { valueDateTime: '2024-02-29T10:00:00Z' }],
    ['time', '2024-02-29T14:30:00', { valueTime: '14:30:00' }],
    ['time', '14:30:00.250', { valueTime: '14:30:00' }],
    ['string', 3, { valueString: '3' }],
    ['string', '', undefined],
    ['string', { code: 'x', display: 'In words' }, { valueString: 'In words' }],
    ['string', { value: 5, unit: 'kg' }, { valueString: '5 kg' }],
    ['reference', 'Patient/1', { valueReference: { reference: 'Patient/1' } }],
    ['reference', { display: 'Ana' }, { valueReference: { display: 'Ana' } }],
    ['attachment', { url: 'https://x.example/a' }, { valueAttachment: { url: 'https://x.example/a' } }],
    ['attachment', 'a file', undefined],
    ['quantity', 3, { valueQuantity: { value: 3 } }],
    [
      'quantity',
      3,
      { valueQuantity: { value: 3, unit: 'pound', system: 'urn:u', code: 'lb' } },
      unit({ system: 'urn:u', code: 'lb', display: 'pound' }),
    ],
    ['quantity', 3, { valueQuantity: { value: 3, unit: 'lb', code: 'lb' } }, unit({ code: 'lb' })],
    [
      'quantity',
      "2.5 'kg'",
      { valueQuantity: { value: 2.5, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' } },
    ],
    ['quantity', '3 years', { valueQuantity: { value: 3, unit: 'years' } }],
    ['quantity', 'about 3', undefined],
    ['quantity', { value: 4, unit: "'mg'" }, { valueQuantity: { value: 4, unit: 'mg' } }],
    [
      'quantity',
      { value: 4, unit: 'mg', system: 'urn:u', code: 'mg' },
      { valueQuantity: { value: 4, unit: 'mg', system: 'urn:u', code: 'mg' } },
    ],
    ['quantity', { unit: 'mg' }, undefined],
    ['quantity', 'much', undefined],
    ['choice', { code: 'c' }, { valueCoding: { code: 'c' } }, offered],
    ['choice', { coding: [{ code: 'd' }], text: 'D' }, { valueCoding: { code: 'd' } }],
    ['choice', {}, undefined, offered],
    ['choice', 'b', coding('b'), offered],
    ['choice', 'A', coding('a'), offered],
    ['choice', 'Fine', { valueString: 'Fine' }, offered],
    ['choice', 'else', undefined, offered],
    ['open-choice', 'else', { valueString: 'else' }, offered],
    ['choice', 'of a list nobody has', { valueString: 'of a list nobody has' }],
    ['string', null, undefined],
    ['string', [], undefined],
    ['group', 'x', undefined, { item: [item('in', 'string')] }],
  ];
  for (const [type, result, expected, more] of rows) {
    it(`${JSON.stringify(result)} in a question of type ${type}${more ? ` with ${JSON.stringify(more).slice(0, 40)}…` : ''}`, () => {
      expect(held(type, result, more)).to.deep.equal(expected);
    });
  }

  it('all of them where the question may have several', () => {
    const form = formOf(
      [item('q', 'integer', { repeats: true, extension: [sdc('initialExpression', fhirPath('x'))] })],
      { evaluator: createEvaluator(() => [1, 'no number', 2]) },
    );
    expect(one(form, 'q').answers.map(({ value }) => value.valueInteger)).to.deep.equal([1, 2]);
  });
});

describe('what an expression gave, as answers on offer', () => {
  it('texts, references, codings, and each coding of a concept', () => {
    const form = formOf([item('q', 'choice', { extension: [sdc('answerExpression', fhirPath('x'))] })], {
      evaluator: createEvaluator(() => [
        'In words',
        { reference: 'Patient/1', display: 'Ana' },
        { code: 'c', display: 'C' },
        { coding: [{ code: 'd' }, { code: 'e', display: 'E' }] },
      ]),
    });
    const question = one(form, 'q');
    expect(question.options.map(({ label }) => label)).to.deep.equal(['In words', 'Ana', 'C', 'd', 'E']);
    expect(question.optionsState).to.equal('ready');
    question.toggle(question.options[4] ?? {});
    expect(question.value).to.deep.equal({ valueCoding: { code: 'e', display: 'E' } });
  });
});

describe('scores in expressions', () => {
  const sum = sdc('calculatedExpression', fhirPath('%resource.item.answer.value.ordinal().sum()'));
  const scored = (code: string, score: number): Raw => ({
    valueCoding: {
      ...coding(code).valueCoding,
      extension: [hl7('itemWeight', { valueDecimal: score })],
    },
  });

  it('are read from the answer itself, from the form, or from its code system, and words have none', () => {
    const contained = [
      { resourceType: 'ValueSet', id: 'v', compose: { include: [{ system: 'urn:s' }] } },
      {
        resourceType: 'CodeSystem',
        url: 'urn:s',
        concept: [{ code: 's4', extension: [hl7('ordinalValue', { valueDecimal: 4 })] }],
      },
    ];
    const form = formOf(
      [
        item('a', 'choice', { answerOption: [scored('a', 1)] }),
        item('b', 'choice', { answerValueSet: '#v' }),
        item('c', 'string'),
        item('sum', 'integer', { readOnly: true, extension: [sum] }),
      ],
      { evaluator: fhirPathEvaluator },
      { contained },
    );
    set(form, 'a', { valueCoding: coding('a').valueCoding });
    set(form, 'c', { valueString: 'seven' });
    // the form is asked anew for what the sum itself holds, which is no coding
    expect(one(form, 'sum').value).to.deep.equal({ valueInteger: 1 });
    set(form, 'b', one(form, 'b').options[0]?.value ?? {});
    expect(one(form, 'sum').value).to.deep.equal({ valueInteger: 5 });
  });
});
