import { probe } from './quiet.mjs';

/** The middle of a list of numbers; undefined of none. */
export function median(numbers) {
  const sorted = numbers.filter((value) => Number.isFinite(value)).sort((a, b) => a - b);
  const at = (sorted.length - 1) / 2;
  return sorted.length ? (sorted[Math.floor(at)] + sorted[Math.ceil(at)]) / 2 : undefined;
}

/**
 * Measures each contender `n` times, one after the other and every second round the other way round (A B C, C B A), so that
 * what changes with time strikes all alike. Samples taken while something else used the machine are left out.
 *
 * @template {{ id: string }} T
 * @param {readonly T[]} contenders
 * @param {number} n rounds
 * @param {(contender: T) => Promise<object>} measure
 * @returns {Promise<Map<string, { samples: object[], of: (key: string) => number | undefined }>>} by id; `of` is the median of a number
 */
export async function rounds(contenders, n, measure) {
  const taken = [];
  for (let round = 0; round < n; round++) {
    for (const contender of round % 2 ? [...contenders].reverse() : contenders) {
      const load = probe();
      taken.push({ id: contender.id, load, sample: await measure(contender) });
    }
    process.stderr.write(`round ${round + 1} of ${n}\n`);
  }
  const usual = median(taken.map(({ load }) => load));
  return new Map(
    contenders.map(({ id }) => {
      const own = taken.filter((one) => one.id === id);
      const calm = own.filter(({ load }) => load < usual * 1.25);
      const samples = (calm.length ? calm : own).map(({ sample }) => sample);
      return [id, { samples, of: (key) => median(samples.map((sample) => sample[key])) }];
    }),
  );
}
