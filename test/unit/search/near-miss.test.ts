import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { errorsBetween } from '../../../src/search/near-miss.js';

/** The definition, slow and plain: optimal string alignment of whole words. */
function plain(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i && j ? 0 : i + j)),
  );
  const get = (i: number, j: number) => d[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(get(i - 1, j) + 1, get(i, j - 1) + 1, get(i - 1, j - 1) + cost);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, get(i - 2, j - 2) + 1);
      (d[i] as number[])[j] = best;
    }
  return get(a.length, b.length);
}

describe('typing errors between what was typed and a word', () => {
  for (const [typed, word, errors] of [
    ['shelter', 'shelter', 0],
    ['sheltar', 'shelter', 1],
    ['sheter', 'shelter', 1],
    ['shellter', 'shelter', 1],
    ['shetler', 'shelter', 1],
    ['xhelter', 'shelter', 1],
    ['helter', 'shelter', 1],
    ['hsetler', 'shelter', 2],
    ['counsling', 'counseling', 1],
    ['shetl', 'shelter', 1],
    ['housin', 'housing', 0],
    ['bridge', 'shelter', 3],
  ] as const) {
    it(`are ${errors === 3 ? 'too many' : errors} from "${typed}" to "${word}"`, () => {
      expect(errorsBetween(typed, word, 2)).to.equal(errors);
    });
  }

  it('are those to the nearest beginning of the word, for any two words that start alike', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 9 });
    fc.assert(
      fc.property(letters, letters, fc.integer({ min: 1, max: 2 }), (typed, rest, most) => {
        const word = `${typed[0]}${rest}`;
        const beginnings = Array.from({ length: word.length }, (_, i) => word.slice(0, i + 1));
        const least = Math.min(...beginnings.map((beginning) => plain(typed, beginning)));
        expect(errorsBetween(typed, word, most)).to.equal(least > most ? most + 1 : least);
      }),
      { numRuns: 2_000 },
    );
  });
});
