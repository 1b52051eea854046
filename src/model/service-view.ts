import type { Contact, Language, Phone } from './contact.js';
import type { Location } from './location.js';
import type { Schedule } from './schedule.js';
import type { Service } from './service.js';

type At = Location | undefined;

/** Types of line nobody can be spoken to on. */
const NOT_VOICE = /fax|sms|text|tty|pager|modem|video/i;

/** The name a card shows. */
export function displayName(service: Service): string {
  return service.name;
}

/**
 * The ISO date (`YYYY-MM-DD`) on which somebody last checked the service. A record that merely changed was not checked,
 * so `modified` does not count.
 */
export function checkedOn(service: Service): string | undefined {
  return service.assured?.on;
}

function unique<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Map<string, T>();
  for (const item of items) if (!seen.has(key(item))) seen.set(key(item), item);
  return [...seen.values()];
}

/** What the feed said, whatever level repeated it. */
const content = (item: object): string => JSON.stringify({ ...item, level: undefined });

type Leveled = { level?: string | undefined };

/** Service-at-location, then service, then location, then organization: the most local word comes first. */
function merged<T extends Leveled>(at: readonly T[], service: readonly T[], org: readonly T[]): T[] {
  const sal = at.filter((x) => x.level === 'serviceAtLocation');
  const rest = at.filter((x) => x.level !== 'serviceAtLocation');
  return [...sal, ...service, ...rest, ...org];
}

/** Every phone for the service at one site (the first site unless told), most local first, each number once. */
export function phonesOf(service: Service, at: At = service.locations?.[0]): Phone[] {
  const all = merged(at?.phones ?? [], service.phones ?? [], service.organization?.phones ?? []);
  return unique(all, (p) => `${p.dial ?? p.number}x${p.extension ?? ''}`);
}

/** The one number to call: a voice line that can be dialled; else a contact person's; else whatever text there is. */
export function primaryPhone(service: Service, at: At = service.locations?.[0]): Phone | undefined {
  const phones = phonesOf(service, at);
  const contacts = contactsOf(service, at).flatMap((c) => c.phones ?? []);
  const voice = [...phones, ...contacts].filter((p) => !NOT_VOICE.test(p.type ?? ''));
  return voice.find((p) => p.dial) ?? voice[0] ?? phones[0];
}

/** Opening hours of the service at one site. Hours of the building count only when the service has none of its own. */
export function schedulesOf(service: Service, at: At = service.locations?.[0]): Schedule[] {
  const all = merged(at?.schedules ?? [], service.schedules ?? [], []);
  const first = all[0]?.level;
  return unique(
    all.filter((s) => s.level === first),
    content,
  );
}

export function contactsOf(service: Service, at: At = service.locations?.[0]): Contact[] {
  const all = merged(at?.contacts ?? [], service.contacts ?? [], service.organization?.contacts ?? []);
  return unique(all, (c) => `${c.name ?? ''}|${c.email ?? ''}|${c.phones?.[0]?.number ?? ''}`);
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
