import { expect } from '@open-wc/testing';
import { Draft } from '../../../src/storage/draft.js';
import { Outbox } from '../../../src/storage/outbox.js';
import { Shortlist } from '../../../src/storage/shortlist.js';
import { wipe } from '../../../src/util/wipe.js';
import { fresh, recordKeys } from './storage.helper.js';

interface Work {
  /** Asks for something to be kept. Settled when that is over. */
  readonly ask: () => Promise<unknown>;
  readonly close: () => void;
}

/** What keeps something, each with something kept before. */
const works: Record<string, () => Promise<Work>> = {
  async 'a draft'() {
    const draft = new Draft<string>('daily', { storage: 'device' });
    await draft.write('a');
    return { ask: () => draft.write('ab'), close: () => draft.close() };
  },
  async 'what is saved'() {
    const list = new Shortlist<object>('peer', () => undefined);
    await list.toggle('p1', {});
    return { ask: () => list.toggle('p2', {}), close: () => list.close() };
  },
  async 'what is saved before it is known what was'() {
    const list = new Shortlist<object>('peer', () => undefined);
    await list.toggle('p1', {});
    list.close();
    const next = new Shortlist<object>('peer', () => undefined);
    return { ask: () => next.toggle('p2', {}), close: () => next.close() };
  },
  async 'a list that moves to the device'() {
    const list = new Shortlist<object>('peer', () => undefined);
    for (const id of ['p1', 'p2', 'p3']) await list.toggle(id, {});
    return { ask: () => list.keep('device'), close: () => list.close() };
  },
  async 'a letter'() {
    const box = new Outbox({
      kind: 'check-in',
      storage: 'device',
      send: () => Promise.resolve({ status: 'later' }),
      onChange: () => undefined,
    });
    await box.flush();
    const letter = {
      id: 'x',
      kind: 'check-in',
      url: 'https://api.example.org/',
      headers: {},
      body: 'b',
    } as const;
    return { ask: () => box.add(letter), close: () => box.close() };
  },
};

/** A task of its own, sooner than a timer's. */
const turn = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage('');
  });

describe('a wipe in the middle of keeping', () => {
  for (const [what, begin] of Object.entries(works)) {
    it(`leaves nothing behind, whenever it comes: ${what}`, async () => {
      for (let turns = 0; turns < 24; turns++) {
        await fresh();
        const { ask, close } = await begin();
        const asked = ask();
        for (let i = 0; i < turns; i++) await turn();
        wipe();
        await asked;
        expect(await recordKeys(), `after ${String(turns)} turns`).to.deep.equal([]);
        close();
      }
    });
  }
});
