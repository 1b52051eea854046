import type { Point } from './distance.js';
import type { ZipPart } from './near.js';

/** What scripts/zip.mjs writes: see there how. */
export interface ZipTable {
  readonly gaps: string;
  readonly latitudes: string;
  readonly longitudes: string;
}

/** Reads numbers that are written in ninety signs. */
function* numbers(text: string): Generator<number> {
  for (let i = 0; i < text.length;) {
    let value = signAt(text, i++);
    if (value === 89) {
      value = signAt(text, i) * 8100 + signAt(text, i + 1) * 90 + signAt(text, i + 2);
      i += 3;
    }
    yield value;
  }
}

/** Signs are those from the space on, less `"`, `$`, `'`, `\` and the backtick. */
function signAt(text: string, i: number): number {
  const code = text.charCodeAt(i);
  const left = [34, 36, 39, 92, 96].filter((out) => out < code).length;
  return code - 32 - left;
}

const unfold = (value: number): number => (value % 2 ? -(value + 1) / 2 : value / 2);

/** ZIP codes, and the middles of all that have the same three first digits; in degrees. */
function read({ gaps, latitudes, longitudes }: ZipTable): Map<string, Point> {
  const points = new Map<string, Point>();
  const [north, east] = [numbers(latitudes), numbers(longitudes)];
  const next = (from: Generator<number>) => unfold(from.next().value as number);
  let zip = '';
  let [sumNorth, sumEast, count] = [0, 0, 0];
  let [middleNorth, middleEast] = [0, 0];
  for (const gap of numbers(gaps)) {
    const before = zip.slice(0, 3);
    zip = String(Number(zip) + gap).padStart(5, '0');
    if (zip.slice(0, 3) !== before) [sumNorth, sumEast, count] = [0, 0, 0];
    const [latitude, longitude] = [middleNorth + next(north), middleEast + next(east)];
    [sumNorth, sumEast, count] = [sumNorth + latitude, sumEast + longitude, count + 1];
    [middleNorth, middleEast] = [Math.round(sumNorth / count), Math.round(sumEast / count)];
    points.set(zip, { latitude: latitude / 100, longitude: longitude / 100 });
    points.set(zip.slice(0, 3), { latitude: middleNorth / 100, longitude: middleEast / 100 });
  }
  return points;
}

/**
 * Where US ZIP codes are, to about a kilometre: the point the Census Bureau gives for the code's area. Three digits, and codes
 * without an area of their own (post office boxes, one building), give the middle of all that begin with those three.
 */
export function zipPart(table: ZipTable): ZipPart {
  let points: Map<string, Point> | undefined;
  return {
    point(text) {
      const [, zip = '', area = ''] = /^((\d{3})(?:\d{2})?)(?:-?\d{4})?$/.exec(text.trim()) ?? [];
      if (!zip) return undefined;
      points ??= read(table);
      return points.get(zip) ?? points.get(area);
    },
  };
}
