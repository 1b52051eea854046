import type { Mapping } from '../../model/mapping.js';
import { warn } from '../../util/warn.js';
import { SchemaError } from '../errors.js';
import { absolute, type Format, type ListName, type RawPage } from '../format.js';
import { assign } from '../json/assign.js';
import { applyFields, mappingOf } from '../json/mapping.js';
import { isRaw, type Raw } from '../read.js';
import { folded, matchHeaders, type Headers } from './headers.js';
import { sheetDecoder } from './decode.js';
import { parseCsv } from './parse.js';
import { dateReader, isDate, readCell } from './values.js';

/** Rows above the header: a title, a date, a logo's caption. */
const TITLE_ROWS = 10;

type Fields = Mapping['fields'];

/** Rules that only name a column; such a cell is read as if the column had a name that Kith knows. */
const columnsOf = (fields: Fields): Map<string, string> =>
  new Map(
    Object.entries(fields).flatMap(([target, rule]) => (typeof rule === 'string' ? [[rule, target]] : [])),
  );

/** @param torn true where the header row runs over several lines: a stray quote makes rows below a part of it */
function tell(
  url: string,
  { unknown, private: hidden }: Headers,
  used: ReadonlySet<string>,
  torn: boolean,
): void {
  // what people wrote must not reach the console
  const names = (all: string[]) =>
    torn
      ? 'a quote mark or a line break in the first row hides which'
      : all.map((name) => `"${name.slice(0, 40)}"`).join(', ');
  const rest = unknown.filter((name) => !used.has(name));
  const { origin, pathname } = new URL(url);
  if (rest.length)
    warn(
      'kith',
      `${origin}${pathname} has columns that are not shown: ${names(rest)}. Rename them or add a mapping: docs/data-formats.md.`,
    );
  if (hidden.length)
    warn(
      'kith',
      `${origin}${pathname} has columns that should not be in a published file: ${names(hidden)}. They are not shown; take them out.`,
    );
}

/** Column names that the other rules of a mapping use. */
function pathsIn(rule: unknown): string[] {
  if (typeof rule === 'string') return [rule];
  if (Array.isArray(rule)) return rule.flatMap(pathsIn);
  return isRaw(rule) ? pathsIn(rule.path) : [];
}

/** An id for rows without one: from the name, so that it stays the same when rows are moved. */
function namer(): (name: string) => string {
  const taken = new Map<string, number>();
  return (name) => {
    const key = folded(name);
    const times = (taken.get(key) ?? 0) + 1;
    taken.set(key, times);
    return times > 1 ? `${key}-${times}` : key;
  };
}

/** A row as a record of the kith contract. Lists in several columns are one. */
function toRecord(
  row: readonly string[],
  headers: Headers,
  toDate: (cell: string) => string,
): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  const lists: [string, unknown[]][] = [];
  for (const [column, written] of headers.targets) {
    for (const [target, value] of readCell(written, row[column] ?? '', toDate)) {
      if (Array.isArray(value)) lists.push([target, value]);
      else assign(record, target, value);
    }
  }
  for (const [target, values] of lists) record[target] = [record[target] ?? [], values].flat();
  return record;
}

function readSheet(text: string, url: string, list: ListName, fields: Fields): RawPage {
  const rows = parseCsv(text);
  const own = columnsOf(fields);
  const matched = rows.slice(0, TITLE_ROWS).map((row) => matchHeaders(row, list, own));
  const nameColumns = pathsIn(fields.name);
  const at = matched.findIndex(
    ({ targets }, i) =>
      [...targets.values()].includes('name') || nameColumns.some((header) => rows[i]?.includes(header)),
  );
  const headers = matched[at];
  if (!headers) throw new SchemaError(url, 'first row', 'column with the name of each record ("Name")');
  const rules = Object.fromEntries(Object.entries(fields).filter(([, rule]) => typeof rule !== 'string'));
  const torn = (rows[at] ?? []).some((header) => /[\r\n]/.test(header));
  tell(url, headers, new Set(Object.values(rules).flatMap(pathsIn)), torn);

  const body = rows.slice(at + 1);
  const dates = [...headers.targets].filter(([, target]) => isDate(target));
  const toDate = dateReader(body.flatMap((row) => dates.map(([column]) => row[column] ?? '')));
  const idOf = namer();
  const page: Required<Pick<RawPage, 'dropped'>> & { items: Raw[] } = { items: [], dropped: [] };
  for (const [i, row] of body.entries()) {
    if (!row.some(Boolean)) continue;
    const cells = Object.fromEntries((rows[at] ?? []).map((header, column) => [header, row[column] ?? '']));
    const record: Raw = { ...toRecord(row, headers, toDate), ...applyFields(rules, cells) };
    const { name } = record;
    if (typeof name !== 'string' || !name)
      page.dropped.push({ field: `row ${at + i + 2}`, reason: 'no name' });
    else page.items.push({ ...record, id: record.id ?? idOf(name) });
  }
  return { ...page, total: page.items.length, last: true };
}

/** A published spreadsheet: one row for each peer or service, the first row naming the columns. */
export const csv: Format = ({ src, list, mapping }) => {
  const load = mapping ? mappingOf(mapping, list) : undefined;
  const url = absolute(src);
  return async function* ({ http, signal }) {
    const fields = (await load?.(http, signal))?.fields ?? {};
    const text = await http.text(url, { signal, accept: 'text/csv, */*;q=0.5', decoding: sheetDecoder });
    // a page instead of a file: the link to a spreadsheet's own site, or an error with status 200
    if (/^\s*</.test(text)) throw new SchemaError(url, 'first row', 'CSV');
    yield readSheet(text, url, list, fields);
  };
};
