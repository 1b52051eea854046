import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startApi, type RunningApi } from '../../../examples/api/server.js';
import { repository } from './build.js';
import { scripts } from './scripts.js';

/** The example API of one test file, which can be taken away and brought back at the same address. */
export interface ExampleApi {
  readonly origin: string;
  /** How many services it holds. */
  readonly services: number;
  /** What people sent, in order. */
  readonly received: RunningApi['received'];
  start(): Promise<void>;
  stop(): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param options.origins who may read it
 * @param options.port its port, which is known before the site that names it is started
 * @param options.hsds a dump in place of the made-up county
 */
export async function exampleApi(options: {
  origins: string[];
  port: number;
  hsds?: string;
}): Promise<ExampleApi> {
  const { origins, port, hsds } = options;
  const data = hsds ? 'memory://' : await copyOfSeed();
  let running: RunningApi | undefined;
  let services = 0;
  const api = {
    origin: `http://127.0.0.1:${port}`,
    get services() {
      return services;
    },
    async received(kind: Parameters<RunningApi['received']>[0]) {
      return running ? running.received(kind) : [];
    },
    async start() {
      running ??= await startApi({ port, origins, data, hsds });
      services = running.services;
    },
    async stop() {
      await running?.close();
      running = undefined;
    },
    async close() {
      await api.stop();
      if (!hsds) await rm(data, { recursive: true, force: true });
    },
  };
  return api;
}

/** Filling a new database takes seconds; a filled one is kept in .cache and copied for each test file. */
async function copyOfSeed(): Promise<string> {
  const seeds = join(repository, '.cache/e2e');
  const seed = join(seeds, `db-${await versionOf(join(repository, 'examples/api'))}`);
  if (!(await stat(seed).catch(() => undefined))) {
    await mkdir(seeds, { recursive: true });
    const old = (await readdir(seeds)).filter((name) => name.startsWith('db-'));
    await Promise.all(old.map((name) => rm(join(seeds, name), { recursive: true, force: true })));
    const fresh = await mkdtemp(join(seeds, 'new-'));
    await (await startApi({ port: 0, origins: [], data: fresh })).close();
    // Another run may have been faster: then its seed is as good as ours.
    await rename(fresh, seed).catch(() => rm(fresh, { recursive: true, force: true }));
  }
  const copy = await mkdtemp(join(tmpdir(), 'kith-e2e-'));
  await copyFolder(seed, copy);
  return copy;
}

/** A thousand small files: the system's own command is four times as fast as Node's. */
async function copyFolder(from: string, to: string): Promise<void> {
  if (process.platform === 'win32') await cp(from, to, { recursive: true });
  else await promisify(execFile)('cp', ['-R', `${from}/.`, to]);
}

async function versionOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true });
  const files = [...entries.map((name) => join(folder, name)), join(repository, 'package-lock.json')];
  const dates = await Promise.all(files.sort().map(async (file) => [file, (await stat(file)).mtimeMs]));
  const today = new Date().toISOString().slice(0, 10); // when somebody is free counts from the day it is made
  return createHash('sha256')
    .update(JSON.stringify([today, dates]))
    .digest('hex')
    .slice(0, 16);
}

/** A port that is free now, for a server that is not up yet. */
export async function freePort(): Promise<number> {
  const port = await scripts.tryPort(0);
  if (port === null) throw new Error('There is no free port.');
  return port;
}
