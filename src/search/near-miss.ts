/**
 * How many typing errors lie between what was typed and a word, or the beginning of one: a wrong, a missing or a spare letter,
 * or two swapped, count one each (optimal string alignment). More than `most` is not counted further: `most + 1`.
 *
 * A word may go on after what was typed, so that a mistake is forgiven while a person is still typing.
 */
export function errorsBetween(typed: string, word: string, most: number): number {
  const n = typed.length;
  const m = Math.min(word.length, n + most);
  if (m < n - most || !startsAlike(typed, word)) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: m + 1 }, (_, j) => j);
  for (let i = 1; i <= n; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= m; j++) {
      const same = typed[i - 1] === word[j - 1];
      let cost = same ? at(above, j - 1) : 1 + Math.min(at(above, j), at(row, j - 1), at(above, j - 1));
      const swapped = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      if (swapped) cost = Math.min(cost, at(before, j - 2) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    before = above;
    above = row;
  }
  return Math.min(...above.slice(Math.max(1, n - most)));
}

const at = (row: readonly number[], j: number): number => row[j] as number;

/** One error at the very beginning still leaves one of these the same. It spares nine words of ten the work below. */
function startsAlike(typed: string, word: string): boolean {
  return typed[0] === word[0] || typed[1] === word[1] || typed[1] === word[0] || typed[0] === word[1];
}
