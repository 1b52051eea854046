import { z } from '@hono/zod-openapi';
import { Problem } from '../http/problem.js';

export const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 1000;

const LIMIT = `must be a whole number from 1 to ${MAX_LIMIT}.`;
const limit = z
  .string({ error: LIMIT })
  .regex(/^\d{1,4}$/, LIMIT)
  .transform(Number)
  .refine((value) => value >= 1 && value <= MAX_LIMIT, LIMIT)
  .openapi({ type: 'integer', minimum: 1, maximum: MAX_LIMIT });

const CURSOR = 'must be the one of a `next` address; start again without it.';
const cursor = z
  .string({ error: CURSOR })
  .regex(/^[\w-]{1,40}$/, CURSOR)
  .openapi({ description: 'Where the last page ended; taken from `next`, never made up.' });

export const PageQuery = z.object({ limit: limit.optional(), cursor: cursor.optional() });
export type PageAsked = z.output<typeof PageQuery>;

const MAX_WORDS = 'must be text of 200 characters or fewer.';
export const SearchQuery = PageQuery.extend({
  words: z
    .string({ error: MAX_WORDS })
    .max(200, MAX_WORDS)
    .transform((value) => value.replace(/[\u0000-\u001f\u007f]/g, ' ').trim()),
});

/** A cursor says after which place in the list to go on, so that a person who leaves in between shifts nothing. */
export const cursorFor = (place: number): string => Buffer.from(`after ${place}`).toString('base64url');

export function placeOf(given: string | undefined): number {
  if (given === undefined) return -1;
  const place = /^after (\d{1,9})$/.exec(Buffer.from(given, 'base64url').toString('utf8'))?.[1];
  if (place === undefined) throw new Problem(400, `cursor: ${CURSOR}`, [{ name: 'cursor', reason: CURSOR }]);
  return Number(place);
}

/** Relative to the address that was asked; the cursor only, so that no search word is ever in it. */
export const nextAddress = (place: number, { limit: wanted }: PageAsked): string =>
  `?cursor=${cursorFor(place)}${wanted === undefined ? '' : `&limit=${wanted}`}`;
