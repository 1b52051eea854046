import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startApi, type ApiOptions, type RunningApi } from '../../../examples/api/server.js';
import { repository } from './build.js';

/** An example API with a database of its own, which is gone when it is closed. */
export async function startExample(options: Omit<ApiOptions, 'data'>): Promise<RunningApi> {
  const data = await filledFolder();
  const remove = (): Promise<void> => rm(data, { recursive: true, force: true });
  try {
    const api = await startApi({ ...options, data });
    return { ...api, close: () => api.close().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

/**
 * A new folder with the database of the made-up county, for the option `data`. Making a database and filling it takes
 * seconds; a filled one is kept in .cache and copied.
 * @param prefix where to put it: a path to which some letters are added
 */
export async function filledFolder(prefix = join(tmpdir(), 'kith-example-')): Promise<string> {
  const kept = join(repository, '.cache/example-api');
  const seed = join(kept, await versionOf(join(repository, 'examples/api')));
  if (!(await stat(seed).catch(() => undefined))) {
    await mkdir(kept, { recursive: true });
    const fresh = await mkdtemp(join(kept, 'new-'));
    await (await startApi({ port: 0, origins: [], data: fresh })).close();
    // Another run may have been faster: then its seed is as good as ours.
    await rename(fresh, seed).catch(() => rm(fresh, { recursive: true, force: true }));
    await removeOld(kept, seed);
  }
  const copy = await mkdtemp(prefix);
  await copyFolder(seed, copy);
  return copy;
}

/** What other versions left, but not what another run is making at this moment. */
async function removeOld(kept: string, seed: string): Promise<void> {
  const others = (await readdir(kept)).map((name) => join(kept, name)).filter((path) => path !== seed);
  const hourAgo = Date.now() - 3_600_000;
  for (const path of others) {
    const made = (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;
    if (made < hourAgo) await rm(path, { recursive: true, force: true });
  }
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
