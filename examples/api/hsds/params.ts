import { z } from '@hono/zod-openapi';

/** Beyond these a request is a mistake; a whole feed comes with `format=ndjson` or page by page. */
export const DEFAULT_PER_PAGE = 25;
export const MAX_PER_PAGE = 1000;
const MAX_PAGE = 1_000_000;
const MAX_METRES = 1_000_000;

// PostgreSQL text cannot hold U+0000, and no search needs another control character.
const clean = (value: string): string => value.replace(/[\u0000-\u001f\u007f]/g, ' ').trim();

const text = (max: number) =>
  z
    .string({ error: 'must be given once, as text.' })
    .max(max, `must be ${max} characters or fewer.`)
    .transform(clean);

const whole = (max: number) => {
  const reason = `must be a whole number from 1 to ${max}.`;
  return z
    .string({ error: reason })
    .regex(/^\d{1,9}$/, reason)
    .transform(Number)
    .refine((value) => value >= 1 && value <= max, reason)
    .openapi({ type: 'integer', minimum: 1, maximum: max });
};

const flag = z
  .enum(['true', 'false'], { error: 'must be true or false.' })
  .transform((value) => value === 'true')
  .openapi({ type: 'boolean' });

const ISO = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;
const WHEN = 'must be a date or date and time such as 2026-05-12 or 2026-05-12T09:00:00Z.';

/** A time without a zone counts as UTC, so that the answer does not hang on where the server stands. */
const toInstant = (value: string): Date =>
  new Date(/T/.test(value) && !/(Z|[+-]\d\d:\d\d)$/.test(value) ? `${value}Z` : value);

const instant = z
  .string({ error: WHEN })
  .regex(ISO, WHEN)
  .transform(toInstant)
  .refine((date) => !Number.isNaN(date.getTime()), WHEN)
  .openapi({ type: 'string', format: 'date-time' });

const METRES = `must be a number of metres from 1 to ${MAX_METRES}.`;
const metres = z
  .string({ error: METRES })
  .regex(/^\d{1,7}(\.\d+)?$/, METRES)
  .transform(Number)
  .refine((value) => value >= 1 && value <= MAX_METRES, METRES)
  .openapi({ type: 'string', description: 'Metres from the middle of the postcode; needs `postcode`.' });

const paging = {
  page: whole(MAX_PAGE).optional(),
  per_page: whole(MAX_PER_PAGE).optional(),
  format: z.enum(['json', 'ndjson'], { error: 'must be json or ndjson.' }).optional(),
};
const search = { search: text(200).optional() };
const taxonomy = { taxonomy_id: text(200).optional() };
const classified = { ...taxonomy, taxonomy_term_id: text(200).optional() };

export const TaxonomiesQuery = z.object({ ...search, ...paging });
export const TermsQuery = z.object({
  ...search,
  ...taxonomy,
  ...paging,
  top_only: flag.optional(),
  parent_id: text(200).optional(),
});
export const OrganizationQuery = z.object({ full_service: flag.optional() });
export const OrganizationsQuery = z.object({
  ...search,
  ...classified,
  ...paging,
  full: flag.optional(),
  full_service: flag.optional(),
});
export const ServicesQuery = z
  .object({
    ...search,
    ...classified,
    ...paging,
    organization_id: text(200).optional(),
    modified_after: instant.optional(),
    minimal: flag.optional(),
    full: flag.optional(),
  })
  .refine((query) => !(query.minimal === true && query.full === true), {
    path: ['minimal'],
    message: 'cannot be asked for together with full.',
  });
export const SitesQuery = z
  .object({
    ...search,
    ...classified,
    ...paging,
    organization_id: text(200).optional(),
    modified_after: instant.optional(),
    full: flag.optional(),
    postcode: text(20).optional(),
    proximity: metres.optional(),
  })
  .refine((query) => query.proximity === undefined || (query.postcode ?? '') !== '', {
    path: ['proximity'],
    message: 'needs a postcode to measure from.',
  });

export type Paging = {
  page?: number | undefined;
  per_page?: number | undefined;
  format?: string | undefined;
};
