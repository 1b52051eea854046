import { wipe } from '../../../src/util/wipe.js';

/** All that is on the disk, as text: every record of every store, bytes as Latin-1. */
export async function onDisk(): Promise<string> {
  const database = await open();
  if (!database) return '';
  try {
    const stores = [...database.objectStoreNames];
    const parts = await Promise.all(
      stores.map(async (name) => {
        const store = database.transaction(name).objectStore(name);
        const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
        return `${name}: ${keys.map(String).join(' ')} ${values.map(text).join(' ')}`;
      }),
    );
    return parts.join('\n');
  } finally {
    database.close();
  }
}

/** The keys of the records on the disk. */
export async function recordKeys(): Promise<string[]> {
  const database = await open();
  if (!database) return [];
  const keys = await done(database.transaction('records').objectStore('records').getAllKeys());
  database.close();
  return keys.map(String);
}

/** Changes what is on the disk behind the library's back. */
export async function onStore<T>(name: string, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  if (!database) throw new Error('there is no database');
  const result = await done(work(database.transaction(name, 'readwrite').objectStore(name)));
  database.close();
  return result;
}

/** A clean browser before a test. */
export async function fresh(): Promise<void> {
  wipe();
  await done(indexedDB.deleteDatabase('kith:1'));
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(String(request.error)));
  });
}

/** Only when it is there: opening must not make it. */
function open(): Promise<IDBDatabase | undefined> {
  const request = indexedDB.open('kith:1');
  request.onupgradeneeded = () => request.transaction?.abort();
  return done(request).then(
    (database) => {
      database.onversionchange = () => database.close();
      return database;
    },
    () => undefined,
  );
}

function text(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (part instanceof ArrayBuffer) return new TextDecoder('latin1').decode(part);
    if (part instanceof CryptoKey) return `key ${part.extractable ? 'extractable' : 'closed'}`;
    return part;
  });
}
