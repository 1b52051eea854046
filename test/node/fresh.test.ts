import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { buildIsStale, installIsStale } from '../../scripts/serve/fresh.mjs';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kith-fresh-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Writes a file with a date, in minutes from some fixed time. */
async function put(path: string, content: string, minute = 0): Promise<void> {
  const file = join(root, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  const date = new Date(Date.UTC(2026, 0, 1, 0, minute));
  await utimes(file, date, date);
  await utimes(dirname(file), date, date);
}

describe('An install', () => {
  const lit = { 'node_modules/lit': { version: '3.3.3', integrity: 'sha512-a' } };
  const elsewhere = { 'node_modules/for-another-system': { version: '1.0.0', optional: true } };
  const lock = (packages: object) =>
    put('package-lock.json', JSON.stringify({ packages: { '': {}, ...packages } }));
  const have = (packages: object) => put('node_modules/.package-lock.json', JSON.stringify({ packages }));

  test('is needed in a fresh clone', async () => {
    await lock(lit);
    assert.equal(installIsStale(root), true);
  });

  test('is not needed when all that is asked for is here, whatever the dates', async () => {
    await have(lit);
    await lock({ ...lit, ...elsewhere });
    assert.equal(installIsStale(root), false);
  });

  test('is needed when the lock names another version, one more package or one fewer', async () => {
    await lock(lit);
    for (const held of [
      { 'node_modules/lit': { version: '3.3.2', integrity: 'sha512-b' } },
      {},
      { ...lit, 'node_modules/left-behind': { version: '1.0.0' } },
    ]) {
      await have(held);
      assert.equal(installIsStale(root), true, JSON.stringify(held));
    }
  });
});

describe('A build', () => {
  beforeEach(async () => {
    await put('src/a/b.ts', '', 1);
    await put('dist/script/kith.js', '', 5);
    await put('dist/integrity.json', '{}', 6);
    await utimes(join(root, 'src'), new Date(0), new Date(0));
  });

  test('is not needed when dist is newer than all it is made from', async () => {
    assert.equal(await buildIsStale(root), false);
  });

  test('is needed when a source has changed, or one was deleted', async () => {
    await put('src/a/b.ts', 'changed', 9);
    assert.equal(await buildIsStale(root), true);
    await put('src/a/b.ts', 'changed', 1);
    assert.equal(await buildIsStale(root), false);
    await rm(join(root, 'src/a/b.ts'));
    assert.equal(await buildIsStale(root), true);
  });

  test('is needed when one broke off half-way', async () => {
    await rm(join(root, 'dist/integrity.json'));
    assert.equal(await buildIsStale(root), true);
  });
});
