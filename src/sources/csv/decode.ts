/** Byte order marks of the Encoding Standard, which win over what the server says. */
const MARKS: readonly (readonly [mark: readonly number[], label: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Letters beyond ASCII that are sound, less those that no bytes of UTF-8 make. */
const balance = (text: string): number =>
  (text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0) - (text.match(/\ufffd/g)?.length ?? 0);

/**
 * The text of a spreadsheet. Excel writes "CSV" in windows-1252 and "Unicode text" in UTF-16, and few servers know which: a
 * mark at the front says so, or `charset`, or the bytes themselves. A torn byte in a file of UTF-8 does not make it another.
 */
function textOf(bytes: Uint8Array, charset: string | undefined): string {
  const [, marked] = MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte)) ?? [];
  const label = marked ?? charset ?? 'utf-8';
  try {
    return new TextDecoder(label, { fatal: !marked && /^utf-?8$/i.test(label) }).decode(bytes);
  } catch {
    // an unknown name, or no UTF-8 whatever the server says
    const text = new TextDecoder().decode(bytes);
    return balance(text) < 0 ? new TextDecoder('windows-1252').decode(bytes) : text;
  }
}

/** Decodes once all is there: what the bytes are shows only then. */
export function sheetDecoder(contentType: string | null): Pick<TextDecoder, 'decode'> {
  const charset = /charset=["']?([\w-]+)/i.exec(contentType ?? '')?.[1];
  const pieces: Uint8Array[] = [];
  return {
    decode(piece) {
      if (piece) {
        pieces.push(piece as Uint8Array);
        return '';
      }
      const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const one of pieces) {
        bytes.set(one, at);
        at += one.length;
      }
      return textOf(bytes, charset);
    },
  };
}
