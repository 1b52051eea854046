// What becomes of every form at hand: items, what breaks R4, what needs an optional part, what no part of Kith does.
//   KITH_FIXTURES=/folder node --import tsx scripts/questionnaire-report.mjs [--all]
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkQuestionnaire } from '../src/questionnaire/check.ts';
import { createForm } from '../src/questionnaire/form.ts';
import { fhirPathEvaluator } from '../src/questionnaire/fhirpath.ts';
import { readQuestionnaire } from '../src/questionnaire/read.ts';

const root = process.env.KITH_FIXTURES ?? resolve(import.meta.dirname, '../test/fixtures');
const folder = join(root, 'fhir/questionnaires');
const showAll = process.argv.includes('--all');
/** What stays undone even with every optional part: the host's hook, or nobody. */
const UNDONE = /^(unsupported-expression|expression-failed|needs-context|needs-terminology)$/;

const rows = [];
const codes = new Map();
for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const input = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const { questionnaire } = readQuestionnaire(input);
  const warnings = checkQuestionnaire(input);
  const bare = createForm(questionnaire);
  const full = createForm(questionnaire, { evaluator: fhirPathEvaluator });
  const undone = full.warnings.filter((one) => UNDONE.test(one.code));
  const needs = bare.warnings.filter((one) => one.code === 'needs-evaluator');
  for (const one of [...warnings, ...needs, ...undone]) codes.set(one.code, (codes.get(one.code) ?? 0) + 1);
  rows.push({
    file,
    items: [...bare.items()].length,
    warnings: warnings.length,
    needs: needs.length,
    undone: undone.length,
  });
}

const shown = showAll ? rows : rows.filter((row) => row.undone > 0);
console.log(`${'form'.padEnd(64)} items  breaks R4  expressions  undone`);
for (const row of shown) {
  const cells = [
    [row.items, 6],
    [row.warnings, 11],
    [row.needs, 13],
    [row.undone, 8],
  ];
  console.log(
    row.file.slice(0, 63).padEnd(64) + cells.map(([n, width]) => String(n).padStart(width - 1)).join(' '),
  );
}
const forms = (test) => rows.filter(test).length;
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
console.log(`
${rows.length} forms with ${sum('items')} items, all of which open.
${forms((row) => row.warnings > 0)} break R4 somewhere (${sum('warnings')} warnings); ${forms((row) => row.needs > 0)} have expressions; ${forms((row) => row.undone > 0)} keep something undone even with every part.
By code: ${[...codes]
  .sort((a, b) => b[1] - a[1])
  .map(([code, n]) => `${code} ${n}`)
  .join(', ')}`);
