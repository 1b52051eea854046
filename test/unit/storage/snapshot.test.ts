import { expect } from '@open-wc/testing';
import { Snapshot } from '../../../src/storage/snapshot.js';
import { wipe } from '../../../src/util/wipe.js';
import { fresh, onDisk, onStore } from './storage.helper.js';

interface Row {
  id: string;
  text: string;
}

const rows = (count: number, text = 'x'): Row[] =>
  Array.from({ length: count }, (_, i) => ({ id: `r${i}`, text }));

async function all(snapshot: Snapshot<Row>): Promise<Row[] | undefined> {
  const found = await snapshot.read();
  if (!found) return undefined;
  const records: Row[] = [];
  for await (const page of found.pages) records.push(...page);
  return records;
}

const pageKeys = () => onStore('pages', (store) => store.getAllKeys());

describe('a snapshot of a directory', () => {
  beforeEach(fresh);

  it('is none at first', async () => {
    expect(await new Snapshot('peers').read()).to.equal(undefined);
  });

  it('comes back page by page, whole and in order', async () => {
    const snapshot = new Snapshot<Row>('peers');
    const before = Date.now();
    expect(await snapshot.write(rows(1201), { etag: '"v1"' })).to.equal(true);
    const found = await new Snapshot<Row>('peers').read();
    expect(found).to.include({ count: 1201, etag: '"v1"' });
    expect(found?.at.getTime()).to.be.within(before, Date.now());
    const sizes: number[] = [];
    for await (const page of found!.pages) sizes.push(page.length);
    expect(sizes).to.deep.equal([500, 500, 201]);
    expect((await all(snapshot))?.map(({ id }) => id)).to.deep.equal(rows(1201).map(({ id }) => id));
  });

  it('of an empty directory is empty, and not none', async () => {
    const snapshot = new Snapshot<Row>('peers');
    await snapshot.write([]);
    expect(await all(snapshot)).to.deep.equal([]);
  });

  it('is replaced as a whole, and the old pages go', async () => {
    const snapshot = new Snapshot<Row>('peers');
    await snapshot.write(rows(1200, 'old'));
    await snapshot.write(rows(3, 'new'));
    expect(await all(snapshot)).to.deep.equal(rows(3, 'new'));
    expect(await pageKeys()).to.have.lengthOf(2);
  });

  it('that was cut short in the middle leaves the last one as it was', async () => {
    const snapshot = new Snapshot<Row>('peers');
    await snapshot.write(rows(10, 'old'));
    await onStore('pages', (store) => store.put([{ id: 'half' }], ['peers', Date.now() + 5, 0]));
    expect(await all(snapshot)).to.deep.equal(rows(10, 'old'));
  });

  it('with a page missing counts for none', async () => {
    const snapshot = new Snapshot<Row>('peers');
    await snapshot.write(rows(1200));
    const keys = await pageKeys();
    await onStore('pages', (store) => store.delete(keys.at(-1)!));
    expect(await snapshot.read()).to.equal(undefined);
  });

  it('of another directory is another snapshot', async () => {
    await new Snapshot<Row>('peers a').write(rows(1));
    await new Snapshot<Row>('peers b').write(rows(2));
    await new Snapshot<Row>('peers a').clear();
    expect(await all(new Snapshot<Row>('peers a'))).to.equal(undefined);
    expect(await all(new Snapshot<Row>('peers b'))).to.have.lengthOf(2);
  });

  it('is not read after 30 days', async () => {
    const snapshot = new Snapshot<Row>('peers');
    await snapshot.write(rows(1));
    const cover = (await onStore('pages', (store) => store.get(['peers']))) as object;
    const old = { ...cover, at: Date.now() - 31 * 86_400_000 };
    await onStore('pages', (store) => store.put(old, ['peers']));
    expect(await snapshot.read()).to.equal(undefined);
    await onStore('pages', (store) => store.put({ ...old, at: Date.now() - 29 * 86_400_000 }, ['peers']));
    expect(await snapshot.read()).to.include({ count: 1 });
    const before = Date.now();
    await snapshot.touch(); // the server said that it is still the newest
    expect((await snapshot.read())?.at.getTime()).to.be.within(before, Date.now());
  });

  it('is gone after a wipe, also one in the middle of writing', async () => {
    const snapshot = new Snapshot<Row>('peers');
    await snapshot.write(rows(600));
    const writing = snapshot.write(rows(5000));
    await new Promise((resolve) => setTimeout(resolve, 5));
    wipe();
    expect(await writing).to.equal(false);
    expect(await snapshot.read()).to.equal(undefined);
    expect(await onDisk()).to.equal('');
  });

  it('is not kept where the host wants nothing kept', async () => {
    const snapshot = new Snapshot<Row>('peers', { storage: 'none' });
    expect(await snapshot.write(rows(1))).to.equal(false);
    expect(await snapshot.read()).to.equal(undefined);
  });
});
