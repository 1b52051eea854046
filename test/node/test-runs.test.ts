import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { freePort, tryPort } from '../../scripts/serve/ports.mjs';

const root = join(import.meta.dirname, '../..');
const forEver = ['--eval', 'setInterval(() => undefined, 60_000)'];

describe('what a run of tests starts', () => {
  test('ends when the run is killed', async (t) => {
    const run = spawn(process.execPath, forEver);
    t.after(() => run.kill('SIGKILL'));
    await once(run, 'spawn');
    const part = spawn(process.execPath, ['--import', './scripts/end-with-run.mjs', ...forEver], {
      cwd: root,
      env: { ...process.env, KITH_RUN: String(run.pid) },
    });
    t.after(() => part.kill('SIGKILL'));
    const ended = once(part, 'exit');
    run.kill('SIGKILL');
    await once(run, 'exit');
    assert.equal((await ended)[0], 1);
  });
});

describe('a port for a server that is not up yet', () => {
  test('is free, and none of those that a system gives to whoever asks', async () => {
    const ports = await Promise.all(Array.from({ length: 20 }, () => freePort(0)));
    for (const port of ports) assert.ok(Number(port) >= 20_000 && Number(port) < 30_000, String(port));
    assert.equal(await tryPort(Number(ports[0])), ports[0]);
  });

  test('is none that is promised already', async () => {
    const wished = Number(await freePort(0));
    assert.notEqual(await freePort(wished, [wished]), wished);
  });
});
