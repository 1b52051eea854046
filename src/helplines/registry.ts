import type { Helpline } from '../model/helpline.js';
import { unpackLine, type HelplinePack, type PackedLine } from './pack.js';

/** What is known about one country. */
export interface CountryHelp {
  /** ISO 3166 code. */
  readonly country: string;
  /** The number to call in danger; or two, police and ambulance, where they differ. Digits. */
  readonly emergency: readonly [string, string?];
  /** The main line first. */
  readonly lines: readonly Helpline[];
  /** The day somebody last went through these numbers. */
  readonly reviewed: string;
}

interface Packed extends Omit<CountryHelp, 'lines'> {
  readonly lines: readonly PackedLine[];
}

/**
 * The help known on this page. It hangs on `globalThis`, because a page may load several single-file scripts and
 * `kith-crisis-world.js` is a script of its own: all meet here, in any order. It holds facts; what a person chose
 * belongs to each element.
 */
interface Registry {
  readonly countries: Map<string, Packed>;
  /** What optional files add to every panel; `widgets/crisis-panel/parts.ts` knows their types. */
  readonly parts: object;
  readonly listeners: Set<() => void>;
}

const key = Symbol.for('kith:helplines@1');

function registry(): Registry {
  const scope = globalThis as { [key]?: Registry };
  return (scope[key] ??= { countries: new Map(), parts: {}, listeners: new Set() });
}

function changed(): void {
  for (const listener of [...registry().listeners]) listener();
}

/** Adds numbers, and redraws every panel on the page. Where a country is known already, the newer numbers count. */
export function registerHelplines({ reviewed, emergency, lines }: HelplinePack): void {
  const { countries } = registry();
  for (const entry of emergency.split(';')) {
    const [numbers = '', codes = ''] = entry.split('=');
    for (const country of codes.split(' ')) {
      if ((countries.get(country)?.reviewed ?? '') >= reviewed) continue;
      countries.set(country, {
        country,
        emergency: numbers.split('+') as [string, string?],
        lines: lines.filter(({ id }) => id.startsWith(country.toLowerCase())),
        reviewed,
      });
    }
  }
  changed();
}

/** The optional parts that have been loaded. */
export function helplineParts(): object {
  return registry().parts;
}

/**
 * Adds optional parts, and redraws every panel on the page. The first of a name stays: two scripts may bring the same
 * one, and each copy keeps its own note of which dialog is open.
 */
export function registerHelplineParts(parts: object): void {
  const known = registry().parts;
  Object.assign(known, { ...parts, ...known });
  changed();
}

/** Calls back whenever numbers or parts arrive. Returns the function that stops it. */
export function onHelplines(listener: () => void): () => void {
  const { listeners } = registry();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is known about a country; undefined where no loaded file has a number for it. */
export function helpIn(country: string): CountryHelp | undefined {
  const found = registry().countries.get(country);
  return found && { ...found, lines: found.lines.map(unpackLine) };
}

/** Every country that a loaded file has a number for. */
export function knownCountries(): string[] {
  return [...registry().countries.keys()];
}
