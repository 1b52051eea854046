import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { filledFolder } from '../e2e/helpers/example-data.js';

const root = resolve(import.meta.dirname, '../..');
let scratch: string;

before(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'kith-demo-'));
  if (existsSync(join(root, 'dist/script/kith.js'))) return;
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
  assert.equal(status, 0, 'the build failed');
});
// an API whose demo was ended by force may still be closing its database when it no longer answers
after(() => rm(scratch, { recursive: true, force: true, maxRetries: 5 }));

interface Demo {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly exit: Promise<number | null>;
}

/** The demo, or a shell that runs it when `command` is given. */
function demo(t: TestContext, args: string[], shell = false): Demo {
  const line = ['scripts/demo.mjs', ...args];
  const child = shell
    ? spawn('sh', ['-c', `"$0" "$@"; true`, process.execPath, ...line], { cwd: root })
    : spawn(process.execPath, line, { cwd: root });
  let said = '';
  const hear = (part: Buffer) => (said += part.toString());
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  t.after(() => child.exitCode ?? child.kill('SIGTERM'));
  return { child, said: () => said, exit };
}

/** Waits for what is said, and says what was said instead. */
async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  said: () => string,
): Promise<void> {
  const end = Date.now() + 120_000;
  while (!(await holds())) {
    assert.ok(Date.now() < end, `${what} did not come about. Said:\n${said()}`);
    await pause(50);
  }
}

const answers = (url: string) =>
  fetch(url)
    .then((response) => response.ok)
    .catch(() => false);

async function running(t: TestContext, extra: string[] = [], { shell = false, firstTime = false } = {}) {
  const data = firstTime ? await mkdtemp(join(scratch, 'db-')) : await filledFolder(join(scratch, 'db-'));
  const one = demo(t, ['--port', '0', '--data', data, ...extra], shell);
  await until(
    'The start',
    () => one.said().includes('Ctrl-C stops everything') || one.child.exitCode !== null,
    one.said,
  );
  const [site, api] = [/http:\/\/[\d.:]+(?=\/ )/, /http:\/\/\S+\/hsds/].map(
    (look) => look.exec(one.said())?.[0] ?? '',
  );
  assert.ok(site && api, one.said());
  return { ...one, site, api };
}

async function bothGone({ site, api, said }: Awaited<ReturnType<typeof running>>): Promise<void> {
  await until('The end of the site', async () => !(await answers(`${site}/`)), said);
  await until('The end of the API', async () => !(await answers(`${api}/`)), said);
}

describe('npm run demo', () => {
  test('serves three sites and an API they may read, and Ctrl-C ends all of it', async (t) => {
    const one = await running(t, [], { firstTime: true });
    for (const path of ['/', '/county/', '/hospital/', '/portal/', '/county/ar/', '/kith/kith.js']) {
      assert.ok(await answers(one.site + path), path);
    }
    const html = await (await fetch(`${one.site}/county/`)).text();
    assert.ok(html.includes(`src="${one.api}"`), 'the page names another API');
    const services = await fetch(`${one.api}/services?per_page=1`, { headers: { Origin: one.site } });
    assert.equal(services.headers.get('access-control-allow-origin'), one.site);
    const { contents } = (await services.json()) as { contents: { name: string }[] };
    assert.equal(typeof contents[0]?.name, 'string');
    one.child.kill('SIGINT');
    assert.equal(await one.exit, 0, one.said());
    await bothGone(one);
  });

  test('serves a file of your own in place of the made-up county', async (t) => {
    const file = join(scratch, 'mine.ndjson');
    const service = {
      id: 'a1',
      name: 'Tea on Tuesdays',
      status: 'active',
      organization: { id: 'o1', name: 'The Corner', description: 'A room with a kettle.' },
    };
    await writeFile(file, `${JSON.stringify(service)}\n`);
    const one = await running(t, ['--hsds', file]);
    const { contents } = (await (await fetch(`${one.api}/services`)).json()) as {
      contents: { name: string }[];
    };
    assert.deepEqual(
      contents.map(({ name }) => name),
      ['Tea on Tuesdays'],
    );
    one.child.kill('SIGTERM');
    assert.equal(await one.exit, 0);
    await bothGone(one);
  });

  test('stops and starts the API when told to, while the pages stay', async (t) => {
    const one = await running(t);
    one.child.stdin?.write('api\n');
    await until('The end of the API', async () => !(await answers(`${one.api}/`)), one.said);
    assert.ok(await answers(`${one.site}/county/`));
    one.child.stdin?.write('api\n');
    await until('The API’s return', () => answers(`${one.api}/`), one.said);
    one.child.kill('SIGINT');
    assert.equal(await one.exit, 0);
    await bothGone(one);
  });

  test('leaves nothing running when it is ended by force', async (t) => {
    const one = await running(t);
    one.child.kill('SIGKILL');
    await one.exit;
    await bothGone(one);
  });

  test('leaves nothing running when the shell it was started from dies', async (t) => {
    const one = await running(t, [], { shell: true });
    one.child.kill('SIGKILL');
    await one.exit;
    await bothGone(one);
  });
});

describe('npm run demo says in one sentence', () => {
  const sentence = async (t: TestContext, args: string[]) => {
    const one = demo(t, args);
    assert.equal(await one.exit, 1, one.said());
    const lines = one.said().trim().split('\n');
    assert.equal(lines.length, 1, one.said());
    return lines[0] ?? '';
  };

  test('that a port is taken, and names one that is free', async (t) => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    t.after(() => other.close());
    const { port } = other.address() as { port: number };
    const said = await sentence(t, ['--port', String(port)]);
    assert.match(said, new RegExp(`^Port ${port} is taken: stop .*npm run demo -- --port \\d+`));
    assert.ok(!said.endsWith(`${port}\`.`), said);
  });

  test('that a file cannot be read', async (t) => {
    for (const file of [join(scratch, 'none.ndjson'), scratch]) {
      assert.match(
        await sentence(t, ['--port', '0', '--hsds', file]),
        /^Cannot read .*: give --hsds the path/,
      );
    }
  });

  test('that an option is wrong', async (t) => {
    assert.match(await sentence(t, ['--port', 'many']), /^--port takes a number .*Usage: npm run demo/);
    assert.match(await sentence(t, ['--port', '70000']), /^--port takes a number/);
    assert.match(await sentence(t, ['--colour']), /Usage: npm run demo/);
  });
});
