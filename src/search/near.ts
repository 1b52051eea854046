import { part } from '../util/parts.js';
import { foldedWords } from './fold.js';
import type { Point } from './distance.js';

/** What `kith-zip.js` adds as part `zip`. */
export interface ZipPart {
  /** Where a typed ZIP code is; undefined when it is none that is known. Three digits give the middle of that area. */
  readonly point: (text: string) => Point | undefined;
}

/** A town, county or ZIP code that the records themselves name, and where it is. */
export interface NamedPlace extends Partial<Point> {
  readonly name?: string | undefined;
  readonly postalCode?: string | undefined;
}

const NUMBER = '([+-]?\\d{1,3}(?:\\.\\d+)?)';
const PAIR = new RegExp(`^${NUMBER}\\s*[,;\\s]\\s*${NUMBER}$`);

/** `40.7, -74.0`, as maps and phones write it. */
function parsePair(text: string): Point | undefined {
  const [, latitude = NaN, longitude = NaN] = PAIR.exec(text)?.map(Number) ?? [];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}

/**
 * The point that a typed place means: coordinates; a town, county or ZIP code that the records name (the middle of its places);
 * else a ZIP code by the optional part `zip`. Undefined when it is not known: then nothing is said about distances.
 */
export function parseNear(text: string, places: Iterable<NamedPlace> = []): Point | undefined {
  const typed = text.trim();
  if (!typed) return undefined;
  return parsePair(typed) ?? middleOf(typed, places) ?? (part('zip') as ZipPart | undefined)?.point(typed);
}

const plain = (name: string) => foldedWords(name).trim();

function middleOf(typed: string, places: Iterable<NamedPlace>): Point | undefined {
  const zip = /^\d{5}(?=-\d{4}$|$)/.exec(typed)?.[0];
  // "Alder Falls, MD" is Alder Falls: the records are of one agency's own region
  const wanted = zip ? '' : plain(typed.replace(/,.*/, ''));
  let [count, latitude, longitude] = [0, 0, 0];
  for (const place of places) {
    if (place.latitude === undefined || place.longitude === undefined) continue;
    const same = zip
      ? place.postalCode?.startsWith(zip)
      : wanted && place.name && plain(place.name) === wanted;
    if (!same) continue;
    count++;
    latitude += place.latitude;
    longitude += place.longitude;
  }
  return count ? { latitude: latitude / count, longitude: longitude / count } : undefined;
}
