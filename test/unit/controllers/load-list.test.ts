import { expect } from '@open-wc/testing';
import { loadList, type GrowingList } from '../../../src/controllers/load-list.js';
import type { Snapshot } from '../../../src/storage/snapshot.js';
import { addPart } from '../../../src/util/parts.js';

interface Thing {
  readonly id: string;
}

class Things implements GrowingList<Thing> {
  from: Date | undefined;
  readonly all: Thing[] = [];
  get size() {
    return this.all.length;
  }
  add(records: readonly Thing[]): void {
    this.all.push(...records);
  }
}

const yesterday = new Date('2026-11-21T12:00:00Z');
const copyOf = (...records: Thing[]) =>
  ({
    read: () =>
      Promise.resolve({
        ...{ at: yesterday, count: records.length, etag: '"1"' },
        pages: (async function* () {
          yield await Promise.resolve(records);
        })(),
      }),
    write: () => Promise.resolve(true),
    touch: () => Promise.resolve(),
  }) as unknown as Snapshot<Thing>;
const page = (records: Thing[], more = {}) => ({ records, dropped: [], page: 1, last: true, ...more });

describe('a list that is read, with a copy of an earlier visit', () => {
  it('shows the copy first, and asks the server only for what is newer', async () => {
    const shown: string[][] = [];
    const etags: unknown[] = [];
    const list = await loadList<Thing, Things>(
      {
        async *read(etag) {
          etags.push(etag);
          yield await Promise.resolve(page([], { notModified: true }));
        },
        snapshot: () => copyOf({ id: 'old' }),
        newList: () => new Things(),
        records: ({ all }) => all,
      },
      { progress: ({ all }) => shown.push(all.map(({ id }) => id)) },
    );
    expect(shown).to.deep.equal([['old']]);
    expect(etags).to.deep.equal(['"1"']);
    expect(list.all).to.deep.equal([{ id: 'old' }]);
    expect(list.from, 'it is as good as new').to.equal(undefined);
  });

  it('shows the copy as soon as the script that keeps copies arrives, and leaves it when the network fails', async () => {
    const kept: Snapshot<Thing>[] = [];
    const shown: Things[] = [];
    let fail: (error: Error) => void = () => undefined;
    const loading = loadList<Thing, Things>(
      {
        async *read() {
          await new Promise((_, reject) => (fail = reject));
        },
        snapshot: () => kept[0],
        newList: () => new Things(),
        records: ({ all }) => all,
      },
      { progress: (list) => shown.push(list) },
    );
    await Promise.resolve();
    kept.push(copyOf({ id: 'old' }));
    addPart('load-list test', {});
    fail(new Error('offline'));
    expect(await loading.catch(String)).to.equal('Error: offline');
    expect(shown.at(-1)?.all).to.deep.equal([{ id: 'old' }]);
    expect(shown.at(-1)?.from).to.equal(yesterday);
  });

  it('shows a list that changes its order once its time is over, also when the next page never comes', async () => {
    let fail: (error: Error) => void = () => undefined;
    const stalled = new Promise<never>((_, reject) => (fail = reject));
    const firstShown = await new Promise<string[]>((resolve) => {
      void loadList<Thing, Things>(
        {
          async *read() {
            yield await Promise.resolve(page([{ id: 'a' }], { last: false }));
            await stalled;
          },
          snapshot: () => undefined,
          newList: () => new Things(),
          records: ({ all }) => all,
          patience: 20,
        },
        { progress: ({ all }) => resolve(all.map(({ id }) => id)) },
      ).catch(() => undefined);
    });
    expect(firstShown).to.deep.equal(['a']);
    fail(new Error('end'));
  });

  it('shows what comes page by page where there is no copy', async () => {
    const sizes: number[] = [];
    const list = await loadList<Thing, Things>(
      {
        async *read() {
          yield await Promise.resolve(page([{ id: 'a' }]));
          yield await Promise.resolve(page([{ id: 'b' }]));
        },
        snapshot: () => undefined,
        newList: () => new Things(),
        records: ({ all }) => all,
      },
      { progress: ({ size }) => sizes.push(size) },
    );
    expect(sizes).to.deep.equal([1, 2]);
    expect(list.all.map(({ id }) => id)).to.deep.equal(['a', 'b']);
  });
});
