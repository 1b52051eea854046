import { expect } from '@open-wc/testing';
import { Draft, type DraftOptions } from '../../../src/storage/draft.js';
import { wipe } from '../../../src/util/wipe.js';
import { eventually } from '../../helpers/browser-env.js';
import { fresh, onDisk, onStore, recordKeys } from './storage.helper.js';

interface Answers {
  proud: string;
}

const drafts: Draft<Answers>[] = [];
const draft = (options: Partial<DraftOptions> = {}, name = 'daily') => {
  const made = new Draft<Answers>(name, { storage: 'session', ...options });
  drafts.push(made);
  return made;
};

describe('a draft', () => {
  beforeEach(fresh);
  afterEach(() => {
    for (const made of drafts.splice(0)) made.close();
  });

  for (const storage of ['session', 'device', 'none'] as const) {
    it(`is there again after it was kept (${storage})`, async () => {
      const stored = await draft({ storage }).write({ proud: 'of marker7Q' });
      expect(stored).to.equal(storage !== 'none');
      expect(await draft({ storage }).read()).to.deep.equal({ proud: 'of marker7Q' });
    });

    it(`is not there after it was cleared (${storage})`, async () => {
      const one = draft({ storage });
      await one.write({ proud: 'x' });
      await one.clear();
      expect(await draft({ storage }).read()).to.equal(undefined);
      expect(await recordKeys()).to.deep.equal([]);
    });
  }

  it('stands on the disk only encrypted, with a key that no script can read out', async () => {
    await draft({}, 'secret-form').write({ proud: 'of marker7Q' });
    const disk = await onDisk();
    expect(disk).to.contain('key closed').and.to.contain('draft/');
    expect(disk).not.to.match(/marker7Q|proud|secret-form/);
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.to.match(/marker7Q|secret-form/);
  });

  it('is encrypted anew each time, so that the same words do not look the same', async () => {
    const one = draft();
    await one.write({ proud: 'x' });
    const first = await onDisk();
    await one.write({ proud: 'x' });
    expect(await onDisk()).not.to.equal(first);
    expect(await recordKeys()).to.have.lengthOf(1);
  });

  it('leaves nothing on the disk when it may be kept in memory only', async () => {
    await draft({ storage: 'none' }).write({ proud: 'x' });
    expect(await recordKeys()).to.deep.equal([]);
    expect(sessionStorage.getItem('kith:session')).to.equal(null);
  });

  it('of another form is another draft', async () => {
    await draft({}, 'a').write({ proud: 'a' });
    await draft({}, 'b').write({ proud: 'b' });
    expect(await draft({}, 'a').read()).to.deep.equal({ proud: 'a' });
    expect(await draft({}, 'c').read()).to.equal(undefined);
  });

  it('keeps the newest of many quick changes', async () => {
    const one = draft();
    for (let i = 0; i < 50; i++) void one.write({ proud: String(i) });
    expect(await one.read()).to.deep.equal({ proud: '49' });
    expect(await recordKeys()).to.have.lengthOf(1);
  });

  it('stays cleared when a change was still being written', async () => {
    const one = draft();
    void one.write({ proud: 'x' });
    await one.clear();
    await one.write({ proud: 'y' });
    void one.write({ proud: 'z' });
    await one.clear();
    expect(await one.read()).to.equal(undefined);
  });

  it('is not read after its time, and a day is the longest', async () => {
    await draft({ ttlMs: 1 }).write({ proud: 'x' });
    expect(
      await eventually('it is past its time', async () => (await draft().read()) === undefined),
    ).to.equal(true);
    await draft({ ttlMs: 1e12 }, 'long').write({ proud: 'x' });
    const all = (await onStore('records', (store) => store.getAll())) as { until: number }[];
    for (const { until } of all) expect(until).to.be.below(Date.now() + 86_400_001);
  });

  it('of another session cannot be read, even where its record is still there', async () => {
    await draft().write({ proud: 'x' });
    const id = sessionStorage.getItem('kith:session') ?? '';
    sessionStorage.setItem('kith:session', `${id.slice(0, 8)}-another-secret`); // same records, other secret
    expect(await draft().read()).to.equal(undefined);
    sessionStorage.setItem('kith:session', id); // as when a browser restores the tab
    expect(await draft().read()).to.deep.equal({ proud: 'x' });
  });

  it('is gone after a wipe, which also tells the form', async () => {
    let told = 0;
    const one = draft({ onWipe: () => told++ });
    await one.write({ proud: 'x' });
    void one.write({ proud: 'still being written' });
    wipe();
    expect(told).to.equal(1);
    expect(sessionStorage.getItem('kith:session')).to.equal(null);
    expect(await one.read()).to.equal(undefined);
    expect(await recordKeys()).to.deep.equal([]);
    await one.write({ proud: 'again' });
    expect(await draft().read()).to.deep.equal({ proud: 'again' });
    expect(told).to.equal(1);
  });

  it('of a damaged record reads as none', async () => {
    await draft().write({ proud: 'x' });
    const [key = ''] = await recordKeys();
    const record = (await onStore('records', (store) => store.get(key))) as { data: ArrayBuffer };
    new Uint8Array(record.data)[0]! ^= 1;
    await onStore('records', (store) => store.put(record, key));
    expect(await draft().read()).to.equal(undefined);
  });
});
