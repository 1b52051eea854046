import { expect } from '@open-wc/testing';
import { codes, number } from '../../../src/questionnaire/extensions.js';
import type { Value } from '../../../src/questionnaire/fhir.js';
import { label, order, same } from '../../../src/questionnaire/values.js';
import { hl7, type Raw } from './build.js';

const ext = (...extension: Raw[]): Raw => ({ extension });

describe('what answers are worth beside each other', () => {
  const pairs: [unknown, unknown, boolean][] = [
    [{ code: 'a' }, { code: 'a', display: 'A' }, true],
    [{ system: 'urn:c', code: 'a' }, { code: 'a' }, false],
    [{ display: 'A' }, { display: 'A' }, true],
    [{ display: 'A' }, { display: 'B' }, false],
    [{ url: 'https://x.example/1' }, { url: 'https://x.example/1' }, true],
    [{}, {}, false],
    [{ value: 1, unit: 'kg' }, { value: 1, unit: 'kg' }, true],
    [{ value: 1, code: 'kg' }, { value: 1, system: 'urn:u', code: 'kg' }, false],
    [{ value: 1 }, { display: 'A' }, false],
    [{ reference: 'Patient/1' }, { reference: 'Patient/1', display: 'Ana' }, true],
    [{ code: 'a' }, 'a', false],
    [null, { code: 'a' }, false],
    ['14:30', '14:30:00', true],
  ];
  for (const [a, b, expected] of pairs) {
    it(`${JSON.stringify(a)} and ${JSON.stringify(b)} are ${expected ? '' : 'not '}the same`, () => {
      expect([same(a, b), same(b, a)]).to.deep.equal([expected, expected]);
    });
  }

  const score = (code: string, valueDecimal?: number): Raw => ({
    code,
    ...(valueDecimal !== undefined && ext(hl7('ordinalValue', { valueDecimal }))),
  });

  it('codings stand in the order of their scores, and in none without', () => {
    expect(order(score('a', 1), score('b', 3))).to.be.below(0);
    expect(order(score('a', 1), score('b'))).to.equal(undefined);
    expect(order(score('a', 1), 'b')).to.equal(undefined);
    expect(order({ value: 1, unit: 'kg' }, { value: 2, unit: 'lb' })).to.equal(undefined);
    expect(order({ value: 1, unit: 'kg' }, { value: 2 })).to.be.below(0);
  });

  const words: [Value | Raw, string][] = [
    [{ valueBoolean: false }, 'false'],
    [{ valueInteger: 0 }, '0'],
    [{ valueString: 'x' }, 'x'],
    [{}, ''],
    [{ valueCoding: { code: 'a' } }, 'a'],
    [{ valueCoding: {} }, ''],
    [{ valueReference: { reference: 'Patient/1' } }, 'Patient/1'],
    [{ valueQuantity: { value: 3, unit: 'kilo', code: 'kg' } }, '3 kilo'],
    [{ valueQuantity: { value: 3, code: 'kg' } }, '3 kg'],
    [{ valueQuantity: { value: 3 } }, '3'],
  ];
  for (const [value, expected] of words) {
    it(`${JSON.stringify(value)} reads “${expected}”`, () => {
      expect(label(value)).to.equal(expected);
    });
  }
});

describe('what extensions hold', () => {
  it('numbers, also those written as texts, and nothing else', () => {
    const of = (value: Raw): number | undefined => number(ext(hl7('maxSize', value)), 'maxSize');
    expect([of({ valueDecimal: 3 }), of({ valueString: '3.5' })]).to.deep.equal([3, 3.5]);
    for (const no of [{ valueString: 'three' }, { valueString: ' ' }, { valueBoolean: true }, {}])
      expect(of(no), JSON.stringify(no)).to.equal(undefined);
  });

  it('codes, of a code, a coding or a concept, some of which may have none', () => {
    const of = (value: Raw) => codes(ext(hl7('questionnaire-itemControl', value)), 'itemControl');
    expect(of({ valueCode: 'a' })).to.deep.equal(['a']);
    expect(of({ valueCoding: { code: 'b' } })).to.deep.equal(['b']);
    expect(of({ valueCodeableConcept: { coding: [{ code: 'c' }, { display: 'no code' }] } })).to.deep.equal([
      'c',
    ]);
    expect(of({ valueCodeableConcept: { text: 'in words' } })).to.deep.equal([]);
  });
});
