import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

interface StormResult {
  letters: number;
  taken: number;
  intact: number;
  mismatches: number;
  left: number;
  deaths: { tabs: number; browsers: number };
  faults: Record<string, number>;
}

const { storm } = (await import(new URL('../../scripts/storm/run.mjs', import.meta.url).href)) as {
  storm(options: { letters: number; seed: number; kills?: number }): Promise<StormResult>;
};

describe('Letters on a bad line', () => {
  test('arrive whole and once, though the server fails at random and tabs and the browser die', async () => {
    const result = await storm({ letters: 60, seed: 7, kills: 1 });
    assert.ok(Object.keys(result.faults).length >= 5, 'the weather was too good');
    assert.ok(result.deaths.browsers > 0 && result.deaths.tabs > 0, 'nothing died');
    const { letters, taken, intact, mismatches, left } = result;
    assert.deepEqual(
      { taken, intact, mismatches, left },
      { taken: letters, intact: letters, mismatches: 0, left: 0 },
    );
  });
});
