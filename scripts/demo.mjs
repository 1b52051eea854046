/**
 * `npm run demo [-- --hsds FILE] [--port 4173]`: everything from a clone and Node 20 to three sites in a browser.
 * Only node: modules are imported at the top, since nothing may be installed yet.
 */
import { access, constants, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Children } from './serve/children.mjs';
import { buildIsStale, installIsStale } from './serve/fresh.mjs';
import { freePort, tryPort } from './serve/ports.mjs';
import { startSite } from './serve/site-server.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const USAGE = 'npm run demo -- [--port 4173] [--hsds FILE] [--data FOLDER]';
/** How long a first start of the embedded database may take on a slow machine, in milliseconds. */
const API_PATIENCE = 120_000;

/** A reason to stop that the reader can act on: one sentence, no stack. */
class DemoError extends Error {
  name = 'DemoError';
}

const children = new Children();
let site;
let stopping;

function stop(code) {
  stopping ??= (async () => {
    await Promise.all([children.endAll(), site?.close()]);
    process.exit(code);
  })();
  return stopping;
}

async function readOptions() {
  const { port, hsds, data } = parseOptions();
  const wished = Number(port);
  if (!/^\d+$/.test(port) || wished > 65_535) {
    throw new DemoError(`--port takes a number from 0 to 65535. Usage: ${USAGE}`);
  }
  const file = hsds === undefined ? undefined : resolve(process.env.INIT_CWD ?? process.cwd(), hsds);
  if (file !== undefined) await mustBeReadable(file);
  const sitePort = wished === 0 ? await freePort(0) : await tryPort(wished);
  if (sitePort === null) {
    throw taken(wished, await freePort(wished + 1));
  }
  return { sitePort, file, data };
}

function taken(port, other) {
  return new DemoError(
    `Port ${port} is taken: stop the program that uses it, or run \`npm run demo -- --port ${other}\`.`,
  );
}

function parseOptions() {
  const options = {
    port: { type: 'string', default: '4173' },
    hsds: { type: 'string' },
    data: { type: 'string' },
  };
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new DemoError(`${error.message} Usage: ${USAGE}`);
  }
}

async function mustBeReadable(file) {
  try {
    if ((await stat(file)).isFile()) return await access(file, constants.R_OK);
  } catch {
    // The one sentence below covers every reason.
  }
  throw new DemoError(`Cannot read ${file}: give --hsds the path of an HSDS file you may read.`);
}

async function prepare() {
  if (installIsStale(ROOT)) await npm('Installing (npm ci)', ['ci', '--no-audit', '--no-fund']);
  if (await buildIsStale(ROOT)) await npm('Building (npm run build)', ['run', 'build', '--silent']);
}

async function npm(what, args) {
  console.log(`${what}…`);
  const code = await children.npm(args, ROOT);
  if (stopping) return stopping;
  if (code !== 0) throw new DemoError(`${what} failed; what went wrong is printed above.`);
}

function startApi({ apiPort, origin, file, data }) {
  const args = ['--import', 'tsx', 'examples/api/main.ts', '--port', String(apiPort), '--origin', origin];
  if (file) args.push('--hsds', file);
  if (data) args.push('--data', resolve(process.env.INIT_CWD ?? process.cwd(), data));
  return children.node(args, ROOT);
}

/** Waits until an address answers; a child that ends first is an error. */
async function answers(url, child) {
  const until = Date.now() + API_PATIENCE;
  while (Date.now() < until) {
    if (child && child.exitCode !== null) {
      throw new DemoError('The example API stopped while starting; what went wrong is printed above.');
    }
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) }).catch(() => null);
    await response?.body?.cancel();
    if (response?.ok) return;
    await pause(100);
  }
  throw new DemoError(`${url} did not answer within ${API_PATIENCE / 1000} seconds.`);
}

/** Typing `api` and Enter stops the example API and starts it again, to see what people are left with. */
function listenForToggle(api) {
  let child = api.child;
  const watch = () =>
    child.once('exit', () => {
      if (!stopping)
        console.log('The example API is stopped; the pages still help. Type api and Enter to start it.');
    });
  watch();
  const toggle = async () => {
    if (child.exitCode === null && child.signalCode === null) return children.end(child);
    child = startApi(api);
    watch();
    await answers(api.url, child).then(
      () => console.log('The example API answers again.'),
      (error) => console.error(error.message),
    );
  };
  // One after the other: a line typed while the API is still closing means "start it again".
  let turn = Promise.resolve();
  createInterface({ input: process.stdin }).on('line', (line) => {
    if (line.trim() === 'api') turn = turn.then(toggle);
  });
  process.stdin.unref?.();
}

function announce(origin, apiUrl) {
  console.log(`
Kith is running. Open one of these:
  ${origin}/            the example sites, and what to try on them
  ${origin}/county/     a county behavioral health agency
  ${origin}/hospital/   a hospital page for people going home
  ${origin}/portal/     a patient portal
  ${apiUrl}   the example API (HSDS) the pages read

Type api and Enter to stop or start the API. Ctrl-C stops everything.`);
}

async function main() {
  const { sitePort, file, data } = await readOptions();
  await prepare();
  const apiPort = await freePort(4174, [sitePort]);
  const origin = `http://127.0.0.1:${sitePort}`;
  const apiOrigin = `http://127.0.0.1:${apiPort}`;
  const api = { apiPort, origin, file, data, url: `${apiOrigin}/hsds/services?per_page=1` };
  api.child = startApi(api);
  site = await startSite({ port: sitePort, apiOrigin }).catch((error) => {
    throw error.code === 'EADDRINUSE' ? taken(sitePort, sitePort + 1) : error;
  });
  await Promise.all([answers(api.url, api.child), answers(`${origin}/`)]);
  announce(origin, `${apiOrigin}/hsds`);
  listenForToggle(api);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0));
// `npm run` may be ended without a signal reaching this process: then its parent changes.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && stop(0), 500).unref();

main().catch(async (error) => {
  if (stopping) return;
  console.error(error instanceof DemoError ? error.message : error);
  await stop(1);
});
