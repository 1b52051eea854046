// Makes the helpline data that ships from the reviewed files in src/helplines/source, and checks both.
//   node scripts/helplines.mjs           writes src/helplines/data/{us,world,zones,checked}.ts
//   node scripts/helplines.mjs --check   fails when they are not what the source files say, or when a record breaks a rule
// To change a number: edit the source file, with its source and the day you checked it, then run the first line.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { faultsIn } from './helplines/rules.mjs';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'src/helplines');
const read = (name) => JSON.parse(readFileSync(join(folder, 'source', `${name}.json`), 'utf8'));

/** The reviewed facts. */
export const source = () => ({
  ...read('lines'),
  emergency: read('emergency').countries,
  zones: read('time-zones').countries,
});

const marks = { provider_page: 'p', news_page: 'n', secondhand_check: 's', public_lists: 'l' };

function way({ type, number, url, groups, keyword, menu, language }) {
  return [
    type,
    number ?? url,
    keyword,
    menu && `>${menu}`,
    groups && `/${groups.join('')}`,
    language && `@${language}`,
  ]
    .filter(Boolean)
    .join(' ');
}

const hours = (value) =>
  value === 'unknown'
    ? value
    : value.map(({ days, open, close }) => `${days.join(' ')} ${open}-${close}`).join(', ');

function packLine(line) {
  return {
    id: line.id,
    name: line.name,
    ways: line.channels.map(way).join('; '),
    in: line.languages.join(' '),
    ...(line.nameLanguage !== line.languages[0] && { nameIn: line.nameLanguage }),
    ...(line.kind !== 'crisis' && { kind: line.kind }),
    ...(line.audiences.length && { for: line.audiences.join(' ') }),
    ...(line.hours !== '24/7' && { hours: hours(line.hours) }),
    ...(Array.isArray(line.hours) && { zone: line.timeZone }),
    ...(line.peerRun && { peers: 1 }),
    ...(line.region && { region: line.region, area: line.area }),
  };
}

function packEmergency(countries) {
  const by = new Map();
  for (const [country, { primary, police, ambulance }] of Object.entries(countries)) {
    const numbers = primary ?? `${police}+${ambulance ?? ''}`;
    by.set(numbers, [...(by.get(numbers) ?? []), country]);
  }
  return [...by].map(([numbers, list]) => `${numbers}=${list.join(' ')}`).join(';');
}

function packZones(countries) {
  const country = ([code, zones]) => {
    const areas = new Map();
    for (const zone of zones) {
      const slash = zone.indexOf('/') + 1;
      const area = zone.slice(0, slash);
      areas.set(area, [...(areas.get(area) ?? []), zone.slice(slash)]);
    }
    return [code, ...[...areas].map(([area, places]) => area + places.join(','))].join(' ');
  };
  return Object.entries(countries).map(country).join(';');
}

const only = (object, keep) => Object.fromEntries(Object.entries(object).filter(([key]) => keep(key)));

/** The packs that ship: file name → pack. */
export function packs({ reviewed, lines, main, emergency } = source()) {
  const first = (line) => (main[line.country] === line.id ? 0 : 1);
  const pack = (keep) => ({
    reviewed,
    emergency: packEmergency(only(emergency, keep)),
    lines: lines
      .filter((line) => keep(line.country))
      .sort((a, b) => first(a) - first(b))
      .map(packLine),
  });
  return { us: pack((country) => country === 'US'), world: pack((country) => country !== 'US') };
}

const moduleOf = (
  name,
  pack,
) => `// Made by scripts/helplines.mjs from src/helplines/source. Edit those files, not this one.
import type { HelplinePack } from '../pack.js';

// prettier-ignore
export const ${name}: HelplinePack = ${JSON.stringify({ ...pack, lines: undefined }, null, 2).slice(0, -2)},
  "lines": [
${pack.lines.map((line) => `    ${JSON.stringify(line)},`).join('\n')}
  ],
};
`;

const checkedModule = (
  lines,
) => `// Made by scripts/helplines.mjs from src/helplines/source. Edit that, not this.

/** Line → when its facts were last checked, and the kind of evidence: p(rovider), n(ews), s(econd hand), l(ists). */
// prettier-ignore
export const checked: Readonly<Record<string, string>> = {
${lines.map(({ id, checked, evidence }) => `  ${JSON.stringify(id)}: "${checked} ${marks[evidence]}",`).join('\n')}
};
`;

const zonesModule = (
  zones,
) => `// Made by scripts/helplines.mjs from src/helplines/source. Edit that, not this.

/** \`US America/Adak,Boise Pacific/Honolulu;…\`: the time zones of each country, also of those without lines. */
// prettier-ignore
export const zones = ${JSON.stringify(packZones(zones))};
`;

function main() {
  const facts = source();
  const faults = faultsIn(facts);
  const files = Object.entries(packs(facts)).map(([name, pack]) => [name, moduleOf(name, pack)]);
  for (const [name, text] of [
    ...files,
    ['zones', zonesModule(facts.zones)],
    ['checked', checkedModule(facts.lines)],
  ]) {
    const file = join(folder, 'data', `${name}.ts`);
    if (!process.argv.includes('--check')) writeFileSync(file, text);
    else if (readFileSync(file, 'utf8') !== text)
      faults.push(
        `src/helplines/data/${name}.ts is not what the source says: run node scripts/helplines.mjs`,
      );
  }
  for (const fault of faults) console.error(fault);
  if (faults.length) process.exitCode = 1;
  else
    console.log(
      `helplines: ${facts.lines.length} lines, ${Object.keys(facts.emergency).length} emergency numbers, reviewed ${facts.reviewed}`,
    );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
