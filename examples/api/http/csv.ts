/** One column of a table: what stands above it, and what stands in it. */
export interface Column<T> {
  readonly name: string;
  readonly value: (record: T) => string | number | undefined;
}

/** RFC 4180, as a spreadsheet writes it: CRLF, and quotes only where they are needed. */
export function toCsv<T>(records: readonly T[], columns: readonly Column<T>[]): string {
  const rows = records.map((record) => columns.map(({ value }) => cell(value(record))));
  return [columns.map(({ name }) => cell(name)), ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

function cell(value: string | number | undefined): string {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
