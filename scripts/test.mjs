// `npm test`: every check that guards main, from nothing but a clone and Node 20.
//   npm test                 all of it
//   npm test -- lint types   only these steps and what they need
// Only node: imports here and in what is imported: it begins before anything is installed.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { findBrowsers } from './browsers.mjs';
import { installIsStale } from './serve/fresh.mjs';
import { freePort } from './serve/ports.mjs';

const root = resolve(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'kith-test-'));

const npm = (...args) =>
  process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, process.env.npm_execpath, ...args]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm', ...args];
const script = (name) => npm('run', '--silent', name);
const node = (...args) => [process.execPath, ...args];
const bin = (...args) => npm('exec', '--offline', '--', ...args);
/** Each browser gets a port of its own: two that begin at once would choose the same. */
const inBrowser = (name) => async () => ({ BROWSERS: name, WTR_PORT: String(await freePort(0)) });

/** How many steps run at a time: a step of tests waits for a browser or a server about half of its time. */
const lanes = Math.min(4, availableParallelism() + 1);

/**
 * Each begins when there is room and what it waits for is done, the first of the list first: so the long ones stand
 * before the short ones, which fill what is left. `needs`: steps that must have passed. `after`: steps that must have run. `counts`: it says how many tests it ran; none is a failure.
 * `when`: what must be on this machine.
 */
const steps = [
  { name: 'browsers', run: node('scripts/browsers.mjs'), show: true },
  { name: 'install', run: npm('ci', '--no-audit', '--no-fund'), unless: () => !installIsStale(root) },
  { name: 'build', needs: ['install'], run: script('build') },
  {
    name: 'e2e tests',
    needs: ['browsers', 'build'],
    counts: true,
    run: node('scripts/node-tests.mjs', 'test/e2e'),
  },
  {
    name: 'chromium tests',
    needs: ['browsers', 'install'],
    counts: true,
    run: node('node_modules/@web/test-runner/dist/bin.js', '--coverage'),
    env: inBrowser('chrome'),
  },
  {
    name: 'firefox tests',
    needs: ['browsers', 'install'],
    after: ['build'], // which wants both cores, and makes the manifest that the stories show
    counts: true,
    when: () => findBrowsers().firefox,
    run: node('node_modules/@web/test-runner/dist/bin.js'),
    env: inBrowser('firefox'),
  },
  {
    name: 'node tests',
    needs: ['build'],
    counts: true,
    run: node('scripts/node-tests.mjs', 'test/node'),
  },
  {
    name: 'webkit tests',
    needs: ['browsers', 'install'],
    after: ['build'],
    counts: true,
    when: () => findBrowsers().webkit,
    run: node('node_modules/@web/test-runner/dist/bin.js'),
    env: inBrowser('webkit'),
  },
  { name: 'types', needs: ['install'], run: script('check') },
  { name: 'lint', needs: ['install'], run: script('lint') },
  { name: 'format', needs: ['install'], run: bin('prettier', '--check', '--log-level', 'warn', '.') },
  { name: 'templates', needs: ['install'], run: script('check:templates') },
  { name: 'layers', needs: ['install'], run: script('check:layers') },
  { name: 'unused', needs: ['install'], run: script('check:unused') },
  { name: 'locales', needs: ['install'], run: script('check:locales') },
  { name: 'words', needs: ['install'], run: script('check:words') },
  { name: 'helplines', needs: ['install'], run: script('check:helplines') },
  { name: 'map', needs: ['install'], run: script('check:map') },
  { name: 'zip', needs: ['install'], run: script('check:zip') },
  { name: 'forms', needs: ['install'], run: script('check:forms') },
  { name: 'sizes', needs: ['build'], run: script('size') },
  { name: 'coverage', needs: ['install'], after: ['chromium tests'], run: node('scripts/coverage.mjs') },
];

function execute(command, env) {
  return new Promise((done) => {
    const [file, ...args] = command;
    const child = spawn(file, args, {
      cwd: root,
      env: { ...process.env, FORCE_COLOR: '0', KITH_RUN: String(process.pid), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: file.endsWith('.cmd'),
    });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.once('error', (error) => done({ code: 1, output: String(error) }));
    child.once('close', (code) => done({ code: code ?? 1, output }));
  });
}

/** Passed and failed of a step. A check is one test; a runner says how many it ran. */
function count(step, code, resultFile) {
  if (!step.counts) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  let result;
  try {
    result = JSON.parse(readFileSync(resultFile, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, remark: 'the runner did not say what it ran' };
  }
  const { passed, failed, skipped } = result;
  if (skipped > 0)
    return { passed, failed: failed + skipped, remark: `${skipped} skipped, which counts as failed` };
  if (passed + failed === 0) return { passed: 0, failed: 1, remark: 'not one test ran' };
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

const print = (mark, step, text) => console.log(`${mark} ${step.name.padEnd(15)} ${text}`);

async function runStep(step) {
  if (step.unless?.()) {
    print('✓', step, 'nothing to do');
    return { passed: 1, failed: 0 };
  }
  const start = performance.now();
  const resultFile = join(scratch, `${step.name.replaceAll(' ', '-')}.json`);
  const env = { KITH_TEST_RESULT: resultFile, ...(await step.env?.()) };
  const { code, output } = await execute(step.run, env);
  const result = count(step, code, resultFile);
  const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`;
  const counted = step.counts ? `${result.passed} passed, ${result.failed} failed, ` : '';
  print(result.failed ? '✗' : '✓', step, counted + seconds + (result.remark ? `, ${result.remark}` : ''));
  if (result.failed) console.log(`${output.trim()}\n`);
  else if (step.show) console.log(output.trim().replace(/^/gm, '    '));
  else for (const [line] of output.matchAll(/^Fixtures: .*$/gm)) console.log(`    ${line}`);
  return result;
}

/** Runs steps, as many at a time as there are lanes, each as soon as what it waits for is done. */
async function runAll(wanted) {
  const results = new Map();
  const waiting = [...wanted];
  const running = new Map();
  const finished = (name) => results.has(name) || !wanted.some((step) => step.name === name);
  const isReady = (step) => [...(step.needs ?? []), ...(step.after ?? [])].every(finished);
  while (waiting.length > 0 || running.size > 0) {
    const next = running.size < lanes ? waiting.find(isReady) : undefined;
    if (!next) {
      await Promise.race(running.values());
      continue;
    }
    waiting.splice(waiting.indexOf(next), 1);
    const broken = next.needs?.find((name) => results.get(name)?.failed);
    if (broken) {
      print('✗', next, `not run, because ${broken} failed`);
      results.set(next.name, { passed: 0, failed: 1 });
    } else if (next.when && !next.when()) {
      print('–', next, 'not run: this browser is not on this machine');
      results.set(next.name, { passed: 0, failed: 0 });
    } else {
      const work = runStep(next).then((result) => {
        results.set(next.name, result);
        running.delete(next);
      });
      running.set(next, work);
    }
  }
  return results;
}

/** The steps named on the command line with what they need, or all. */
function chosen(names) {
  const unknown = names.filter((name) => !steps.some((step) => step.name.split(' ')[0] === name));
  if (unknown.length > 0) {
    console.error(
      `No step is called ${unknown.join(', ')}. There are: ${steps.map((s) => s.name.split(' ')[0]).join(', ')}`,
    );
    process.exit(1);
  }
  if (names.length === 0) return steps;
  const take = new Set();
  const add = (step) => {
    for (const name of [...(step.needs ?? []), ...(step.after ?? [])])
      add(steps.find((s) => s.name === name));
    take.add(step);
  };
  for (const name of names) add(steps.find((step) => step.name.split(' ')[0] === name));
  return steps.filter((step) => take.has(step));
}

const start = performance.now();
const results = [...(await runAll(chosen(process.argv.slice(2)))).values()];
rmSync(scratch, { recursive: true, force: true });
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`\nTook ${((performance.now() - start) / 60_000).toFixed(1)} minutes.`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
