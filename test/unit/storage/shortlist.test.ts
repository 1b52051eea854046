import { expect } from '@open-wc/testing';
import { Shortlist } from '../../../src/storage/shortlist.js';
import { wipe } from '../../../src/util/wipe.js';
import { eventually } from '../../helpers/browser-env.js';
import { fresh, onDisk, recordKeys } from './storage.helper.js';

interface Peer {
  id: string;
  name: string;
}

const lists: Shortlist<Peer>[] = [];
async function shortlist(options: { storage?: 'none'; onChange?: () => void } = {}) {
  const { onChange = () => undefined, ...rest } = options;
  const list = new Shortlist<Peer>('peer', onChange, rest);
  lists.push(list);
  await list.ready;
  return list;
}

const rosa = { id: 'p1', name: 'Rosa Marker7Q' };
const sam = { id: 'p2', name: 'Sam' };

describe('a shortlist', () => {
  beforeEach(fresh);
  afterEach(() => {
    for (const list of lists.splice(0)) list.close();
  });

  it('keeps nothing, and no sign of a visit, before the person saves someone', async () => {
    const list = await shortlist();
    expect(list.ids).to.deep.equal([]);
    expect(list.keeping).to.equal('session');
    expect(await recordKeys()).to.deep.equal([]);
    expect({ ...sessionStorage }).to.deep.equal({});
  });

  it('saves and takes away, with a copy to read offline', async () => {
    const list = await shortlist();
    expect(await list.toggle('p1', rosa)).to.equal(true);
    expect(await list.toggle('p2', sam)).to.equal(true);
    const again = await shortlist();
    expect(again.ids).to.deep.equal(['p1', 'p2']);
    expect(again.record('p1')).to.deep.equal(rosa);
    expect(await again.toggle('p1')).to.equal(false);
    expect((await shortlist()).ids).to.deep.equal(['p2']);
  });

  it('shows a change on the screen before it is on the disk', async () => {
    const list = await shortlist();
    const saving = list.toggle('p1', rosa);
    expect(list.has('p1')).to.equal(true);
    await saving;
  });

  it('loses nothing that the person did before it was ready, or while another tab wrote', async () => {
    await (await shortlist()).toggle('p2', sam);
    const list = new Shortlist<Peer>('peer', () => undefined);
    lists.push(list);
    await list.toggle('p1', rosa);
    expect([...list.ids].sort()).to.deep.equal(['p1', 'p2']);
    const other = await shortlist();
    await Promise.all([other.toggle('p3', { id: 'p3', name: 'Ana' }), list.toggle('p4', sam)]);
    for (const one of [list, other]) {
      await eventually('both know all', () => one.ids.length === 4);
    }
  });

  it('keeps who was saved, and the person’s notes, only encrypted', async () => {
    const list = await shortlist();
    await list.toggle('p1', rosa);
    await list.setNote('p1', 'ask about the marker8W');
    expect((await shortlist()).note('p1')).to.equal('ask about the marker8W');
    expect(await onDisk()).not.to.match(/Marker7Q|marker8W|p1/);
  });

  it('is on this device only when the person says so, and then beyond the session', async () => {
    const list = await shortlist();
    await list.toggle('p1', rosa);
    await list.toggle('p2', sam);
    await list.setNote('p2', 'Tuesdays');
    await list.keep('device');
    sessionStorage.clear(); // the tab was closed
    const later = await shortlist();
    expect(later.keeping).to.equal('device');
    expect(later.ids).to.deep.equal(['p1', 'p2']);
    expect(later.note('p2')).to.equal('Tuesdays');
    await later.keep('session');
    expect((await shortlist()).ids).to.deep.equal(['p1', 'p2']);
    sessionStorage.clear();
    expect((await shortlist()).ids).to.deep.equal([]);
  });

  it('remembers the wish to keep things on this device while the list is empty', async () => {
    await (await shortlist()).keep('device');
    const later = await shortlist();
    expect(later.keeping).to.equal('device');
    await later.clear();
    expect((await shortlist()).keeping).to.equal('session');
  });

  it('ends with the session', async () => {
    await (await shortlist()).toggle('p1', rosa);
    sessionStorage.clear();
    expect((await shortlist()).ids).to.deep.equal([]);
  });

  it('stays in memory where the host wants nothing kept', async () => {
    const list = await shortlist({ storage: 'none' });
    await list.toggle('p1', rosa);
    await list.keep('device');
    expect(list.keeping).to.equal('session');
    expect(list.ids).to.deep.equal(['p1']);
    expect(await recordKeys()).to.deep.equal([]);
    expect((await shortlist({ storage: 'none' })).ids).to.deep.equal(['p1']);
  });

  it('is in step with another one on the page', async () => {
    let changes = 0;
    const [one, other] = [await shortlist(), await shortlist({ onChange: () => changes++ })];
    await one.toggle('p1', rosa);
    await eventually('the other has it', () => other.has('p1'));
    expect(changes).to.be.above(0);
    await other.setNote('p1', 'hello');
    await eventually('the note is there', () => one.note('p1') === 'hello');
    await one.keep('device');
    await eventually('the other knows where', () => other.keeping === 'device');
  });

  it('loses nothing when two save at once', async () => {
    const [one, other] = [await shortlist(), await shortlist()];
    await Promise.all([
      ...['a', 'b', 'c'].map((id) => one.toggle(id, { id, name: id })),
      ...['x', 'y', 'z'].map((id) => other.toggle(id, { id, name: id })),
    ]);
    expect([...(await shortlist()).ids].sort()).to.deep.equal(['a', 'b', 'c', 'x', 'y', 'z']);
  });

  it('forgets who is gone from the source, copy and note and all', async () => {
    const list = await shortlist();
    await list.toggle('p1', rosa);
    await list.toggle('p2', sam);
    await list.forget(['p1', 'unknown']);
    expect((await shortlist()).ids).to.deep.equal(['p2']);
    expect(await recordKeys()).to.have.lengthOf(1);
  });

  it('takes in what changed at the source', async () => {
    const list = await shortlist();
    await list.toggle('p1', rosa);
    await list.setNote('p1', 'mine');
    await list.remember([{ id: 'p1', name: 'Rosa' }, sam]);
    const again = await shortlist();
    expect(again.record('p1')).to.deep.equal({ id: 'p1', name: 'Rosa' });
    expect(again.note('p1')).to.equal('mine');
    expect(again.ids).to.deep.equal(['p1']);
  });

  it('opens nothing again to save one more, or to take in what changed', async () => {
    const list = await shortlist();
    const many = Array.from({ length: 12 }, (_, i) => ({ id: `m${i}`, name: `Many ${i}` }));
    for (const peer of many) await list.toggle(peer.id, peer);
    const { subtle } = crypto;
    let opened = 0;
    const { decrypt } = subtle;
    subtle.decrypt = (...given) => {
      opened++;
      return decrypt.apply(subtle, given);
    };
    try {
      await list.toggle('one-more', { id: 'one-more', name: 'One more' });
      await list.toggle('m0');
      await list.setNote('m1', 'hello');
      await list.remember(many.map((peer) => ({ ...peer, name: 'New' })));
    } finally {
      Reflect.deleteProperty(subtle, 'decrypt');
    }
    expect(opened).to.equal(0);
    const again = await shortlist();
    expect(again.ids).to.deep.equal([...many.slice(1).map(({ id }) => id), 'one-more']);
    expect([again.note('m1'), again.record('m11')?.name]).to.deep.equal(['hello', 'New']);
  });

  it('is empty after a wipe, at once, also when it was on the device', async () => {
    const list = await shortlist();
    await list.toggle('p1', rosa);
    await list.keep('device');
    wipe();
    expect(list.ids).to.deep.equal([]);
    expect(list.keeping).to.equal('session');
    expect((await shortlist()).ids).to.deep.equal([]);
    await list.toggle('p2', sam);
    expect((await shortlist()).ids).to.deep.equal(['p2']);
  });
});
