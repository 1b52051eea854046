import type { Kept } from './schema.js';
import { then, transact } from './transact.js';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/**
 * The key of this origin, which no script can read out. Made by whichever tab comes first. Not remembered beyond the
 * connection: another tab may have wiped it, and what is sealed with a key that is gone is lost.
 */
const keys = new WeakMap<IDBDatabase, Promise<CryptoKey>>();

async function readKey(database: IDBDatabase): Promise<CryptoKey> {
  const random = crypto.getRandomValues(new Uint8Array(32));
  const fresh = await crypto.subtle.importKey('raw', random, 'HKDF', false, ['deriveKey']);
  const stored = await transact<CryptoKey | undefined>(database, 'keys', 'readwrite', (store) =>
    then<unknown>(store.get('key'), (key) => key ?? store.put(fresh, 'key')),
  );
  return stored ?? fresh;
}

/** AES-GCM with a key of its own for each salt, so that a session opens its own records only (RFC 5869). */
async function cipher(database: IDBDatabase, salt: string): Promise<CryptoKey> {
  let key = keys.get(database);
  if (!key) {
    keys.set(database, (key = readKey(database)));
    key.catch(() => keys.delete(database));
  }
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: bytes(salt), info: bytes('kith:1') },
    await key,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** `box` is bound in: a record moved to another box does not open. */
const how = (iv: Uint8Array<ArrayBuffer>, box: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: bytes(box),
});

/** Encrypts with a fresh IV. */
export async function seal(
  database: IDBDatabase,
  salt: string,
  box: string,
  text: string,
): Promise<Pick<Kept, 'iv' | 'data'>> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await cipher(database, salt);
  return { iv, data: await crypto.subtle.encrypt(how(iv, box), key, bytes(text)) };
}

/** The text; rejects when it was sealed with another key or salt, or is damaged. */
export async function unseal(
  database: IDBDatabase,
  salt: string,
  box: string,
  { iv, data }: Kept,
): Promise<string> {
  const key = await cipher(database, salt);
  return new TextDecoder().decode(await crypto.subtle.decrypt(how(iv, box), key, data));
}
