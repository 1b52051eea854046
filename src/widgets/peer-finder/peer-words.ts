import { formatList } from '../../i18n/format.js';
import type { Credential, Peer, Place, Term } from '../../model/peer.js';
import { dayText } from '../../ui/day-text.js';
import { languageText } from '../../ui/language-text.js';
import type { View } from './view.js';

type Words = Pick<View, 't' | 'lang' | 'today'>;

/** “phone and video call” */
export function waysText({ waysToMeet = [] }: Peer, { t, lang }: Words): string {
  return formatList(
    lang,
    waysToMeet.map((way) => t.ways[way]),
  );
}

/** The languages spoken and signed, named in the language of the page. */
export function languagesText({ languages = [] }: Peer, words: Words): string {
  const names = languages.map((language) => languageText(words, language));
  return formatList(words.lang, [...new Set(names.filter(Boolean))]);
}

/** Labels of terms, each once. */
export function termsText(terms: readonly Term[] | undefined, { lang }: Words): string {
  return formatList(lang, [...new Set((terms ?? []).map(({ label }) => label))]);
}

/** What a place is called: the county, else its name. */
export const placeName = ({ county, name, postalCode }: Place): string => county ?? name ?? postalCode ?? '';

/** The places served, and “anywhere”. */
export function placesText({ places = [], anywhere }: Peer, { t }: Words): string {
  const names = places.map(placeName).concat(anywhere ? t.anywhere : '');
  return [...new Set(names.filter(Boolean))].join(' · ');
}

/** When the peer has time, in one sentence. A day that has passed says nothing of today. */
export function timeText({ availability, nextFree }: Peer, { t, lang, today }: Words): string {
  if (availability === 'paused') return t.paused;
  const day = nextFree && nextFree.slice(0, 10) > today ? dayText(lang, nextFree, shortDay) : '';
  if (availability === 'waitlist') return day ? t.waitlistTo(day) : t.waitlist;
  if (day) return t.freeOn(day);
  return availability ? t.free : t.freeUnknown;
}

const shortDay = { weekday: 'short', month: 'short', day: 'numeric' } as const;

/** “18 to 25”; nothing where everyone is welcome. 0 and 120 are how feeds say that. */
export function agesText({ minimumAge, maximumAge }: Peer, { t }: Words): string {
  const high = maximumAge !== undefined && maximumAge < 99 ? maximumAge : undefined;
  if (minimumAge && high !== undefined) return `${minimumAge}–${high}`;
  if (minimumAge) return t.agesFrom(minimumAge);
  return high === undefined ? '' : t.agesTo(high);
}

/** A credential with its issuer, when it was checked and how long it is good. That it ran out is said plainly. */
export function credentialText(credential: Credential, { t, lang, today }: Words): string {
  const { type = t.credential, issuer, state, expires, checkedOn } = credential;
  const by = [issuer, state].filter(Boolean).join(', ');
  const until = expires && (expires < today ? t.expired : t.until)(dayText(lang, expires));
  const checked = checkedOn ? t.checked(dayText(lang, checkedOn)) : t.notChecked;
  return [by ? t.credentialBy(type, by) : type, until, checked].filter(Boolean).join(' · ');
}
