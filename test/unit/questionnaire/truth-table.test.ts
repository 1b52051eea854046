import { expect } from '@open-wc/testing';
import type { Value } from '../../../src/questionnaire/fhir.js';
import { coding, formOf, item, one, type Raw } from './build.js';

/**
 * FHIR R4 (4.0.1), CodeSystem questionnaire-enable-operator (http://hl7.org/fhir/R4/codesystem-questionnaire-enable-operator.html):
 *   exists  "True if whether an answer exists is equal to the enableWhen answer (which must be a boolean)."
 *   =       "True if whether at least one answer has a value that is equal to the enableWhen answer."
 *   !=      "True if whether at least no answer has a value that is equal to the enableWhen answer."
 *   > < >= <= "True if whether at least one answer has a value that is … than the enableWhen answer."
 * So `!=` holds for a question without an answer, and for several answers only if none is the value.
 */
interface Kind {
  readonly type: string;
  /** Three values in rising order; for types without an order, three that differ. */
  readonly values: readonly [Value, Value, Value];
  readonly ordered: boolean;
  /** How the condition writes the middle value, if not as the answer does. */
  readonly as?: Raw;
  readonly options?: boolean;
}

const quantity = (value: number): Value => ({
  valueQuantity: { value, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' },
});
const reference = (n: number): Value => ({ valueReference: { reference: `Patient/${String(n)}` } });

const KINDS: Record<string, Kind> = {
  Integer: {
    type: 'integer',
    ordered: true,
    values: [{ valueInteger: 4 }, { valueInteger: 5 }, { valueInteger: 16 }],
  },
  Decimal: {
    type: 'decimal',
    ordered: true,
    values: [{ valueDecimal: 2.4 }, { valueDecimal: 2.5 }, { valueDecimal: 10.1 }],
  },
  'Decimal in a condition on an integer': {
    type: 'integer',
    ordered: true,
    values: [{ valueInteger: 4 }, { valueInteger: 5 }, { valueInteger: 6 }],
    as: { answerDecimal: 5 },
  },
  Date: {
    type: 'date',
    ordered: true,
    values: [{ valueDate: '2024-01-31' }, { valueDate: '2024-02-29' }, { valueDate: '2025-01-01' }],
  },
  DateTime: {
    type: 'dateTime',
    ordered: true,
    values: [
      { valueDateTime: '2024-02-29T10:00:00Z' },
      { valueDateTime: '2024-02-29T12:00:00+01:00' },
      { valueDateTime: '2024-02-29T11:30:00Z' },
    ],
    as: { answerDateTime: '2024-02-29T11:00:00Z' },
  },
  Time: {
    type: 'time',
    ordered: true,
    values: [{ valueTime: '08:59:59' }, { valueTime: '14:30:00' }, { valueTime: '20:00:00' }],
    as: { answerTime: '14:30' },
  },
  Quantity: { type: 'quantity', ordered: true, values: [quantity(4), quantity(5), quantity(16)] },
  String: {
    type: 'string',
    ordered: false,
    values: [{ valueString: 'a' }, { valueString: 'b' }, { valueString: 'c' }],
  },
  'String among options': {
    type: 'choice',
    ordered: false,
    options: true,
    values: [{ valueString: 'a' }, { valueString: 'b' }, { valueString: 'c' }],
  },
  Coding: { type: 'choice', ordered: false, options: true, values: [coding('a'), coding('b'), coding('c')] },
  'Coding without display': {
    type: 'open-choice',
    ordered: false,
    options: true,
    values: [coding('a'), coding('b'), { valueString: 'words' }],
    as: { answerCoding: { system: 'urn:c', code: 'b' } },
  },
  Reference: { type: 'reference', ordered: false, values: [reference(1), reference(2), reference(3)] },
};

const asCondition = (value: Value): Raw => {
  const [key = '', bare] = Object.entries(value as Raw)[0] ?? [];
  return { [key.replace('value', 'answer')]: bare };
};

function enabled(kind: Kind, operator: string, wanted: Raw, answers: readonly Value[]): boolean {
  const source = item('source', kind.type, {
    repeats: true,
    ...(kind.options && { answerOption: kind.values }),
  });
  const form = formOf([
    source,
    item('target', 'string', { enableWhen: [{ question: 'source', operator, ...wanted }] }),
  ]);
  one(form, 'source').setAnswers(answers);
  return one(form, 'target').enabled;
}

describe('enableWhen: every operator, every type, none, one and many answers', () => {
  for (const [name, kind] of Object.entries(KINDS)) {
    const [low, middle, high] = kind.values;
    const wanted = kind.as ?? asCondition(middle);
    /** answers → what `=` and `>` say; the others follow from the words of the specification above */
    const rows: [string, Value[]][] = [
      ['no answer', []],
      ['the value below', [low]],
      ['the value', [middle]],
      ['the value above', [high]],
      ['below and above', [low, high]],
      ['the value and above', [middle, high]],
      ['all three', [low, middle, high]],
    ];
    for (const [words, answers] of rows) {
      const has = (value: Value): boolean => answers.includes(value);
      const expected: Record<string, boolean> = { '=': has(middle), '!=': !has(middle) };
      if (kind.ordered)
        Object.assign(expected, {
          '>': has(high),
          '<': has(low),
          '>=': has(high) || has(middle),
          '<=': has(low) || has(middle),
        });
      for (const [operator, result] of Object.entries(expected)) {
        it(`${name}: ${words}, "${operator}" ${result ? 'holds' : 'does not hold'}`, () => {
          expect(enabled(kind, operator, wanted, answers)).to.equal(result);
        });
      }
      it(`${name}: ${words}, "exists" true and false`, () => {
        expect(enabled(kind, 'exists', { answerBoolean: true }, answers)).to.equal(answers.length > 0);
        expect(enabled(kind, 'exists', { answerBoolean: false }, answers)).to.equal(answers.length === 0);
      });
    }
  }

  it('Boolean: false is an answer, and none is not false', () => {
    const boolean = { type: 'boolean', ordered: false, values: [{}, {}, {}] } as const;
    const ask = (operator: string, answerBoolean: boolean, answers: Value[]): boolean =>
      enabled(boolean, operator, { answerBoolean }, answers);
    expect(ask('=', false, [{ valueBoolean: false }])).to.equal(true);
    expect(ask('=', false, [])).to.equal(false);
    expect(ask('!=', true, [])).to.equal(true);
    expect(ask('!=', true, [{ valueBoolean: false }])).to.equal(true);
    expect(ask('!=', true, [{ valueBoolean: true }])).to.equal(false);
    expect(ask('exists', true, [{ valueBoolean: false }])).to.equal(true);
  });

  it('dates that say less than the difference needs are neither before nor after (FHIRPath, Comparison)', () => {
    const date = KINDS['Date'] as Kind;
    for (const operator of ['=', '<', '>', '<=', '>='])
      expect(
        enabled(date, operator, { answerDate: '2024-02-29' }, [{ valueDate: '2024-02' }]),
        operator,
      ).to.equal(false);
    expect(enabled(date, '<', { answerDate: '2024-02-29' }, [{ valueDate: '2023' }])).to.equal(true);
  });

  it('quantities of another unit are neither more nor less', () => {
    const pounds = { valueQuantity: { value: 500, unit: 'lb' } };
    const kind = KINDS['Quantity'] as Kind;
    expect(enabled(kind, '>', asCondition(kind.values[1]), [pounds])).to.equal(false);
  });

  it('codings of the same code in another system differ', () => {
    const kind = KINDS['Coding'] as Kind;
    expect(
      enabled(kind, '=', { answerCoding: { system: 'urn:other', code: 'b' } }, [kind.values[1]]),
    ).to.equal(false);
  });
});

describe('several conditions', () => {
  const yes = { question: 'a', operator: '=', answerString: 'x' };
  const no = { question: 'b', operator: '=', answerString: 'x' };
  const enabledBy = (enableBehavior: string | undefined, ...enableWhen: Raw[]): boolean => {
    const target = item('t', 'string', { enableWhen, ...(enableBehavior && { enableBehavior }) });
    const form = formOf([item('a', 'string'), item('b', 'string'), target]);
    one(form, 'a').setText('x');
    return one(form, 't').enabled;
  };

  it('all must hold for "all", one for "any"', () => {
    expect(enabledBy('all', yes, no)).to.equal(false);
    expect(enabledBy('all', yes, yes)).to.equal(true);
    expect(enabledBy('any', yes, no)).to.equal(true);
    expect(enabledBy('any', no, no)).to.equal(false);
  });

  it('without enableBehavior one is enough: "joined by an or clause" (Questionnaire.item.enableWhen, comment)', () => {
    expect(enabledBy(undefined, no, yes)).to.equal(true);
  });

  it('a question that is disabled has no answers for those that ask about it', () => {
    const form = formOf([
      item('a', 'string'),
      item('b', 'string', { enableWhen: [yes] }),
      item('c', 'string', { enableWhen: [{ question: 'b', operator: '=', answerString: 'y' }] }),
      item('d', 'string', { enableWhen: [{ question: 'b', operator: 'exists', answerBoolean: false }] }),
    ]);
    one(form, 'a').setText('x');
    one(form, 'b').setText('y');
    expect([one(form, 'c').enabled, one(form, 'd').enabled]).to.deep.equal([true, false]);
    one(form, 'a').setText('z');
    expect([one(form, 'c').enabled, one(form, 'd').enabled]).to.deep.equal([false, true]);
    one(form, 'a').setText('x');
    expect(one(form, 'b').value, 'what was typed is still there').to.deep.equal({ valueString: 'y' });
    expect(one(form, 'c').enabled).to.equal(true);
  });
});
