// Tables of numbers that ship inside a script, written as signs, and whether what is checked in is still what its source gives.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** Printable signs that need no escape in a template or string: ninety of them. */
const SIGNS = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter(
  (sign) => !'\'"`\\$'.includes(sign),
);
const LONG = SIGNS[89];

/** 0 to 88 in one sign, more (to 728,999) in four. */
export function sign(value) {
  if (value < 89) return SIGNS[value];
  return LONG + SIGNS[Math.floor(value / 8100)] + SIGNS[Math.floor(value / 90) % 90] + SIGNS[value % 90];
}

/** Small numbers either side of zero become small numbers: 0, -1, 1, -2 … */
export const folded = (value) => (value < 0 ? -2 * value - 1 : 2 * value);

/**
 * Writes a file; with `--check` on the command line, fails when it is not what it should be.
 *
 * @param {string} file from the repository's root
 * @param {string} wanted what should be in it
 * @param {{ from: string, by: string }} origin the package it comes from, and the script that writes it
 */
export function keepInStep(file, wanted, { from, by }) {
  const path = join(root, file);
  if (!process.argv.includes('--check')) return writeFileSync(path, wanted);
  if (readFileSync(path, 'utf8') === wanted) return console.log(`${file} is what ${from} gives.`);
  console.error(`${file} is not what ${from} gives: node ${by}`);
  process.exitCode = 1;
}
