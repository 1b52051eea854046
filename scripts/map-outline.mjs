// Writes src/ui/map/outline-data.ts, the ground of the map in kith-map.js where a page has no map tiles: coast, state lines
// and state names of the United States, from the npm package us-atlas, which is the Census Bureau's cartographic boundary files (public domain).
//   node scripts/map-outline.mjs           writes it
//   node scripts/map-outline.mjs --check   fails when it is not what us-atlas gives
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { feature, merge, mesh } from 'topojson-client';
import { folded, keepInStep, sign } from './tables.mjs';

const require = createRequire(import.meta.url);

/** Degrees a line may be off: about a mile, unseen at the scale of a state. */
const TOLERANCE = 0.02;
/** Degrees of width and height together below which an island is left out. */
const SMALLEST = 0.1;
/** How far a point is from the stretch between two others. */
function distance([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length)) : 0;
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** Douglas and Peucker: the fewest of its own points that stay within the tolerance of a line. */
export function simplified(line, tolerance = TOLERANCE) {
  const keep = new Set([0, line.length - 1]);
  const open = [[0, line.length - 1]];
  while (open.length) {
    const [from, to] = open.pop();
    let far = tolerance;
    let at = 0;
    for (let i = from + 1; i < to; i++) {
      const off = distance(line[i], line[from], line[to]);
      if (off > far) [far, at] = [off, i];
    }
    if (!at) continue;
    keep.add(at);
    open.push([from, at], [at, to]);
  }
  return line.filter((_, i) => keep.has(i));
}

/** Lines as signs: how many points, then each point in hundredths of a degree from the one before. */
export function encode(lines) {
  let text = '';
  let before = [0, 0];
  for (const line of lines) {
    text += sign(line.length);
    for (const point of line) {
      const now = point.map((degrees) => Math.round(degrees * 100));
      text += now.map((value, i) => sign(folded(value - before[i]))).join('');
      before = now;
    }
  }
  return text;
}

const span = (values) => Math.max(...values) - Math.min(...values);
const sizeOf = (ring) => span(ring.map(([x]) => x)) + span(ring.map(([, y]) => y));

/** Twice the area of a ring (its sign is the way round), and the middle of that area. */
function middle(ring) {
  let [area, x, y] = [0, 0, 0];
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length];
    const part = ax * by - bx * ay;
    area += part;
    x += (ax + bx) * part;
    y += (ay + by) * part;
  });
  return { area: Math.abs(area), at: [x / (3 * area), y / (3 * area)] };
}

/** `Iowa,42.1,-93.5`: where a state's name is written, the middle of its largest piece. */
function named({ properties, geometry: { type, coordinates } }) {
  const pieces = (type === 'Polygon' ? [coordinates] : coordinates).map(([outer]) => middle(outer));
  const [longitude, latitude] = pieces.reduce((most, piece) => (piece.area > most.area ? piece : most)).at;
  return `${properties.name},${latitude.toFixed(1)},${longitude.toFixed(1)}`;
}

function source() {
  const { version } = require('us-atlas/package.json');
  const atlas = require('us-atlas/states-10m.json');
  const { states } = atlas.objects;
  const borders = mesh(atlas, states, (a, b) => a !== b).coordinates;
  const land = merge(atlas, states.geometries)
    .coordinates.flat()
    .filter((ring) => sizeOf(ring) >= SMALLEST);
  const texts = [land, borders].map((lines) => encode(lines.map((line) => simplified(line))));
  return [
    '// Written by scripts/map-outline.mjs; do not edit.',
    `// From the npm package us-atlas ${version}: US Census Bureau, 2017 cartographic boundary files. Public domain.`,
    ...['land', 'borders'].map((name, i) => `export const ${name} =\n  '${texts[i]}';`),
    `export const names =\n  '${feature(atlas, states).features.map(named).sort().join(';')}';`,
    '',
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  keepInStep('src/ui/map/outline-data.ts', source(), { from: 'us-atlas', by: 'scripts/map-outline.mjs' });
