import { openState, type Hours, type OpenState } from './hours.js';

/** How to reach a line. `video` is a videophone for people who sign, `tty` a text telephone. */
export type ChannelType = 'call' | 'text' | 'chat' | 'video' | 'tty' | 'whatsapp';

/** One way to reach a line. */
export interface Channel {
  readonly type: ChannelType;
  /** What to dial inside the line's country: digits, `*`, `#`, and `+` only in front of a whole international number. */
  readonly number?: string;
  /** How the number is read out: lengths of its groups. What a person sees is made from `number`, so the two agree. */
  readonly groups?: readonly number[];
  /** The word to text. */
  readonly keyword?: string;
  /** The key to press after the greeting. */
  readonly menu?: string;
  /** The web page of a chat. */
  readonly url?: string;
  /** Set where this way is for people who speak this language only. */
  readonly language?: string;
}

/** What a line is for. */
export type HelplineKind = 'crisis' | 'support' | 'peer' | 'warmline' | 'referral';

/** Groups a person can choose without saying why. A line with none is for everyone. */
export const audiences = [
  'veterans',
  'youth',
  'lgbtq',
  'native',
  'deaf',
  'abuse',
  'assault',
  'disaster',
  'eating',
  'substances',
] as const;

/** One of those groups. */
export type Audience = (typeof audiences)[number];

/** A line that a person can reach. */
export interface Helpline {
  readonly id: string;
  /** ISO 3166 code: the same digits are another service elsewhere, so a number is never shown without its country. */
  readonly country: string;
  /** In the line's own language. */
  readonly name: string;
  /** The language of the name. */
  readonly nameLanguage?: string | undefined;
  readonly kind: HelplineKind;
  readonly audiences: readonly Audience[];
  readonly languages: readonly string[];
  readonly channels: readonly Channel[];
  readonly hours: Hours;
  readonly timeZone?: string | undefined;
  /** True where the people who answer have been there themselves. */
  readonly peerRun: boolean;
  /** ISO 3166-2 code where the line is for one part of the country only, and its name. */
  readonly region?: string | undefined;
  readonly area?: string | undefined;
}

/** Only what a dial pad has. Built from the number to dial, never from what is shown. */
function dialable(number: string): string {
  return number.replace(/(?!^\+)[^\d*#]/g, '');
}

/** Where a channel's link leads; undefined where the record lacks what it takes. */
export function channelHref(channel: Channel): string | undefined {
  const { type, url, keyword } = channel;
  if (type === 'chat') return url && /^https?:\/\//i.test(url) ? url : undefined;
  const number = dialable(channel.number ?? '');
  if (!/\d/.test(number)) return undefined;
  if (type === 'whatsapp') return `https://wa.me/${number.replace(/\D/g, '')}`;
  // `?&body=` is what both Android (`?body=`) and iOS (`&body=`) take; see docs/crisis-panel.md.
  if (type === 'text') return `sms:${number}${keyword ? `?&body=${encodeURIComponent(keyword)}` : ''}`;
  return `tel:${number}`;
}

/** The number as people read it out: `1-866-488-7386`, `0800 111 0 111`. */
export function shownNumber({ number = '', groups }: Pick<Channel, 'number' | 'groups'>): string {
  if (!groups) return number.replace(/^1(\d{3})(\d{3})(\d{4})$/, '1-$1-$2-$3');
  let at = 0;
  return groups.map((size) => number.slice(at, (at += size))).join(' ');
}

/** The ways of a line that suit a language: where one is for that language only, it stands in for its general twin. */
export function channelsFor(line: Pick<Helpline, 'channels'>, language: string): readonly Channel[] {
  const own = line.channels.filter((channel) => channel.language === language);
  return line.channels.filter((channel) =>
    channel.language ? own.includes(channel) : !own.some(({ type }) => type === channel.type),
  );
}

/** A line with its state now. */
export interface LineNow {
  readonly line: Helpline;
  readonly state: OpenState;
}

const ranks = { open: 0, unknown: 1, closed: 2 } as const;

/**
 * Open lines first, then those whose hours nobody confirmed, then closed ones; within each, lines that speak the
 * language first; within that, the order given.
 */
export function orderLines(lines: readonly Helpline[], language: string, now: Date): LineNow[] {
  return lines
    .map((line) => ({ line, state: openState(line.hours, line.timeZone, now) }))
    .sort(
      (a, b) =>
        ranks[a.state.status] - ranks[b.state.status] ||
        Number(leads(b.line, language)) - Number(leads(a.line, language)) ||
        Number(speaks(b.line, language)) - Number(speaks(a.line, language)),
    );
}

/**
 * The lines that are shown before all others and never folded: the country's main line, and a general crisis line that
 * speaks the language first (988 in Spanish, where the page is in Spanish).
 */
export function mainLines(lines: readonly Helpline[], language: string): readonly Helpline[] {
  return lines.filter(
    (line, at) => !at || (line.kind === 'crisis' && !line.audiences.length && leads(line, language)),
  );
}

function speaks(line: Helpline, language: string): boolean {
  return line.languages.includes(language);
}

function leads(line: Helpline, language: string): boolean {
  return line.languages[0] === language && language !== 'en';
}

/** Days since a record was checked, counted from the first day its date could mean. */
export function ageInDays(checked: string, now: Date): number {
  const [year = 1970, month = 1, date = 1] = checked.split('-').map(Number);
  return Math.floor((now.getTime() - Date.UTC(year, month - 1, date)) / 86_400_000);
}

/** Data older than this shows its age. */
export const staleAfterDays = 180;
