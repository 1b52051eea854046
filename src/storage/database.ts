import { onWipe } from '../util/wipe.js';
import { Channel, say } from './channel.js';
import { memory } from './memory.js';
import { purge } from './purge.js';
import { STORES, type StoreName } from './transact.js';

/**
 * The one database of Kith on this origin. Its form never changes: another form is another name (`kith:2`), so that two
 * versions of Kith can stand on one page and neither locks the other out.
 */
const databaseName = 'kith:1';

/** A browser that has not answered by then (ms) is taken for one without storage until it does. */
const PATIENCE = 3000;

let open: IDBDatabase | undefined;
let opening: Promise<void> | undefined;
let stuck = false;
let guarded = false;
/** Looking alone makes no database: there is one only once there is something to keep. */
let make = false;

function connect(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => {
      if (make) for (const store of STORES) request.result.createObjectStore(store);
      else request.transaction?.abort();
    };
    request.onerror = () => reject(new Error('denied'));
    request.onsuccess = () => {
      const database = request.result;
      const forget = (): void => void (open = undefined);
      database.onclose = forget;
      database.onversionchange = () => {
        forget(); // another tab wipes: stand aside at once, and begin anew when next asked
        database.close();
      };
      open = database;
      setTimeout(() => void purge(database).catch(() => undefined), PATIENCE);
      resolve();
    };
  });
}

async function database(): Promise<IDBDatabase | undefined> {
  if (!open && !stuck) {
    const mine = (opening ??= connect()
      .catch(() => undefined) // not there, denied, full, or a private window: memory has to do
      .finally(() => {
        opening = undefined;
        stuck = false;
      }));
    const late = new Promise<void>((resolve) => {
      setTimeout(() => {
        stuck = opening === mine;
        resolve();
      }, PATIENCE);
    });
    await Promise.race([mine, late]);
  }
  return open;
}

/**
 * Does something with the database. Never rejects: undefined means that it could not be done, for whatever reason.
 * @param how `read` makes no database where there is none. Both are tried once more when the connection went away;
 * `once` is a `write` that is not.
 */
export async function withDatabase<T>(
  how: 'read' | 'write' | 'once',
  work: (database: IDBDatabase) => Promise<T>,
): Promise<T | undefined> {
  make ||= how !== 'read';
  for (let tries = how === 'once' ? 1 : 2; tries > 0; tries--) {
    try {
      const connection = await database();
      if (connection) return await work(connection);
    } catch {
      // a connection that closed under our hands is replaced once; a full disk stays full
    }
  }
  return undefined;
}

/** Sees to it that `wipe()` reaches the database, also one that an earlier page left. Called by all that keep something. */
export function guard(): void {
  if (guarded) return;
  guarded = true;
  onWipe(wipeDatabase);
  new Channel(({ wiped }) => wiped && memory().wipe()); // also what another tab wipes
}

/**
 * The key goes first and for itself: that is quick, and without it the rest cannot be read, even if the page is gone
 * before the browser has deleted the rest. All is asked for before this returns.
 */
function wipeDatabase(): void {
  memory().wipe();
  say({ wiped: memory().page });
  const connection = open;
  open = undefined;
  make = false;
  try {
    if (connection) {
      const keys = connection.transaction('keys' satisfies StoreName, 'readwrite');
      keys.objectStore('keys').clear();
      keys.commit();
      connection.close();
    }
  } finally {
    indexedDB.deleteDatabase(databaseName);
  }
}
