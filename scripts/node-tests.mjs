// Runs the node:test files below a folder: node scripts/node-tests.mjs test/node [part of a path]
// With KITH_TEST_RESULT set, writes how many passed and failed there as JSON.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import './end-with-run.mjs';
import { filesUnder } from './files.mjs';

const root = resolve(import.meta.dirname, '..');
const [folder = 'test/node', filter = ''] = process.argv.slice(2);
const files = filesUnder(folder, '.test.ts').filter((file) => file.includes(filter));
if (files.length === 0) {
  console.error(`There is no test file below ${folder}.`);
  process.exit(1);
}

const scratch = mkdtempSync(join(tmpdir(), 'kith-tests-'));
const tap = join(scratch, 'result.tap');
const reporters = [
  '--test-reporter=spec',
  '--test-reporter-destination=stdout',
  '--test-reporter=tap',
  `--test-reporter-destination=${tap}`,
];
// one file at a time: the tests start servers and browsers, and there may be only two cores
const args = [
  '--import',
  'tsx',
  '--import',
  './scripts/end-with-run.mjs',
  '--test',
  '--test-concurrency=1',
  '--test-timeout=1200000',
  ...reporters,
  ...files,
];
const env = { KITH_RUN: String(process.pid), ...process.env };
const [status] = await once(spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' }), 'exit');
const text = readFileSync(tap, 'utf8');
rmSync(scratch, { recursive: true, force: true });

const total = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
const result = {
  passed: total('pass'),
  failed: total('fail') + total('cancelled'),
  skipped: total('skipped') + total('todo'),
  files: files.length,
};
if (process.env.KITH_TEST_RESULT) writeFileSync(process.env.KITH_TEST_RESULT, JSON.stringify(result));
process.exitCode = status === 0 && result.passed > 0 ? 0 : 1;
