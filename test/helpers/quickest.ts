/**
 * The shortest of five times that some work takes, in ms. One time says little about the work: on a machine that does much
 * else, any may be cut in pieces.
 *
 * @param work is told which time it is, so that it need not do the same again
 */
export function quickest(work: (nth: number) => void): number {
  const times = Array.from({ length: 5 }, (_, nth) => {
    const start = performance.now();
    work(nth);
    return performance.now() - start;
  });
  return Math.min(...times);
}
