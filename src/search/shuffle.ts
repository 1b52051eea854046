/**
 * The same items in an order that is the same all day and another tomorrow, so that nobody is always last. It depends on the
 * items' keys and the day alone: not on the order they came in, nor on the person.
 *
 * @param key what tells items apart, such as the id
 * @param day civil date `YYYY-MM-DD` where the person is
 */
export function dailyShuffle<T>(items: readonly T[], key: (item: T) => string, day: string): T[] {
  const keyed = items.map((item) => [hash(`${day} ${key(item)}`), key(item), item] as const);
  keyed.sort(([a, idA], [b, idB]) => a - b || (idA < idB ? -1 : 1));
  return keyed.map(([, , item]) => item);
}

/** FNV-1a, 32 bits, with the last mix of MurmurHash3: keys that differ in one letter land far apart. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
