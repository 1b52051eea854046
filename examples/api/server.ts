import { createHash } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from './app.js';
import { migrate } from './db/migrate.js';
import { openPglite } from './db/pglite.js';
import type { Db } from './db/port.js';
import { openPostgres } from './db/postgres.js';
import { StartError } from './errors.js';
import { everyResponse } from './fhir/responses.js';
import { Smart } from './fhir/smart.js';
import type { Resource } from './fhir/terms.js';
import type { Dataset } from './hsds/derive.js';
import type { Feed } from './hsds/endpoints.js';
import { loadDataset } from './hsds/load.js';
import { readDump } from './hsds/read-dump.js';
import type { Peer } from '../../src/model/peer.js';
import { Faults, type FaultPlan } from './http/faults.js';
import { received, type Received } from './kith/inbox.js';
import { loadPeers, removePeers } from './kith/load.js';
import type { Message } from './kith/messages.js';
import { riverbendPeers } from './seed/peers.js';
import { riverbend } from './seed/riverbend.js';

export interface ApiOptions {
  /** 0 lets the system choose. */
  readonly port: number;
  /** Exact origins of the pages that may read this API, such as `http://127.0.0.1:4173`. */
  readonly origins: readonly string[];
  /** A file of full HSDS services in place of Riverbend County. */
  readonly hsds?: string | undefined;
  /** These people in place of Riverbend County's. */
  readonly peers?: readonly Peer[] | undefined;
  /** True: check-ins and answers over FHIR want a token, which `/fhir/authorize` and `/fhir/token` give. */
  readonly signIn?: boolean | undefined;
  /** What goes wrong on purpose when something is sent; nothing when left out. */
  readonly faults?: FaultPlan | undefined;
  /** A folder for the database (default `.demo/db` in the repository) or `memory://`. */
  readonly data?: string | undefined;
  /** A PostgreSQL connection string; wins over `data`. */
  readonly databaseUrl?: string | undefined;
}

export interface RunningApi {
  readonly url: string;
  readonly port: number;
  readonly services: number;
  readonly source: string;
  readonly database: string;
  /** Records of the `--hsds` file that were passed over, with the line and the reason. */
  readonly skipped: readonly string[];
  /** What people sent so far, in the order it arrived. */
  received(kind: Message): Promise<Received[]>;
  /** The QuestionnaireResponses that arrived over FHIR, in order. */
  responses(): Promise<Resource[]>;
  /** All who signed in have to do so again. */
  forgetTokens(): void;
  /** Takes people out of the list, as when someone leaves the agency. */
  removePeers(ids: readonly string[]): Promise<void>;
  /** Other faults from now on, or none. */
  readonly faults: Faults;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
const DEFAULT_DATA = fileURLToPath(new URL('../../.demo/db', import.meta.url));

/**
 * Starts the example API and resolves when it answers with data. Nothing of a request is ever logged.
 * @throws StartError for a taken port, a bad file, or a database that cannot be opened
 */
export async function startApi(options: ApiOptions): Promise<RunningApi> {
  const source = await readSource(options.hsds);
  let feed: Feed | undefined;
  const description = () => `${source.name}, served by the Kith example API. Not a real directory.`;
  const faults = new Faults(options.faults);
  const smart = new Smart(options.origins, options.signIn === true);
  const app = createApp({ origins: options.origins, feed: () => feed, description, faults, smart });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const port = await listen(server, options.port);
  try {
    const db = await openDb(options);
    const peers = options.peers ?? riverbendPeers(new Date());
    const services = await fill(db, source, peers).catch(async (error: unknown) => {
      await db.close();
      throw error;
    });
    feed = { db, version: source.version };
    return {
      url: `http://${HOST}:${port}`,
      port,
      services,
      source: source.name,
      database: db.label,
      skipped: source.skipped,
      received: (kind) => received(db, kind),
      responses: () => everyResponse(db),
      forgetTokens: () => smart.forgetTokens(),
      removePeers: (ids) => removePeers(db, ids),
      faults,
      close: once(() => shut(server, db)),
    };
  } catch (error) {
    await stop(server);
    throw error;
  }
}

interface Source {
  readonly name: string;
  readonly version: string;
  readonly skipped: readonly string[];
  readonly dataset: Dataset;
}

async function readSource(hsds: string | undefined): Promise<Source> {
  if (hsds !== undefined) {
    const { services, skipped, version } = await readDump(hsds);
    return { name: path.basename(hsds), version, skipped, dataset: { services } };
  }
  const dataset = riverbend();
  const version = createHash('sha256').update(JSON.stringify(dataset)).digest('hex');
  return { name: 'Riverbend County (made up)', version, skipped: [], dataset };
}

function openDb({ databaseUrl, data }: ApiOptions): Promise<Db> {
  return databaseUrl ? openPostgres(databaseUrl) : openPglite(data ?? DEFAULT_DATA);
}

async function fill(db: Db, source: Source, peers: readonly Peer[]): Promise<number> {
  await migrate(db);
  await loadPeers(db, peers);
  return loadDataset(db, source.version, () => source.dataset);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${error.code ?? error.message})`;
      reject(new StartError(`port ${port} ${why}; stop what uses it or give another with --port.`, error));
    });
    server.listen(port, HOST, () => resolve((server.address() as AddressInfo).port));
  });
}

async function shut(server: Server, db: Db): Promise<void> {
  await stop(server);
  await db.close();
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
