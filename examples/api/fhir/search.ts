import type { Context } from 'hono';
import type { Peer } from '../../../src/model/peer.js';
import type { Db } from '../db/port.js';
import { Problem } from '../http/problem.js';
import { everyPeer } from '../kith/select.js';
import { resourcesOf, type PeerResources } from './directory.js';
import type { Resource } from './terms.js';

const DEFAULT_COUNT = 20;
const MAX_COUNT = 200;

/** What `_include=PractitionerRole:…` can bring along. */
const INCLUDES: Record<string, (found: PeerResources) => readonly (Resource | undefined)[]> = {
  practitioner: ({ practitioner }) => [practitioner],
  organization: ({ organization }) => [organization],
  location: ({ locations }) => locations,
  service: ({ service }) => [service],
};

/** A token search value: `system|code`, `|code` or `code`. */
function tokenFits(value: string, system: string, code: string): boolean {
  const [first = '', second] = value.split('|');
  if (second === undefined) return first === code;
  return (first === '' || first === system) && (second === '' || second === code);
}

const refersTo = (value: string, targets: readonly (Resource | undefined)[]): boolean =>
  targets.some(
    (target) => target && (value === target.id || value.endsWith(`${target.resourceType}/${target.id}`)),
  );

type Test = (found: PeerResources, value: string) => boolean;

interface Coded {
  coding?: { system: string; code: string }[];
}

/** The search parameters of Plan-Net that this directory knows; as FHIR has it, others are passed over. */
const TESTS: Record<string, Test> = {
  specialty: ({ role }, value) =>
    (role['specialty'] as Coded[]).some(({ coding = [] }) =>
      coding.some(({ system, code }) => tokenFits(value, system, code)),
    ),
  active: ({ role }, value) => String(role['active']) === value,
  _id: ({ role }, value) => role.id === value,
  practitioner: ({ practitioner }, value) => refersTo(value, [practitioner]),
  organization: ({ organization }, value) => refersTo(value, [organization]),
  location: ({ locations }, value) => refersTo(value, locations),
  service: ({ service }, value) => refersTo(value, [service]),
};

/** Repeated parameters narrow each other; commas within one widen it. */
function fits(found: PeerResources, asked: URLSearchParams): boolean {
  return [...asked].every(([name, value]) => {
    const test = TESTS[name];
    return !test || value.split(',').some((one) => test(found, one));
  });
}

function whole(asked: URLSearchParams, name: string, otherwise: number, max: number): number {
  const value = asked.get(name);
  if (value === null) return otherwise;
  if (/^\d{1,6}$/.test(value)) return Math.min(Number(value), max);
  throw new Problem(400, `${name}: must be a whole number.`, [{ name, reason: 'must be a whole number.' }]);
}

/** `GET PractitionerRole?…`: a searchset with `next` links; `include` false is a server that knows no `_include`. */
export async function searchRoles(c: Context, db: Db, include: boolean): Promise<object> {
  const url = new URL(c.req.url);
  const asked = url.searchParams;
  const all = (await everyPeer(db)).map(resourcesOf).filter((found) => fits(found, asked));
  const count = whole(asked, '_count', DEFAULT_COUNT, MAX_COUNT);
  const offset = whole(asked, '_offset', 0, 1_000_000);
  const page = all.slice(offset, offset + count);
  const base = `${url.origin}${url.pathname.replace(/\/PractitionerRole$/, '')}`;
  const link = [{ relation: 'self', url: url.href }];
  if (count > 0 && offset + count < all.length) {
    url.searchParams.set('_offset', String(offset + count));
    link.push({ relation: 'next', url: url.href });
  }
  const entry = (mode: string) => (resource: Resource) => ({
    fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
    resource,
    search: { mode },
  });
  const included = include ? includedWith(page, asked.getAll('_include')) : [];
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: all.length,
    link,
    entry: [...page.map(({ role }) => entry('match')(role)), ...included.map(entry('include'))],
  };
}

function includedWith(page: readonly PeerResources[], asked: readonly string[]): Resource[] {
  const kept = new Map<string, Resource>();
  for (const value of asked) {
    const pick = INCLUDES[/^PractitionerRole:([\w-]+)/.exec(value)?.[1] ?? ''];
    for (const found of page) {
      for (const one of pick?.(found) ?? []) if (one) kept.set(`${one.resourceType}/${one.id}`, one);
    }
  }
  return [...kept.values()];
}

/** One resource of the directory, by type and id. */
export async function readDirectory(db: Db, type: string, id: string): Promise<Resource | undefined> {
  const peers: Peer[] = await everyPeer(db);
  for (const peer of peers) {
    const { role, practitioner, organization, service, locations } = resourcesOf(peer);
    const found = [role, practitioner, organization, service, ...locations].find(
      (one) => one?.resourceType === type && one.id === id,
    );
    if (found) return found;
  }
  return undefined;
}
