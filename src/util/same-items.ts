/** True when two lists hold the same things in the same order. */
export const sameItems = (a: readonly unknown[], b: readonly unknown[] = []): boolean =>
  a.length === b.length && a.every((item, i) => Object.is(item, b[i]));
