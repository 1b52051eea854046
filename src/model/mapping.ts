import * as z from 'zod/mini';

/** Where a value is: names with dots (`profile.first_name`), or a JSON Pointer (`/profile/first_name`, RFC 6901). */
const PathSchema = z.string().check(z.minLength(1));

/** How one field is made. */
export type Rule =
  | string
  | Rule[]
  | { const: unknown }
  | {
      /** One path, or several to try from left to right. */
      path: string | string[];
      /** Cuts a text into a list at this sign. */
      split?: string | undefined;
      /** Reads each record that the path leads to by its own map. */
      each?: Record<string, Rule> | undefined;
      /** Simple translation: the value found → the value meant. What is not in it stays as it is. */
      map?: Record<string, unknown> | undefined;
      /** When nothing was found. */
      default?: unknown;
    };

const RuleSchema: z.ZodMiniType<Rule> = z.lazy(() =>
  z.union([
    PathSchema,
    z.array(RuleSchema),
    z.strictObject({ const: z.unknown() }),
    z.strictObject({
      path: z.union([PathSchema, z.array(PathSchema).check(z.minLength(1))]),
      split: z.optional(z.string().check(z.minLength(1))),
      each: z.optional(z.record(z.string(), RuleSchema)),
      map: z.optional(z.record(z.string(), z.unknown())),
      default: z.optional(z.unknown()),
    }),
  ]),
);

/**
 * A map from somebody else's JSON (or spreadsheet) to the kith contract, so that any API can be read without code. The
 * same rules are checked in the browser by src/sources/json/check-mapping.ts; a test keeps the two equal.
 */
export const MappingSchema = z.strictObject({
  /** For editors: the address of this schema. */
  $schema: z.optional(z.string()),
  /** Where the list of records is. Missing: the document itself, or its `items`. */
  items: z.optional(PathSchema),
  /** Where the link to the next page is, relative or absolute. */
  next: z.optional(PathSchema),
  /** When `next` leads to a token and not to a link: the name of the query parameter that carries it. */
  nextParam: z.optional(z.string().check(z.minLength(1))),
  /** Where the number of all records is. */
  total: z.optional(PathSchema),
  /** Field of a Peer or Service (`name`, `organization.name`, `places.0.county`) → how it is made. */
  fields: z.record(z.string(), RuleSchema),
});
export type Mapping = z.infer<typeof MappingSchema>;
