// Says which texts a language lacks, has too many of, or has not been brought up to date with the English.
//   npm run check:locales                 fails on anything missing, left over or stale in Spanish and Arabic
//   npm run check:locales -- --accept es  records that es has been brought in step with today's English
// "Stale" means that the English changed after the translation was made: src/i18n/locales/sources.json keeps a
// short hash of the English each translated key was made from.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const localesDir = join(root, 'src/i18n/locales');
const sourcesFile = join(localesDir, 'sources.json');

/** Every `export const name = { key: … }` of a file: name → key → the source text of its value. */
export function textsOf(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  const parts = new Map();
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      const value = initializer && (ts.isAsExpression(initializer) ? initializer.expression : initializer);
      if (!value || !ts.isObjectLiteralExpression(value)) continue;
      const keys = new Map();
      for (const property of value.properties) {
        if (property.name) keys.set(property.name.text, property.getText(source).replace(/\s+/g, ' '));
      }
      parts.set(name.text, keys);
    }
  }
  return parts;
}

/** The English parts: every `*.strings.ts` outside the locales folder. */
export function englishParts(folder = join(root, 'src')) {
  const parts = new Map();
  for (const file of readdirSync(folder, { recursive: true })) {
    if (!file.endsWith('.strings.ts') || file.includes(join('i18n', 'locales'))) continue;
    for (const [part, keys] of textsOf(join(folder, file))) parts.set(part, keys);
  }
  return parts;
}

const hash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** What is wrong with one language: lines to print. */
export function faultsOf(english, locale, sources) {
  const faults = [];
  for (const [part, keys] of english) {
    for (const [key, text] of keys) {
      const name = `${part}.${key}`;
      if (!locale.get(part)?.has(key)) faults.push(`missing  ${name}`);
      else if (!(name in sources)) faults.push(`unknown  ${name}: run --accept once it is right`);
      else if (sources[name] !== hash(text)) faults.push(`stale    ${name}: the English is now ${text}`);
    }
  }
  for (const [part, keys] of locale) {
    if (part === 'meta') continue;
    for (const key of keys.keys()) {
      if (!english.get(part)?.has(key)) faults.push(`left over ${part}.${key}`);
    }
  }
  return faults;
}

/** The hashes to record for a language that is in step. */
export function recordOf(english, locale) {
  const record = {};
  for (const [part, keys] of english) {
    for (const [key, text] of keys) if (locale.get(part)?.has(key)) record[`${part}.${key}`] = hash(text);
  }
  return record;
}

function main() {
  const english = englishParts();
  const sources = JSON.parse(readFileSync(sourcesFile, 'utf8'));
  const accept = process.argv[2] === '--accept' ? process.argv.slice(3) : [];
  let faulty = 0;
  for (const file of readdirSync(localesDir).filter((name) => name.endsWith('.strings.ts'))) {
    const tag = basename(file, '.strings.ts');
    const locale = textsOf(join(localesDir, file));
    if (accept.includes(tag)) sources[tag] = recordOf(english, locale);
    const faults = faultsOf(english, locale, sources[tag] ?? {});
    faulty += faults.length;
    console.log(`${tag}: ${faults.length ? `${faults.length} to do` : 'complete and in step'}`);
    for (const fault of faults) console.log(`  ${fault}`);
  }
  if (accept.length) writeFileSync(sourcesFile, `${JSON.stringify(sources, null, 2)}\n`);
  if (faulty) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
