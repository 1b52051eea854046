import type { Queries } from '../db/port.js';
import { fold, postcodeKey } from './derive.js';
import type { Json } from './record.js';
import { DEFAULT_PER_PAGE, type Paging } from './params.js';

/** The conditions of one query; values only ever travel as parameters. */
export class Where {
  readonly #conditions: string[] = [];
  readonly params: unknown[] = [];

  param(value: unknown): string {
    this.params.push(value);
    return `$${this.params.length}`;
  }

  add(condition: string): void {
    this.#conditions.push(condition);
  }

  get sql(): string {
    return this.#conditions.length > 0 ? `where ${this.#conditions.join(' and ')}` : '';
  }
}

/** A list as one endpoint wants it: from where, in which order, and how a row becomes an item. */
export interface Selection {
  readonly columns: string;
  readonly from: string;
  readonly where: Where;
  readonly order: string;
  readonly shape: (row: Record<string, Json>) => Json;
}

/**
 * Adds the words of a search and returns how to sort by them. Each word is tried as it stands and by its English stem,
 * so that Spanish names and "housing" for "house" are both found; quotes and `-word` work as in web searches.
 */
export function matchWords(where: Where, table: string, search: string | undefined): string | undefined {
  if (search === undefined || search === '') return undefined;
  const words = where.param(fold(search));
  const query = `(websearch_to_tsquery('simple', ${words}) || websearch_to_tsquery('english', ${words}))`;
  where.add(`${table}.words @@ ${query}`);
  return `ts_rank(${table}.words, ${query}) desc`;
}

interface Classified {
  taxonomy_id?: string | undefined;
  taxonomy_term_id?: string | undefined;
}

/** `services` is SQL naming the services whose terms count, as a condition on `t`. */
export function matchTerms(where: Where, services: string, query: Classified): void {
  const asked = [
    ['term_id', query.taxonomy_term_id],
    ['taxonomy_id', query.taxonomy_id],
  ] as const;
  for (const [column, value] of asked) {
    if (value === undefined) continue;
    where.add(
      `exists (select 1 from hsds_service_term t where ${services} and t.${column} = ${where.param(value)})`,
    );
  }
}

const EARTH_METRES = 6_371_008.8;

export interface Centre {
  latitude: number;
  longitude: number;
}

export async function centreOf(db: Queries, postcode: string): Promise<Centre | undefined> {
  const [row] = await db.query<Centre>('select latitude, longitude from hsds_postcode where code = $1', [
    postcodeKey(postcode),
  ]);
  return row;
}

/** Keeps sites within `metres` of the centre (haversine on a sphere) and returns how to sort by distance. */
export function matchNear(where: Where, centre: Centre, metres: number): string {
  const latitude = `${where.param(centre.latitude)}::float8`;
  const longitude = `${where.param(centre.longitude)}::float8`;
  const half = (difference: string) => `power(sin(radians(${difference}) / 2), 2)`;
  const distance = `${2 * EARTH_METRES} * asin(least(1, sqrt(${half(`a.latitude - ${latitude}`)}
    + cos(radians(${latitude})) * cos(radians(a.latitude)) * ${half(`a.longitude - ${longitude}`)})))`;
  where.add(
    `a.latitude is not null and a.longitude is not null and ${distance} <= ${where.param(metres)}::float8`,
  );
  return distance;
}

export interface Page {
  total_items: number;
  total_pages: number;
  page_number: number;
  size: number;
  first_page: boolean;
  last_page: boolean;
  empty: boolean;
  contents: Json[];
}

/** A page past the end is no error: it is empty, says so, and still tells the totals. */
export async function readPage(db: Queries, selection: Selection, paging: Paging): Promise<Page> {
  const { from, where } = selection;
  const [row] = await db.query<{ n: number }>(
    `select count(*)::int as n from ${from} ${where.sql}`,
    where.params,
  );
  const total = row?.n ?? 0;
  const number = paging.page ?? 1;
  const perPage = paging.per_page ?? DEFAULT_PER_PAGE;
  const pages = Math.ceil(total / perPage);
  const contents = number > pages ? [] : await readRows(db, selection, perPage, (number - 1) * perPage);
  return {
    total_items: total,
    total_pages: pages,
    page_number: number,
    size: contents.length,
    first_page: number === 1,
    last_page: number >= pages,
    empty: contents.length === 0,
    contents,
  };
}

async function readRows(db: Queries, selection: Selection, limit: number, offset: number): Promise<Json[]> {
  const { columns, from, where, order, shape } = selection;
  const rows = await db.query<Record<string, Json>>(
    `select ${columns} from ${from} ${where.sql} order by ${order} limit ${limit} offset ${offset}`,
    where.params,
  );
  return rows.map(shape);
}

const STREAM_ROWS = 200;

/** Everything selected, a record a line, read from the database only as fast as the reader takes it. */
export function readLines(db: Queries, selection: Selection): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let offset = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const items = await readRows(db, selection, STREAM_ROWS, offset);
        offset += STREAM_ROWS;
        const text = items.map((item) => `${JSON.stringify(item)}\n`).join('');
        if (text !== '') controller.enqueue(encoder.encode(text));
        if (items.length < STREAM_ROWS) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}
