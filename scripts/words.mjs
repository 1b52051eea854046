// Person-first, plain words: fails on words that hurt, label or lecture, wherever a person may read them.
//   npm run check:words
// The list is scripts/words.json. A line that must quote such a word carries "words-ok" and the reason.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { filesUnder } from './files.mjs';

const root = resolve(import.meta.dirname, '..');
const lists = JSON.parse(readFileSync(join(import.meta.dirname, 'words.json'), 'utf8'));

// \b knows no letters but a–z, so that it would see a word's end in the middle of "alcohólico"
const pattern = ({ find }) => new RegExp(`(?<![\\p{L}-])(?:${find})(?![\\p{L}])`, 'giu');
const compile = (entries) => entries.map((entry) => ({ ...entry, pattern: pattern(entry) }));
const words = Object.fromEntries(Object.entries(lists).map(([name, entries]) => [name, compile(entries)]));

/** Which lists hold for a file, by its path from the repository's root. */
export function listsFor(path) {
  const locale = /^src\/i18n\/locales\/(\w+)[^/]*\.strings\.ts$/.exec(path)?.[1];
  if (locale) return words[locale] ?? [];
  return path.endsWith('.strings.ts') ? [...words.everywhere, ...words.strings] : words.everywhere;
}

/** Text of a TypeScript file that people read: its string and template literals, not its names and comments. */
function literals(code) {
  const source = ts.createSourceFile('file.ts', code, ts.ScriptTarget.ES2022, true);
  const found = [];
  const visit = (node) => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      found.push({ text: node.text, line: source.getLineAndCharacterOfPosition(node.getStart(source)).line });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const linesOf = (text) => text.split('\n').map((line, index) => ({ text: line, line: index }));

/**
 * @param {string} path from the repository's root; decides which words are looked for
 * @param {string} content
 * @returns {{ line: number, word: string, instead: string }[]} line numbers from 1
 */
export function faultsIn(path, content) {
  const lines = content.split('\n');
  const pieces = path.endsWith('.ts') ? literals(content) : linesOf(content);
  return pieces.flatMap(({ text, line }) =>
    listsFor(path).flatMap(({ pattern: wanted, instead }) =>
      lines[line].includes('words-ok')
        ? []
        : [...text.matchAll(wanted)].map(([word]) => ({ line: line + 1, word, instead })),
    ),
  );
}

/** Everything in the repository that a person may read on a screen, in the docs or in the examples. */
export const readByPeople = () => [
  ...filesUnder('src', '.strings.ts'),
  ...readdirSync(root).filter((file) => file.endsWith('.md')),
  ...filesUnder('docs', '.md'),
  ...filesUnder('examples', '.html'),
  ...filesUnder('examples', '.md'),
  ...filesUnder('examples', '.ts'),
  ...filesUnder('examples', '.json'),
  ...filesUnder('stories', '.ts'),
];

function main() {
  let count = 0;
  const files = readByPeople();
  for (const file of files) {
    for (const { line, word, instead } of faultsIn(file, readFileSync(join(root, file), 'utf8'))) {
      count += 1;
      console.error(`${file}:${line}  “${word}” → ${instead}`);
    }
  }
  console.log(`words: ${files.length} files read, ${count} to change`);
  if (count > 0 || files.length === 0) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
