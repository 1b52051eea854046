import { audiences, channelHref, type Channel, type Helpline } from '../model/helpline.js';
import { weekdays, type Hours, type OpenPeriod, type Weekday } from '../model/hours.js';

/**
 * A line as a host page gives it, by the `lines` property or by `src`. With an `id` alone it moves a bundled line up.
 * The published schema is `src/model/helpline-schema.ts`; this reader is by hand, since the schema library weighs as
 * much as half of the panel.
 */
export interface HostLine {
  /** Your own, or that of a bundled line to move up or to replace. */
  readonly id: string;
  readonly name?: string;
  readonly channels?: readonly Channel[];
  readonly hours?: Hours;
  /** IANA name; needed with hours other than `24/7`. */
  readonly timeZone?: string;
  readonly kind?: Helpline['kind'];
  readonly audiences?: readonly Helpline['audiences'][number][];
  readonly languages?: readonly string[];
  readonly nameLanguage?: string;
  readonly peerRun?: boolean;
  readonly region?: string;
  readonly area?: string;
}

/** What came of a host's lines: in its order, with the ids (or places) of those that could not be used. */
export interface HostLines {
  readonly lines: readonly (Helpline | { readonly id: string; readonly channels?: undefined })[];
  readonly dropped: readonly string[];
}

/** Reads a host's lines: a list, or an object with a list `lines`. Unknown fields pass, a bad line is dropped. */
export function readHostLines(value: unknown, country: string): HostLines {
  const list = Array.isArray(value) ? (value as unknown[]) : isRecord(value) ? value['lines'] : undefined;
  const lines: HostLines['lines'][number][] = [];
  const dropped: string[] = [];
  for (const [at, item] of (Array.isArray(list) ? (list as unknown[]) : []).entries()) {
    const line = isRecord(item) ? readLine(item, country) : undefined;
    if (line) lines.push(line);
    else dropped.push(isRecord(item) && isText(item['id']) ? item['id'] : `#${String(at)}`);
  }
  return { lines, dropped };
}

function readLine(item: Record<string, unknown>, country: string): HostLines['lines'][number] | undefined {
  const { id, name, kind } = item;
  if (!isText(id)) return undefined;
  if (name === undefined && item['channels'] === undefined) return { id };
  const channels = (listOf(item['channels']) as unknown as Channel[]).filter((channel) =>
    channelHref(channel),
  );
  if (!isText(name) || !channels.length) return undefined;
  return {
    id,
    country,
    name,
    nameLanguage: textOf(item['nameLanguage']),
    kind: kind === 'warmline' || kind === 'peer' ? kind : 'support',
    audiences: audiences.filter((one) =>
      (Array.isArray(item['audiences']) ? item['audiences'] : []).includes(one),
    ),
    languages: Array.isArray(item['languages']) ? item['languages'].filter(isText) : [],
    channels,
    hours: readHours(item['hours']),
    timeZone: textOf(item['timeZone']),
    peerRun: item['peerRun'] === true,
    region: textOf(item['region']),
    area: textOf(item['area']),
  };
}

/** Anything but clear hours is unknown: it must never read as always open. */
function readHours(value: unknown): Hours {
  if (value === '24/7') return value;
  const isTime = (time: unknown) => /^([01]\d|2[0-3]):[0-5]\d$/.test(textOf(time) ?? '');
  const periods = listOf(value).filter(
    ({ days, open, close }) =>
      Array.isArray(days) &&
      days.every((day) => weekdays.includes(day as Weekday)) &&
      isTime(open) &&
      isTime(close),
  );
  return periods.length && Array.isArray(value) && periods.length === value.length
    ? (periods as unknown as OpenPeriod[])
    : 'unknown';
}

/**
 * The lines below the main one, in order: the host's first, as the host orders them, then the bundled ones.
 * The main line and the emergency number are not among them: nothing a host sends can move or remove those.
 */
export function mergeLines(
  main: Helpline | undefined,
  bundled: readonly Helpline[],
  host: HostLines['lines'],
): {
  first: Helpline[];
  rest: Helpline[];
} {
  const first: Helpline[] = [];
  for (const line of host) {
    if (line.id === main?.id || line.id === 'emergency' || first.some(({ id }) => id === line.id)) continue;
    const known = line.channels ? line : bundled.find(({ id }) => id === line.id);
    if (known) first.push(known);
  }
  return {
    first,
    rest: bundled.filter(({ id }) => id !== main?.id && !first.some((line) => line.id === id)),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const textOf = (value: unknown): string | undefined => (isText(value) ? value : undefined);
const listOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];
