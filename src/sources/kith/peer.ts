import { AVAILABILITIES, WAYS_TO_MEET } from '../../model/peer-terms.js';
import type { Credential, Peer, Place, Term } from '../../model/peer.js';
import { plainLine } from '../../util/text.js';
import { languages, phones } from '../contact.js';
import { fields, first, list, type Kind } from '../fields.js';
import { date, isRaw } from '../read.js';
import type { Dropped } from '../service-source.js';

/** `In_Person` → `in-person`. */
const word = (value: unknown): string | undefined =>
  plainLine(value)
    ?.toLowerCase()
    .replace(/[\s_]+/g, '-');

const terms = list(fields<Term>('label|name|code>label! code'), ({ code, label }) => code ?? label);

const readPlace = fields<Place>(
  'name! county! stateProvince! postalCode! latitude:-90..90 longitude:-180..180',
);

/** Both coordinates or neither; 0,0 is where broken geocoders put everything. */
const toPlace = (value: unknown): Place | undefined => {
  const { latitude, longitude, ...place } = readPlace(value) ?? {};
  const placed = latitude !== undefined && longitude !== undefined && (latitude || longitude);
  const whole = { ...place, ...(placed && { latitude, longitude }) };
  return Object.keys(whole).length ? whole : undefined;
};

const kinds: Record<string, Kind> = {
  phones,
  terms,
  languages,
  ways: list((value) => WAYS_TO_MEET.find((way) => way === word(value))),
  places: list(toPlace, JSON.stringify),
  yes: first((value) =>
    typeof value === 'boolean' ? value : value === 'true' || (value === 'false' ? false : undefined),
  ),
  when: first(
    (value) =>
      date(value) && /^[\d-]{10}(?:T[\d:.]{5,12}(?:Z|[+-]\d\d:?\d\d)?)?$/.exec(plainLine(value) ?? '')?.[0],
  ),
  availability: first((value) => AVAILABILITIES.find((known) => known === word(value))),
  lines: list((value) => plainLine(value)),
  credentials: list(fields<Credential>('type! issuer! state expires:date checkedOn:date'), JSON.stringify),
  organization: first(fields('name! url! email! phones!', { phones })),
};

const readPeer = fields<Peer>(
  'name id pronouns about:text why:text experiences:terms communities:terms languages waysToMeet:ways places ' +
    'anywhere:yes outsideCounty:yes nextFree:when availability minimumAge:0..130 maximumAge:1..130 access:lines ' +
    'credentials organization helpsWith:terms photo:url video:url modified:when',
  kinds,
);

/** A peer as the kith contract has them, or which field made the record unusable. */
export function toPeer(value: unknown): Peer | Dropped {
  if (!isRaw(value)) return { field: 'record', reason: 'not an object' };
  const peer = readPeer(value);
  if (!peer?.id) return { field: 'id', reason: 'missing' };
  return peer.name ? peer : { id: peer.id, field: 'name', reason: 'missing' };
}
