/**
 * Reads a QR code back, as a phone does after it has found the squares: ISO/IEC 18004, versions 1 to 3 (21 to 29
 * squares a side) in byte mode with one block of data. Written against the standard and not against the library that
 * draws, so that the two can disagree.
 */

/** Data and error-correction codewords by version, for the levels whose code is one block (Table 9). */
const BLOCKS: Readonly<Record<number, Readonly<Record<string, readonly [data: number, check: number]>>>> = {
  1: { L: [19, 7], M: [16, 10], Q: [13, 13], H: [9, 17] },
  2: { L: [34, 10], M: [28, 16], Q: [22, 22], H: [16, 28] },
  3: { L: [55, 15], M: [44, 26] },
};

/** The two bits of the level in the format information (Table 12). */
const LEVELS = ['M', 'L', 'H', 'Q'] as const;

/** Table 10: where a square is turned over, by row and column. */
const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
];

type Rows = readonly (readonly boolean[])[];

/**
 * @param rows dark squares of the code alone, without the white around it
 * @returns the text
 * @throws Error where a phone would not read it: another size, broken format, codewords that do not check
 */
export function readQr(rows: Rows): string {
  const size = rows.length;
  const version = (size - 17) / 4;
  const { level, mask } = readFormat(rows);
  const block = BLOCKS[version]?.[level];
  if (!block || rows.some((row) => row.length !== size))
    throw new Error(`no code of ${String(size)} squares`);
  const words = readWords(rows, version, mask, block[0] + block[1]);
  checkWords(words, block[1]);
  return readBytes(words.slice(0, block[0]));
}

/** Fifteen bits beside the upper left mark: level, mask and a BCH remainder (clause 7.9). */
function readFormat(rows: Rows): { level: string; mask: number } {
  const along = [0, 1, 2, 3, 4, 5, 7, 8].map((column) => rows[8]?.[column]);
  const up = [7, 5, 4, 3, 2, 1, 0].map((row) => rows[row]?.[8]);
  const bits = [...along, ...up].reduce((all, dark) => all * 2 + Number(dark), 0) ^ 0b101010000010010;
  let rest = bits;
  for (let at = 14; at >= 10; at--) if (rest & (1 << at)) rest ^= 0b10100110111 << (at - 10);
  if (rest !== 0) throw new Error('the format does not check');
  return { level: LEVELS[bits >> 13] ?? '', mask: (bits >> 10) & 7 };
}

/** Squares that carry no data: marks, timing, format, and the small mark of versions 2 and 3. */
function isFixed(row: number, column: number, size: number, version: number): boolean {
  const corner = (row < 9 && (column < 9 || column >= size - 8)) || (row >= size - 8 && column < 9);
  const small = version > 1 && Math.abs(row - (size - 7)) <= 2 && Math.abs(column - (size - 7)) <= 2;
  return corner || small || row === 6 || column === 6;
}

/** Two columns at a time, from the right, up and down in turn (clause 7.7.3). */
function readWords(rows: Rows, version: number, mask: number, count: number): number[] {
  const size = rows.length;
  const bits: number[] = [];
  let up = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5; // the column of timing is passed over
    for (let step = 0; step < size; step++) {
      const row = up ? size - 1 - step : step;
      for (const column of [right, right - 1])
        if (!isFixed(row, column, size, version))
          bits.push(Number(rows[row]?.[column]) ^ Number(MASKS[mask]?.(row, column)));
    }
    up = !up;
  }
  return Array.from({ length: count }, (_, at) =>
    bits.slice(at * 8, at * 8 + 8).reduce((word, bit) => word * 2 + bit, 0),
  );
}

/** Product in GF(2^8) modulo x^8 + x^4 + x^3 + x^2 + 1. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ (product & 0x80 ? 0x11d : 0);
    if (b & (1 << bit)) product ^= a;
  }
  return product;
}

/** Reed–Solomon: a code without a fault is 0 at each root of its generator. */
function checkWords(words: readonly number[], roots: number): void {
  for (let at = 0, root = 1; at < roots; at++, root = times(root, 2))
    if (words.reduce((sum, word) => times(sum, root) ^ word, 0) !== 0)
      throw new Error('the codewords do not check');
}

/** Mode 0100, eight bits of length, then the bytes (clause 7.4.5). */
function readBytes(words: readonly number[]): string {
  const bits = words.map((word) => word.toString(2).padStart(8, '0')).join('');
  if (!bits.startsWith('0100')) throw new Error('not in byte mode');
  const length = parseInt(bits.slice(4, 12), 2);
  const bytes = Array.from({ length }, (_, at) => parseInt(bits.slice(12 + at * 8, 20 + at * 8), 2));
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
}
