import { expect } from '@open-wc/testing';
import fc from 'fast-check';

/**
 * What broken, careless and hostile feeds put where a value should be.
 * @param long how long the longest text is, in UTF-16 units
 */
export const poison = (long: number) =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom<unknown>(
        ...[null, undefined, '', ' ', 0, -1, NaN, 1e309, true, [], {}, [null], [[]], { id: null }],
        ...['#', 'Practitioner/', '2026-02-31', '25:61', 'FREQ=SECONDLY', 'MO,TU,XX,9SU'],
      ),
    },
    {
      weight: 6,
      arbitrary: fc.constantFrom<unknown>(
        'javascript:alert(1)',
        ' JaVa\tScript:alert(1)',
        'data:text/html,<script>x</script>',
        'https://user:pass@evil.example/',
        '<img src=x onerror=alert(1)>',
        '"><svg onload=alert(1)>',
        '&lt;script&gt;alert(1)&lt;/script&gt;',
        '&amp;lt;svg onload=x&amp;gt;',
        '<<b>script>x</<b>script>',
        '\u202egro.elpmaxe\u2066',
        'zero\u200bwidth\ufeff\u0000',
        '\ud800 alone',
        'tel:*#06#',
        '+1 (900) 555-0100,,,1#',
        'a@b.c?bcc=x@y.z',
        'x'.repeat(long),
        '<'.repeat(long / 3),
        '__proto__',
      ),
    },
    { weight: 2, arbitrary: fc.string({ unit: 'binary' }) },
    { weight: 1, arbitrary: fc.anything({ maxDepth: 2 }) },
  );

/** Where to put what: places are counted round and round, so any number is one. */
export type Changes = readonly (readonly [number, unknown])[];

type Node = Record<string, unknown> | unknown[];
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Every place in a record where a value hangs. */
function places(node: Node, found: [Node, string][] = []): [Node, string][] {
  for (const [key, value] of Object.entries(node)) {
    found.push([node, key]);
    if (isNode(value)) places(value, found);
  }
  return found;
}

/** A copy of the record with some of its values replaced. */
export function spoilt(record: unknown, changes: Changes): unknown {
  const copy = structuredClone(record) as Node;
  for (const [at, value] of changes) {
    const all = places(copy);
    const [node, key] = all[at % all.length] ?? [copy, 'id'];
    (node as Record<string, unknown>)[key] = structuredClone(value);
  }
  return copy;
}

/** Every text of a record, with the name of its field. Ids are opaque and are shown to nobody. */
function* texts(value: unknown, field = ''): Generator<[string, string]> {
  if (typeof value === 'string' && !/^(?:id|parentId)$/.test(field)) yield [field, value];
  else if (isNode(value))
    for (const [key, inner] of Object.entries(value)) yield* texts(inner, Array.isArray(value) ? field : key);
}

/** Fails when a text of the record holds markup, something invisible, or what is no safe link in the field of a link. */
export function expectCleanTexts(record: object): void {
  // one assertion for all: chai takes longer for each than the source to read a record
  const wrong = [...texts(record)].filter(([field, text]) => !isClean(field, text));
  expect(wrong).to.deep.equal([]);
}

function isClean(field: string, text: string): boolean {
  if (/<[a-z/!?]/i.test(text)) return false;
  if (/[\u202a-\u202e\u2066-\u2069\u200b\ufeff\0-\x08\p{Cs}]/u.test(text)) return false;
  if (text.length > 10_000) return false;
  if (/(?:url|link)$|^(?:photo|video)$/i.test(field)) return /^https?:\/\//.test(text);
  if (field === 'email' || field === 'by') return /^[^\s?&<>:]+@[^\s?&<>:@]+$/.test(text);
  return field !== 'dial' || /^\+?\d{3,15}$/.test(text);
}
