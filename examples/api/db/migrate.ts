import { readdir, readFile } from 'node:fs/promises';
import type { Db, Queries } from './port.js';

const FOLDER = new URL('./migrations/', import.meta.url);

/** Brings the tables up to date: every numbered file not yet noted runs once, in order, in one transaction. */
export async function migrate(db: Db): Promise<void> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  await db.transaction(async (tx) => {
    await startAlone(tx);
    await tx.exec('create table if not exists kith_migration (name text primary key)');
    const done = await tx.query<{ name: string }>('select name from kith_migration');
    for (const name of files) {
      if (done.some((row) => row.name === name)) continue;
      await tx.exec(await readFile(new URL(name, FOLDER), 'utf8'));
      await tx.query('insert into kith_migration (name) values ($1)', [name]);
    }
  });
}

/** On a shared PostgreSQL two APIs may start at once; the lock ends with the transaction. */
export async function startAlone(tx: Queries): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(20261122)');
}
