import { expect } from '@open-wc/testing';
import { Draft } from '../../../src/storage/draft.js';
import { Outbox } from '../../../src/storage/outbox.js';
import { Shortlist } from '../../../src/storage/shortlist.js';
import { Snapshot } from '../../../src/storage/snapshot.js';
import { wipe } from '../../../src/util/wipe.js';
import { fresh, onDisk } from './storage.helper.js';

/** Uses everything once; what comes back is what the person would see. */
async function useAll() {
  const draft = new Draft<string>('denied', { storage: 'session' });
  const stored = await draft.write('typed');
  const list = new Shortlist<{ id: string }>('service', () => undefined);
  await list.ready;
  await list.toggle('s1', { id: 's1' });
  await list.keep('device');
  const snapshot = new Snapshot<{ id: string }>('services');
  const written = await snapshot.write([{ id: 's1' }]);
  const box = new Outbox({
    kind: 'report',
    storage: 'device',
    send: () => Promise.resolve({ status: 'later' }),
    backoffMs: 60_000,
  });
  const id = '6f1c1a56-0000-4000-8000-000000000001';
  const added = await box.add({ id, kind: 'report', url: 'https://x.example/', headers: {}, body: 'x' });
  const again = await new Draft<string>('denied', { storage: 'session' }).read();
  const seen = {
    stored,
    draft: again,
    ids: list.ids,
    written,
    snapshot: await snapshot.read(),
    added,
    kept: box.stored,
    waiting: box.list().map(({ status }) => status),
  };
  wipe();
  const after = { draft: await draft.read(), ids: list.ids, waiting: box.list() };
  for (const one of [draft, list, box]) one.close();
  return { seen, after };
}

const inMemory = {
  seen: {
    stored: false,
    draft: 'typed',
    ids: ['s1'],
    written: false,
    snapshot: undefined,
    added: 'queued',
    kept: false,
    waiting: ['queued'],
  },
  after: { draft: undefined, ids: [], waiting: [] },
};

/** Replaces a property of the page for the time of a test. */
async function without<T>(
  target: object,
  name: string,
  descriptor: PropertyDescriptor,
  work: () => Promise<T>,
): Promise<T> {
  const own = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, ...descriptor });
  try {
    return await work();
  } finally {
    if (own) Object.defineProperty(target, name, own);
    else Reflect.deleteProperty(target, name);
  }
}

const denied = (): never => {
  throw new DOMException('denied', 'SecurityError');
};

describe('where the browser denies storage', () => {
  beforeEach(async () => {
    await fresh();
    await new Snapshot('nothing').read(); // whatever an earlier test still had open is done by then
    wipe(); // and no connection is left over from it
  });

  it('everything works in memory when the very name of the database throws', async () => {
    expect(await without(window, 'indexedDB', { get: denied }, useAll)).to.deep.equal(inMemory);
  });

  it('everything works in memory when opening throws, as in old private windows', async () => {
    const broken = { open: denied, deleteDatabase: denied };
    expect(await without(window, 'indexedDB', { value: broken }, useAll)).to.deep.equal(inMemory);
  });

  it('everything works in memory when the disk is full', async () => {
    const full = {
      value(this: IDBObjectStore) {
        this.transaction.abort(); // as a browser does with QuotaExceededError
      },
    };
    expect(await without(IDBObjectStore.prototype, 'put', full, useAll)).to.deep.equal(inMemory);
  });

  it('everything works in memory without encryption, and nothing is written as plain text', async () => {
    const { seen, after } = await without(window.crypto, 'subtle', { value: undefined }, async () => {
      const all = await useAll();
      expect(await onDisk()).not.to.match(/typed|s1/);
      return all;
    });
    // what the organization publishes may be kept as it is
    expect({ ...seen, written: false, snapshot: undefined }).to.deep.equal(inMemory.seen);
    expect(after).to.deep.equal(inMemory.after);
  });

  it('what belongs to a session stays in memory when sessionStorage is denied', async () => {
    await without(window, 'sessionStorage', { get: denied }, async () => {
      const draft = new Draft<string>('x', { storage: 'session' });
      expect(await draft.write('typed')).to.equal(false);
      expect(await draft.read()).to.equal('typed');
      draft.close();
    });
  });
});
