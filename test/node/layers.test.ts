import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';

const root = join(import.meta.dirname, '../..');
let folder: string;

/** A little repository with planted faults; the rules are the real ones. */
const files: Record<string, string> = {
  'src/util/a.ts': `import '../model/m.js';\nexport const a = 1;`,
  'src/model/m.ts': `export const m = 1;`,
  'src/search/s.ts': `import * as z from 'zod/mini';\nexport const s = z.string();`,
  'src/storage/db.ts': `export const db = 1;`,
  'src/ui/panel-part.ts': `import { db } from '../storage/db.js';\nexport const part = db;`,
  'src/widgets/crisis-panel/crisis-panel.ts': `import { part } from '../../ui/panel-part.js';\nexport const p = part;`,
  'src/widgets/other/other.ts': `import type { p } from '../crisis-panel/crisis-panel.js';\nexport type Q = typeof p;`,
  'src/controllers/one.ts': `import { two } from './two.js';\nexport const one = () => two;`,
  'src/controllers/two.ts': `import { one } from './one.js';\nexport const two = () => one;`,
  'src/controllers/lost.ts': `import './nowhere.js';`,
  'src/sources/lit.ts': `import { html } from 'lit';\nexport const h = html;`,
};

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'kith-layers-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    cpSync(join(root, name), join(folder, name));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
});

after(() => rmSync(folder, { recursive: true, force: true }));

interface Violation {
  from: string;
  to: string;
  rule: { name: string };
}

function violations(): { found: string[]; modules: number } {
  const bin = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [bin, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 });
  const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[]; totalCruised: number } };
  return {
    found: summary.violations.map(({ from, rule }) => `${rule.name} ${from}`),
    modules: summary.totalCruised,
  };
}

test('every planted break of the layers is found, and nothing else', () => {
  const { found, modules } = violations();
  assert.ok(modules >= Object.keys(files).length, 'the files were read');
  assert.deepEqual([...new Set(found)].sort(), [
    'help-needs-nothing src/widgets/crisis-panel/crisis-panel.ts',
    'layer-util src/util/a.ts',
    'no-cycles src/controllers/one.ts',
    'no-lit-below-the-screen src/sources/lit.ts',
    'resolvable src/controllers/lost.ts',
    'widgets-apart src/widgets/other/other.ts',
    'zod-at-the-edge src/search/s.ts',
  ]);
});
