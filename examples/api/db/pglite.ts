import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { StartError } from '../errors.js';
import type { Db, Queries } from './port.js';

const MEMORY = 'memory://';

/**
 * Opens PGlite in memory (`memory://`) or in a folder, which is made when missing and belongs to one process at a
 * time: two PGlites writing the same files would spoil them, so a `lock` file names the owner.
 * @throws StartError when another running process holds the folder, or its files cannot be opened.
 */
export async function openPglite(data: string): Promise<Db> {
  if (data.startsWith(MEMORY)) return adapt(await PGlite.create(MEMORY), 'PGlite in memory', async () => {});
  const folder = path.resolve(data);
  await mkdir(folder, { recursive: true });
  const unlock = await lock(folder);
  const label = `PGlite in ${path.relative(process.cwd(), folder) || '.'}`;
  try {
    return adapt(await openFiles(folder), label, unlock);
  } catch (error) {
    await unlock();
    throw new StartError(
      `the database in ${folder} cannot be opened; delete that folder and start again.`,
      error,
    );
  }
}

/** `ready` is written once the files are whole: a first start that was cut off leaves none and begins anew. */
async function openFiles(folder: string): Promise<PGlite> {
  const files = path.join(folder, 'pg');
  const ready = path.join(folder, 'ready');
  const whole = await readFile(ready).then(
    () => true,
    () => false,
  );
  if (!whole) await rm(files, { recursive: true, force: true });
  const db = await PGlite.create(files);
  if (!whole)
    await writeFile(ready, 'This folder holds the example database; it can be deleted at any time.\n');
  return db;
}

async function lock(folder: string): Promise<() => Promise<void>> {
  const file = path.join(folder, 'lock');
  const owner = await claim(file);
  if (owner !== undefined) {
    throw new StartError(
      `the database in ${folder} is in use by process ${owner}; stop it or give another --data.`,
    );
  }
  return () => rm(file, { force: true });
}

/** The process that holds the lock, or undefined when it is ours now. */
async function claim(file: string, retry = true): Promise<number | undefined> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const owner = Number(await readFile(file, 'utf8').catch(() => ''));
  if (isRunning(owner) || !retry) return owner;
  await rm(file, { force: true });
  return claim(file, false);
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function queries(db: PGlite | Transaction): Queries {
  return {
    query: async <Row>(sql: string, params: readonly unknown[] = []) =>
      (await db.query<Row>(sql, [...params])).rows,
    exec: async (sql) => {
      await db.exec(sql);
    },
  };
}

function adapt(db: PGlite, label: string, unlock: () => Promise<void>): Db {
  return {
    label,
    ...queries(db),
    transaction: (work) => db.transaction((tx) => work(queries(tx))),
    close: async () => {
      await db.close();
      await unlock();
    },
  };
}
