import pg from 'pg';
import { StartError } from '../errors.js';
import type { Db, Queries } from './port.js';

/**
 * Any PostgreSQL 13 or later by connection string; needs no extension and only the right to create tables.
 * @throws StartError when the server does not answer.
 */
export async function openPostgres(url: string): Promise<Db> {
  const pool = new pg.Pool({ connectionString: url, max: 8, connectionTimeoutMillis: 5000 });
  // An idle connection that the server ends must not end this process too.
  pool.on('error', () => {});
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw new StartError(
      'the PostgreSQL of DATABASE_URL does not answer; check the address and password.',
      error,
    );
  }
  return {
    label: 'PostgreSQL (DATABASE_URL)',
    ...queries(pool),
    transaction: (work) => transaction(pool, work),
    close: () => pool.end(),
  };
}

function queries(client: pg.Pool | pg.PoolClient): Queries {
  return {
    query: async <Row>(sql: string, params: readonly unknown[] = []) =>
      (await client.query(sql, [...params])).rows as Row[],
    exec: async (sql) => {
      await client.query(sql);
    },
  };
}

async function transaction<T>(pool: pg.Pool, work: (tx: Queries) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(queries(client));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
