import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readDump } from '../../examples/api/hsds/read-dump.js';
import { filledFolder } from '../e2e/helpers/example-data.js';
import { ask, ids, SITE, startTestApi, type Item } from './example-api.helper.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const untidy = path.join(root, 'test/fixtures/hsds/example-api/untidy.ndjson');

let folder: string;
before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kith-api-'));
});
after(() => rm(folder, { recursive: true, force: true }));

describe('The example API serves any HSDS file', () => {
  it('skips and names the lines it cannot use, and keeps unknown fields of the rest', async () => {
    const api = await startTestApi({ hsds: untidy });
    try {
      assert.deepEqual(api.skipped, [
        'line 2: is not JSON',
        'line 4: has no name',
        'line 5: is not an object',
        'line 7: has the same id as an earlier service',
      ]);
      assert.deepEqual(ids(await ask(api, '/services')), ['svc-coats', '77', 'svc-café']);
      const coats = await ask<Item>(api, '/services/svc-coats');
      assert.deepEqual(coats['x_vendor'], { checked: { by: 'phone' } });
      assert.equal(coats.name, 'Coats &amp; Boots');
      const cafe = await ask<Item>(api, `/services/${encodeURIComponent('svc-café')}`);
      assert.equal(cafe.name, 'Café con \uFFFDamigos');
      const sites = await ask(api, '/service_at_locations');
      assert.equal(sites.total_items, 2);
      assert.equal((await ask(api, '/service_at_locations?postcode=97899&proximity=10')).total_items, 1);
      assert.equal((await ask(api, '/services?organization_id=org-hall')).total_items, 2);
      const [taxonomy] = (await ask(api, '/taxonomies')).contents;
      assert.equal(taxonomy?.name, 'Made-up terms');
      assert.equal((await ask(api, `/services?taxonomy_id=${taxonomy.id}`)).total_items, 1);
    } finally {
      await api.close();
    }
  });

  it('reads a JSON array, a page of an API and a single record just as well', async () => {
    const service = (id: string) => ({ id, name: `Service ${id}`, status: 'active' });
    const shapes = {
      array: [service('a'), service('b')],
      page: { total_items: 2, contents: [service('a'), service('b')] },
      uk: { content: [service('a'), { id: 'b' }] },
      one: service('a'),
    };
    const found: Record<string, string[]> = {};
    for (const [name, shape] of Object.entries(shapes)) {
      const file = path.join(folder, `${name}.json`);
      await writeFile(file, JSON.stringify(shape, null, 2));
      const { services, skipped } = await readDump(file);
      found[name] = [...services.map((item) => String(item['id'])), ...skipped];
    }
    assert.deepEqual(found, {
      array: ['a', 'b'],
      page: ['a', 'b'],
      uk: ['a', 'record 2: has no name'],
      one: ['a'],
    });
  });

  it('refuses a file that is missing, empty or without one usable service, saying why', async () => {
    const hopeless = path.join(folder, 'hopeless.ndjson');
    await writeFile(hopeless, 'nonsense\n{"id":"x"}\n');
    const empty = path.join(folder, 'empty.ndjson');
    await writeFile(empty, '\n');
    const cases = [
      [hopeless, /no usable HSDS service: line 1: is not JSON, and 1 more/],
      [empty, /no usable HSDS service: it is empty/],
      [path.join(folder, 'missing.json'), /cannot be read \(ENOENT\)/],
    ] as const;
    for (const [hsds, message] of cases) {
      await assert.rejects(startTestApi({ hsds }), { name: 'StartError', message });
    }
  });
});

describe('The example API starts and stops cleanly', () => {
  it('keeps its data in a folder, is quick the second time, and loads anew when the source changes', async () => {
    const data = path.join(folder, 'db');
    const first = await startTestApi({ data });
    const before = await ask(first, '/services?per_page=1000&full=true');
    await first.close();
    const made = await stat(path.join(data, 'pg', 'PG_VERSION'));
    const second = await startTestApi({ data });
    assert.deepEqual(await ask(second, '/services?per_page=1000&full=true'), before);
    await second.close();
    assert.equal((await stat(path.join(data, 'pg', 'PG_VERSION'))).mtimeMs, made.mtimeMs);
    const third = await startTestApi({ data, hsds: untidy });
    assert.equal((await ask(third, '/services')).total_items, 3);
    await third.close();
    const fourth = await startTestApi({ data });
    assert.equal((await ask(fourth, '/services')).total_items, before.total_items);
    await assert.rejects(startTestApi({ data }), { name: 'StartError', message: /in use by process \d+/ });
    await fourth.close();
  });

  it('begins anew when its first start was cut off', async () => {
    const data = await filledFolder(path.join(folder, 'cut-'));
    await rm(path.join(data, 'ready'));
    await writeFile(path.join(data, 'pg', 'PG_VERSION'), 'half');
    await writeFile(path.join(data, 'lock'), '999999999');
    const again = await startTestApi({ data, hsds: untidy });
    assert.equal((await ask(again, '/services')).total_items, 3);
    await again.close();
  });

  it('says which port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await assert.rejects(startTestApi({ port, hsds: untidy }), {
      name: 'StartError',
      message: `kith: port ${port} is taken; stop what uses it or give another with --port.`,
    });
    other.close();
  });
});

/** Runs the command as a person would and collects what it prints. */
function run(args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'examples/api/main.ts', ...args], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: '' },
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += String(chunk)));
  child.stderr.on('data', (chunk: Buffer) => (printed += String(chunk)));
  const exit = once(child, 'close').then(([code]) => ({ code: code as number | null, printed }));
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => printed.includes('Ctrl-C') && resolve(printed));
    child.once('close', () => reject(new Error(printed)));
  });
  return { child, exit, ready };
}

describe('The command that starts the example API', () => {
  for (const [signal, place] of [
    ['SIGINT', 'memory'],
    ['SIGTERM', 'a folder'],
  ] as const) {
    it(`prints where it serves what to whom from ${place}, and ends with 0 on ${signal}`, async () => {
      const data = place === 'memory' ? 'memory://' : await filledFolder(path.join(folder, 'db-'));
      const label = place === 'memory' ? 'in memory' : `in ${path.relative(root, data)}`;
      const { child, exit, ready } = run(['--port', '0', '--origin', SITE, '--hsds', untidy, '--data', data]);
      const printed = await ready;
      assert.match(printed, /^kith: skipped line 2: is not JSON$/m);
      const address = /^Example API: http:\/\/127\.0\.0\.1:\d+\/hsds /m;
      assert.match(printed, address);
      assert.ok(printed.includes(`(3 services, untidy.ndjson; PGlite ${label}; for ${SITE})`), printed);
      child.kill(signal);
      assert.equal((await exit).code, 0);
    });
  }

  it('ends with 1 and one clear line when something is wrong', async () => {
    const cases: [args: string[], says: RegExp][] = [
      [['--hsds', 'nowhere.json'], /^kith: --hsds nowhere\.json cannot be read \(ENOENT\)\.\n$/],
      [['--port', 'abc'], /^kith: --port must be a whole number from 0 to 65535\.\n$/],
      [['--origin', '*'], /^kith: --origin must be an address/],
      [['--colour', 'red'], /^Unknown option '--colour'/],
    ];
    await Promise.all(
      cases.map(async ([args, says]) => {
        const { exit, ready } = run(args);
        await assert.rejects(ready);
        const { code, printed } = await exit;
        assert.equal(code, 1);
        assert.match(printed, says);
      }),
    );
  });
});
