import { helplineParts } from '../helplines/registry.js';

/** What `kith-qr.js` adds, for every widget: a text in, its dark and light squares out, row by row. */
type Draw = (text: string) => readonly (readonly boolean[])[];

const part = () => (helplineParts() as { qr?: Draw }).qr;

/** True once `kith-qr.js` is on the page. */
export const canDrawCode = (): boolean => part() !== undefined;

/** A code as an SVG path, with the `viewBox` that leaves the quiet zone around it; nothing without its part. */
export function codeSquares(text: string): { readonly box: string; readonly path: string } | undefined {
  const rows = part()?.(text);
  if (!rows) return undefined;
  const squares = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')));
  return { box: `-2 -2 ${rows.length + 4} ${rows.length + 4}`, path: squares.join('') };
}
