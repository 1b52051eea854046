import type { Audience, Channel, ChannelType, Helpline, HelplineKind } from '../model/helpline.js';
import type { Hours, OpenPeriod, Weekday } from '../model/hours.js';

/**
 * A line in the compact form that ships: `scripts/helplines.mjs` writes it. The id starts with the country's code.
 * Left out means: for everyone, a crisis line, English name, always open, the zone of no importance.
 */
export interface PackedLine {
  readonly id: string;
  readonly name: string;
  /** `call 988 >2; text 988 AYUDA; chat https://…`: type, number or address, then a keyword, `>menu key`, `/groups`, `@language` */
  readonly ways: string;
  /** Languages, the main one first. */
  readonly in: string;
  /** Language of the name where it is not the first of those. */
  readonly nameIn?: string;
  readonly kind?: HelplineKind;
  readonly for?: string;
  /** `mo tu we 10:00-18:00`, or `unknown`; left out where always open. */
  readonly hours?: string;
  readonly zone?: string;
  readonly peers?: 1;
  readonly region?: string;
  readonly area?: string;
}

/** A file of help: some countries' numbers and lines. */
export interface HelplinePack {
  /** The day somebody last went through all of it. */
  readonly reviewed: string;
  /** `911=US CA;110+119=JP`: one number, or police and ambulance, and where they hold. */
  readonly emergency: string;
  /** A country's first line is its main one. */
  readonly lines: readonly PackedLine[];
}

/** Reads one line. */
export function unpackLine(line: PackedLine): Helpline {
  const languages = line.in.split(' ');
  return {
    id: line.id,
    country: line.id.slice(0, 2).toUpperCase(),
    name: line.name,
    nameLanguage: line.nameIn ?? languages[0],
    kind: line.kind ?? 'crisis',
    audiences: (line.for?.split(' ') ?? []) as Audience[],
    languages,
    channels: line.ways.split('; ').map(channel),
    hours: hoursOf(line.hours),
    timeZone: line.zone,
    peerRun: Boolean(line.peers),
    region: line.region,
    area: line.area,
  };
}

function channel(way: string): Channel {
  const [type, target = '', ...marks] = way.split(' ');
  const found: { -readonly [K in keyof Channel]: Channel[K] } = { type: type as ChannelType };
  if (type === 'chat') found.url = target;
  else found.number = target;
  for (const mark of marks) {
    const rest = mark.slice(1);
    if (mark.startsWith('>')) found.menu = rest;
    else if (mark.startsWith('@')) found.language = rest;
    else if (mark.startsWith('/')) found.groups = [...rest].map(Number);
    else found.keyword = mark;
  }
  return found;
}

function hoursOf(text: string | undefined): Hours {
  if (!text) return '24/7';
  if (text === 'unknown') return text;
  return text.split(', ').map((part): OpenPeriod => {
    const days = part.split(' ');
    const [open = '', close = ''] = days.pop()?.split('-') ?? [];
    return { days: days as Weekday[], open, close };
  });
}
