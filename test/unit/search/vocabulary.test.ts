import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { Vocabulary } from '../../../src/search/vocabulary.js';

describe('the vocabulary', () => {
  it('gives each word a number of its own, and the same one again', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 200 }), (words) => {
        const vocabulary = new Vocabulary();
        const numbers = words.map((word) => vocabulary.number(`<${word}>`, 1, 1 + word.length));
        expect(vocabulary.words).to.deep.equal([...new Set(words)]);
        expect(numbers).to.deep.equal(words.map((word) => vocabulary.words.indexOf(word)));
      }),
    );
  });

  it('holds a hundred thousand words', () => {
    const vocabulary = new Vocabulary();
    for (let i = 0; i < 100_000; i++) vocabulary.number(`w${i}`, 0, `w${i}`.length);
    for (let i = 0; i < 100_000; i += 997) expect(vocabulary.number(`w${i}`, 0, `w${i}`.length)).to.equal(i);
    expect(vocabulary.words).to.have.length(100_000);
  });
});
