/**
 * RFC 4180, and what spreadsheets make of it. Own, since the smallest well-kept library, d3-dsv, is four times the bytes
 * (its parser cannot be had without its formatter) and holds a `new Function` that a strict content security policy refuses.
 */

/** The delimiter of a spreadsheet: `sep=` where Excel wrote it, else the one most often seen in the first line, outside quotes. */
function delimiterOf(head: string): string {
  const bare = head.replace(/"[^"]*"/g, '');
  const count = (sign: string) => bare.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** Rows of cells, trimmed, as many as in the spreadsheet. A quote that is never closed ends with the text. */
export function parseCsv(text: string): string[][] {
  const [, said, rest = text] = /^\ufeff?(?:sep=([,;|\t])\r?\n)?([^]*)$/i.exec(text) ?? [];
  const sign = said ?? delimiterOf(/^(?:"[^"]*"|[^\r\n"])*/.exec(rest)?.[0] ?? '');
  // a cell: in quotes, where two are one, with whatever carelessly follows them; or up to the next sign or line end
  const cell = new RegExp(
    `(?:[ ]*"([^"]*(?:""[^"]*)*)(?:"|$))?([^${sign}\\r\\n]*)([${sign}]|\\r\\n?|\\n|$)`,
    'y',
  );
  const rows: string[][] = [];
  let row: string[] = [];
  while (cell.lastIndex < rest.length || row.length) {
    const [, quoted, plain = '', end = ''] = cell.exec(rest) ?? [];
    row.push(((quoted?.replaceAll('""', '"') ?? '') + plain).replace(/^[ \t]+|[ \t]+$/g, ''));
    if (end === sign) continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
