import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

function ticks() {
  const all = cpus().map(({ times }) => times);
  const sum = (pick) => all.reduce((total, times) => total + pick(times), 0);
  return {
    idle: sum((times) => times.idle),
    total: sum((times) => Object.values(times).reduce((a, b) => a + b)),
  };
}

/** Waits until most of the machine is idle. True when it was; false when `limit` ms went by first. */
export async function quiet(limit = Number(process.env.BENCH_QUIET_MS ?? 5_000)) {
  for (const end = performance.now() + limit; performance.now() < end; await sleep(200)) {
    const before = ticks();
    await sleep(150);
    const after = ticks();
    if ((after.idle - before.idle) / Math.max(1, after.total - before.total) > 0.75) return true;
  }
  return false;
}

/** A fixed piece of work on one core, in ms: it takes longer while something else uses the machine. */
export function probe() {
  const start = performance.now();
  let state = 12345;
  for (let i = 0; i < 6_000_000; i++) state = (state * 1103515245 + 12345) & 0x7fffffff;
  return performance.now() - start + (state < 0 ? 1 : 0);
}
