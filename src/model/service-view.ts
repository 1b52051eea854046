import type { Contact, Language, Phone } from './contact.js';
import type { Location } from './location.js';
import type { Schedule } from './schedule.js';
import type { Link, Service } from './service.js';

type At = Location | undefined;

/** Types of line nobody can be spoken to on. */
const NOT_VOICE = /fax|sms|text|tty|pager|modem|video/i;

/**
 * The ISO date (`YYYY-MM-DD`) on which somebody last checked the service. A record that merely changed was not checked,
 * so `modified` does not count.
 */
export function checkedOn(service: Service): string | undefined {
  return service.assured?.on;
}

export function unique<T>(items: readonly T[], key: (item: T) => unknown): T[] {
  const seen = new Set<unknown>();
  return items.filter((item) => seen.size < seen.add(key(item)).size); // it grows by what is new
}

/** What the feed said, whatever level repeated it. */
const content = (item: object): string => JSON.stringify({ ...item, level: undefined });

type Leveled = { level?: string | undefined };

/** Service-at-location, then service, then location, then organization: the most local word comes first. */
function merged<T extends Leveled>(
  at: readonly T[] = [],
  service: readonly T[] = [],
  org: readonly T[] = [],
): T[] {
  const isLocal = ({ level }: T) => level === 'serviceAtLocation';
  return [...at.filter(isLocal), ...service, ...at.filter((x) => !isLocal(x)), ...org];
}

/** Lower is better to call: a line that can be dialled and where somebody can be spoken to first, a fax last. */
const rank = ({ type = '', dial }: Phone): number => (NOT_VOICE.test(type) ? 2 : dial ? 0 : 1);

export const canCall = (phone: Phone): boolean => !rank(phone);

/**
 * Every phone for the service at one site (the first site unless told), each number once: those to call first, then most
 * local first. Those of people say whose they are: Open Referral UK 1.0 has no others.
 */
export function phonesOf(service: Service, at: At = service.locations?.[0]): Phone[] {
  const { phones: own, contacts, organization: org } = service;
  const people = merged(at?.contacts, contacts, org?.contacts).flatMap(({ name, title, phones = [] }) =>
    phones.map((phone) => ({ description: name ?? title, ...phone })),
  );
  const all = [...merged(at?.phones, own, org?.phones), ...people];
  return unique(all, (p) => `${p.dial ?? p.number}x${p.extension ?? ''}`).sort((a, b) => rank(a) - rank(b));
}

type PageLink = { [K in keyof Link]: Link[K] | undefined };

/** Pages of the service and of who gives it, each once. */
export function pagesOf({ url, additionalUrls = [], organization: org = {} }: Service): PageLink[] {
  const all = [{ url }, ...additionalUrls, { url: org.url, label: org.name }, ...(org.additionalUrls ?? [])];
  return unique(all, (page) => page.url).filter((page) => page.url);
}

/** Where to write to, each once, with whose it is as far as the feed says. */
export function mailboxesOf({ email, contacts, locations = [], organization: org = {} }: Service): Contact[] {
  const people = [{ contacts }, ...locations, org].flatMap((where) => where.contacts ?? []);
  return unique([{ email }, ...people, { email: org.email }], (one) => one.email).filter((one) => one.email);
}

/** The one number to call: a voice line that can be dialled; else whatever text there is. */
export const primaryPhone = (service: Service, at?: At): Phone | undefined => phonesOf(service, at)[0];

/** Closed days; and without days or a rule, between two dates: HSDS 1 and Open Referral UK 1.0 give the hours of holidays so. */
export const isSpecial = ({ closed, freq, byday, dtstart, validTo }: Schedule): boolean =>
  closed || Boolean(!freq && !byday && !dtstart && validTo);

/**
 * Opening hours of the service at one site. Hours of the building count only when the service has none of its own. Holidays
 * and closed days of every level hold: one that is known at the desk says nothing of the hours of other days.
 */
export function schedulesOf(service: Service, at: At = service.locations?.[0]): Schedule[] {
  const all = merged(at?.schedules, service.schedules);
  const first = all.find((row) => !isSpecial(row))?.level;
  return unique(
    all.filter((row) => row.level === first || isSpecial(row)),
    content,
  );
}

/** Languages spoken: the service's own and those of its sites. */
export function languagesOf(service: Service): Language[] {
  const all = [...(service.languages ?? []), ...(service.locations ?? []).flatMap((l) => l.languages ?? [])];
  return unique(all, (l) => (l.code ?? l.name ?? '').toLowerCase());
}

/** True when the feed says the service is not to be had now; a missing status counts as open. */
export function isClosed(service: Service): boolean {
  return service.status !== undefined && service.status !== 'active';
}
