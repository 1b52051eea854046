/** A table in Markdown, its columns as wide as their widest cell. */
export function table(head, rows) {
  const all = [head, ...rows].map((row) => row.map((cell) => String(cell ?? '–')));
  const widths = head.map((_, i) => Math.max(3, ...all.map((row) => row[i].length)));
  const line = (row) => `| ${row.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  const [first, ...rest] = all;
  return [line(first), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)].join('\n');
}

/** `12.3 kB` of bytes, `–` of nothing. */
export const kB = (bytes) => (Number.isFinite(bytes) ? `${(bytes / 1000).toFixed(1)} kB` : '–');

/** `123 ms`; below ten with one digit more. */
export const ms = (time) => (Number.isFinite(time) ? `${time.toFixed(time < 10 ? 1 : 0)} ms` : '–');

/** `1.2 ×` ours, `–` where one of the two is missing. */
export const ratio = (theirs, ours) =>
  Number.isFinite(theirs) && ours > 0 ? `${(theirs / ours).toFixed(theirs < 10 * ours ? 2 : 0)} ×` : '–';
