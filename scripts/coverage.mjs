// Checks the coverage of the last `wtr --coverage` against a floor for each layer of src/.
// A file that no test imports counts as not covered at all; a layer without numbers fails.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { filesUnder } from './files.mjs';

const root = resolve(import.meta.dirname, '..');
const kinds = ['lines', 'statements', 'functions', 'branches'];
const strict = new Set(['model', 'sources', 'storage', 'search', 'questionnaire', 'util']);
const floorOf = (layer) => (strict.has(layer) ? 95 : 85);

/** True when a module has nothing of its own to run: only types, or only other modules drawn in or passed on. */
export function hasNoCode(code, fileName = 'module.ts') {
  const { outputText } = ts.transpileModule(code, {
    fileName,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    },
  });
  const { statements } = ts.createSourceFile('module.js', outputText, ts.ScriptTarget.ES2022);
  return statements.every(
    (statement) => ts.isExportDeclaration(statement) || ts.isImportDeclaration(statement),
  );
}

/** What counts: everything in src but declarations, script entries (they only import) and files without code. */
function sourceFiles() {
  return filesUnder('src', '.ts').filter(
    (file) =>
      !file.endsWith('.d.ts') &&
      !file.startsWith('src/script/') &&
      !hasNoCode(readFileSync(join(root, file), 'utf8'), file),
  );
}

const nothingOf = (file) => {
  const lines = readFileSync(join(root, file), 'utf8').split('\n').length;
  const none = { total: 1, covered: 0 };
  return {
    lines: { total: lines, covered: 0 },
    statements: { total: lines, covered: 0 },
    functions: none,
    branches: none,
  };
};

/**
 * @param {string[]} files paths from the repository's root
 * @param {Record<string, object>} summary istanbul's json-summary by such paths
 * @returns {{ lines: string[], faults: string[] }} a table and what is below its floor
 */
export function judge(files, summary, missing = nothingOf) {
  const layers = new Map();
  const faults = [];
  for (const file of files) {
    if (!summary[file]) faults.push(`${file} is imported by no test`);
    const layer = file.split('/').length > 2 ? file.split('/')[1] : 'index';
    const sum =
      layers.get(layer) ?? Object.fromEntries(kinds.map((kind) => [kind, { total: 0, covered: 0 }]));
    const own = summary[file] ?? missing(file);
    for (const kind of kinds) {
      sum[kind].total += own[kind].total;
      sum[kind].covered += own[kind].covered;
    }
    layers.set(layer, sum);
  }
  if (layers.size === 0) faults.push('There is no coverage at all.');
  const lines = [...layers].map(([layer, sum]) => {
    const cells = kinds.map((kind) => {
      const { total, covered } = sum[kind];
      // a layer may do without functions and branches, but one without lines was not measured
      const isMeasured = total > 0 || sum.lines.total > 0;
      const percent = total > 0 ? (100 * covered) / total : isMeasured ? 100 : 0;
      if (percent < floorOf(layer)) {
        faults.push(
          `${layer}: ${kind} ${percent.toFixed(1)} % (${covered} of ${total}), at least ${floorOf(layer)} %`,
        );
      }
      return `${kind} ${percent.toFixed(1).padStart(5)} %`;
    });
    return `${layer.padEnd(14)} ${cells.join('  ')}`;
  });
  return { lines, faults };
}

/** The files of the layers at fault, the worst first, so that one knows where to write a test. */
const worst = (files, summary) =>
  files
    .filter((file) => summary[file])
    .map((file) => ({ file, lowest: Math.min(...kinds.map((kind) => summary[file][kind].pct)) }))
    .filter(({ file, lowest }) => lowest < floorOf(file.split('/')[1]))
    .sort((a, b) => a.lowest - b.lowest)
    .map(({ file, lowest }) => `  ${lowest.toFixed(1).padStart(5)} %  ${file}`);

function main() {
  const path = join(root, process.env.COVERAGE_DIR ?? 'coverage', 'coverage-summary.json');
  if (!existsSync(path)) throw new Error('There is no coverage to check: run "npx wtr --coverage" first.');
  const { total: _total, ...byPath } = JSON.parse(readFileSync(path, 'utf8'));
  const summary = Object.fromEntries(
    Object.entries(byPath).map(([file, numbers]) => [relative(root, file).replaceAll('\\', '/'), numbers]),
  );
  const files = sourceFiles();
  const { lines, faults } = judge(files, summary);
  console.log(lines.join('\n'));
  if (faults.length === 0) return;
  console.error(`\nToo little is tested:\n  ${faults.join('\n  ')}\nFiles below their floor:`);
  console.error(worst(files, summary).join('\n'));
  process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
