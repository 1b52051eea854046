import { expect } from '@open-wc/testing';
import type { Value } from '../../../src/questionnaire/fhir.js';
import { safePattern } from '../../../src/questionnaire/pattern.js';
import { quickest } from '../../helpers/quickest.js';
import { coding, formOf, hl7, item, one, sdc, set, type Raw } from './build.js';

const problems = (type: string, more: Raw, ...values: Value[]): unknown[] => {
  const form = formOf([item('q', type, more)]);
  set(form, 'q', ...values);
  return form.validate().map(({ code, limit }) => (limit === undefined ? code : [code, limit]));
};
const ext = (name: string, value: Raw): Raw => ({ extension: [hl7(name, value)] });

describe('what an answer breaks', () => {
  const rows: [string, string, Raw, Value[], unknown[]][] = [
    ['a required question without an answer', 'string', { required: true }, [], ['required']],
    ['a required question that is read-only', 'string', { required: true, readOnly: true }, [], []],
    [
      'text that is too long, in characters as people count',
      'string',
      { maxLength: 2 },
      [{ valueString: '💚💚💚' }],
      [['max-length', 2]],
    ],
    ['text just as long as it may be', 'string', { maxLength: 2 }, [{ valueString: '💚💚' }], []],
    [
      'text that is too short',
      'string',
      ext('minLength', { valueInteger: 3 }),
      [{ valueString: 'ab' }],
      [['min-length', 3]],
    ],
    [
      'a number below',
      'integer',
      ext('minValue', { valueInteger: 3 }),
      [{ valueInteger: 2 }],
      [['min-value', 3]],
    ],
    ['a number at the bound', 'integer', ext('minValue', { valueInteger: 3 }), [{ valueInteger: 3 }], []],
    [
      'a decimal above',
      'decimal',
      ext('maxValue', { valueDecimal: 3.5 }),
      [{ valueDecimal: 3.6 }],
      [['max-value', 3.5]],
    ],
    [
      'a date too early',
      'date',
      ext('minValue', { valueDate: '2024-01-01' }),
      [{ valueDate: '2023-12-31' }],
      [['min-value', '2024-01-01']],
    ],
    [
      'a date that may or may not be too early',
      'date',
      ext('minValue', { valueDate: '2024-01-02' }),
      [{ valueDate: '2024' }],
      [],
    ],
    [
      'a time too late',
      'time',
      ext('maxValue', { valueTime: '17:00:00' }),
      [{ valueTime: '17:00:01' }],
      [['max-value', '17:00:00']],
    ],
    [
      'too many decimals',
      'decimal',
      ext('maxDecimalPlaces', { valueInteger: 2 }),
      [{ valueDecimal: 1.234 }],
      [['decimal-places', 2]],
    ],
    [
      'decimals written with an exponent',
      'decimal',
      ext('maxDecimalPlaces', { valueInteger: 2 }),
      [{ valueDecimal: 1e-7 }],
      [['decimal-places', 2]],
    ],
    [
      'a quantity above its bound',
      'quantity',
      { extension: [sdc('maxQuantity', { valueQuantity: { value: 9 } })] },
      [{ valueQuantity: { value: 10 } }],
      [['max-value', 9]],
    ],
    [
      'a text of another shape',
      'string',
      ext('regex', { valueString: '[0-9]{3}' }),
      [{ valueString: '12' }],
      ['regex'],
    ],
    [
      'a text of the right shape',
      'string',
      ext('regex', { valueString: '[0-9]{3}' }),
      [{ valueString: '123' }],
      [],
    ],
    [
      'a shape that holds the text only in part',
      'string',
      ext('regex', { valueString: '[0-9]{3}' }),
      [{ valueString: '1234' }],
      ['regex'],
    ],
    [
      'a file too large',
      'attachment',
      ext('maxSize', { valueDecimal: 1000 }),
      [{ valueAttachment: { data: 'aGVs'.repeat(400) } }],
      [['max-size', 1000]],
    ],
    [
      'a file of another kind',
      'attachment',
      ext('mimeType', { valueCode: 'image/png' }),
      [{ valueAttachment: { contentType: 'text/plain' } }],
      [['mime-type', 'image/png']],
    ],
    [
      'too few answers',
      'string',
      { repeats: true, ...ext('questionnaire-minOccurs', { valueInteger: 2 }) },
      [{ valueString: 'a' }],
      [['min-occurs', 2]],
    ],
    [
      'too many answers',
      'string',
      { repeats: true, ...ext('questionnaire-maxOccurs', { valueInteger: 1 }) },
      [{ valueString: 'a' }, { valueString: 'b' }],
      [['max-occurs', 1]],
    ],
    ['an answer that is not on offer', 'choice', { answerOption: [coding('a')] }, [coding('b')], ['option']],
  ];
  for (const [words, type, more, values, expected] of rows) {
    it(words, () => {
      expect(problems(type, more, ...values)).to.deep.equal(expected);
    });
  }

  it('a required group in which nothing is answered', () => {
    const form = formOf([item('g', 'group', { required: true, item: [item('q', 'string')] })]);
    expect(form.validate().map((problem) => problem.code)).to.deep.equal(['required']);
    set(form, 'q', { valueString: 'x' });
    expect(form.validate()).to.have.length(0);
  });

  it('nothing of what is disabled or hidden', () => {
    const hidden = { extension: [hl7('questionnaire-hidden', { valueBoolean: true })] };
    const form = formOf([
      item('a', 'string', {
        required: true,
        enableWhen: [{ question: 'b', operator: 'exists', answerBoolean: true }],
      }),
      item('b', 'string', { required: true, ...hidden }),
    ]);
    expect(form.validate()).to.have.length(0);
  });
});

describe('shapes from forms are tried only when they cannot freeze the page', () => {
  const bombs = [
    '(a+)+',
    '(a|aa)+',
    '^(\\w+\\s?)*$',
    '([a-z]+)*',
    '(a*)*b',
    '^\\w+([.-]?\\w+)*@\\w+([.-]?\\w+)*(\\.\\w{2,3})+$',
    '(x+x+)+y',
    '((a{1,9}){1,9}){1,9}',
    '(\\w+\\s?){10}',
    '([a-z]|[a-y]){30}1',
    '(a?){30}a{30}',
    '(?:a?a)*b',
  ];
  for (const bomb of bombs) {
    it(`not ${bomb}`, () => {
      expect(safePattern(bomb)).to.equal(undefined);
      const form = formOf([item('q', 'string', ext('regex', { valueString: bomb }))]);
      const took = quickest((nth) => {
        set(form, 'q', { valueString: `${'a'.repeat(5000 + nth)}!` });
        form.validate();
      });
      expect(took).to.be.lessThan(200);
    });
  }

  const fine = [
    '\\d{3}-\\d{4}',
    '[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}',
    '(?:\\+1)?\\d{10}',
    '([0-9]{4} ?){4}',
    '[^@]+@[^@.]+\\.[a-z]+',
    '(yes|no)',
    '(?:\\+?1[-. ]?)?\\(?([0-9]{3})\\)?[-. ]?([0-9]{3})[-. ]?([0-9]{4})',
    '((25[0-5]|2[0-4]\\d|[01]?\\d\\d?)\\.){3}(25[0-5]|2[0-4]\\d|[01]?\\d\\d?)',
    '(?=.*?\\d)(?=.*?[a-z]).{8,}',
    'Mo|Tu|We|Th|Fr|Sa|Su',
    '\\p{L}+',
  ];
  for (const pattern of fine) {
    it(`but ${pattern}`, () => {
      expect(safePattern(pattern)).not.to.equal(undefined);
    });
  }

  it('and long answers not against several parts that stretch', () => {
    const pattern = safePattern('.*.*.*.*=.*');
    let passes: boolean | undefined;
    const took = quickest((nth) => {
      passes = pattern?.test('x'.repeat(5000 + nth));
    });
    expect(passes, 'passes, because nobody can know in time').to.equal(true);
    expect(took).to.be.lessThan(200);
  });

  it('a broken one passes everything', () => {
    expect(problems('string', ext('regex', { valueString: '[a-' }), { valueString: 'x' })).to.deep.equal([]);
    expect(one(formOf([item('q', 'string', ext('regex', { valueString: '(' }))]), 'q').limits.regex).to.equal(
      '(',
    );
  });
});
