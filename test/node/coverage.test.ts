import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CoverageSum } from '../../scripts/wtr/coverage.mjs';

type Range = [start: number, end: number, count: number];
interface Script {
  url: string;
  functions: { functionName: string; isBlockCoverage: boolean; ranges: object[] }[];
}

const one = (name: string, ...ranges: Range[]) => ({
  functionName: name,
  isBlockCoverage: (ranges[0]?.[2] ?? 0) > 0,
  ranges: ranges.map(([startOffset, endOffset, count]) => ({ startOffset, endOffset, count })),
});

/** What several pages counted in one script, by the functions that V8 told of. */
function summed(...pages: ReturnType<typeof one>[][]) {
  const sum = new CoverageSum();
  for (const functions of pages) sum.add([{ url: 'http://127.0.0.1/src.js', functions }]);
  const [script, ...more] = sum.scripts as Script[];
  assert.equal(more.length, 0);
  return script?.functions.map(({ functionName, ranges }) => [
    functionName,
    ...ranges.map((range) => Object.values(range) as number[]),
  ]);
}

describe('adding up the coverage of many pages', () => {
  test('adds what ran on both', () => {
    assert.deepEqual(summed([one('f', [0, 100, 1], [10, 20, 0])], [one('f', [0, 100, 2], [10, 20, 1])]), [
      ['f', [0, 100, 3], [10, 20, 1]],
    ]);
  });

  test('counts a branch that V8 did not tell of on a page as often as what is around it', () => {
    const there = one('f', [0, 100, 1], [10, 20, 0], [30, 40, 0]);
    const notThere = one('f', [0, 100, 5], [30, 40, 0]);
    const expected = [['f', [0, 100, 6], [10, 20, 5], [30, 40, 0]]];
    assert.deepEqual(summed([there], [notThere]), expected);
    assert.deepEqual(summed([notThere], [there]), expected);
  });

  test('finds what ran in neither, although each page tells of it with another neighbour', () => {
    // V8 joins neighbours that ran as often: [10, 20] with [20, 30] here, [20, 30] with [30, 40] there
    const merged = summed([one('f', [0, 100, 1], [10, 30, 0])], [one('f', [0, 100, 1], [20, 40, 0])]);
    assert.deepEqual(merged, [['f', [0, 100, 2], [10, 20, 1], [20, 30, 0], [30, 40, 1]]]);
  });

  test('adds one page to itself without inventing anything', () => {
    const page = [one('', [0, 200, 1]), one('f', [0, 100, 3], [10, 90, 2], [20, 30, 0])];
    assert.deepEqual(summed(page, page), [
      ['', [0, 200, 2]],
      ['f', [0, 100, 6], [10, 90, 4], [20, 30, 0]],
    ]);
  });

  test('keeps a function that one page never came to, and puts it behind the one around it', () => {
    const outer = one('outer', [0, 100, 1]);
    assert.deepEqual(summed([one('outer', [0, 100, 0])], [one('inner', [10, 20, 0]), outer]), [
      ['outer', [0, 100, 1]],
      ['inner', [10, 20, 0]],
    ]);
  });

  test('knows two functions at one place by their names', () => {
    assert.deepEqual(summed([one('a', [0, 9, 1]), one('b', [0, 9, 0])], [one('a', [0, 9, 1])]), [
      ['a', [0, 9, 2]],
      ['b', [0, 9, 0]],
    ]);
  });
});
