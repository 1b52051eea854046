import { expect } from '@open-wc/testing';
import { httpLab, type LabAnswer } from '../../helpers/http-lab.js';
import { failure } from './hsds/read-all.js';
import { allPeers, peersAt } from './read-peers.js';

const first = { items: [{ id: 'a', name: 'Ana' }], next: '/b' };
const second = { items: [{ id: 'b', name: 'Ben' }] };
import { refreshed } from '../../../src/sources/refresh.js';
import { addPart } from '../../../src/util/parts.js';

addPart('refresh', refreshed);

const tagged = (body: unknown, etag: string): LabAnswer => ({ body, headers: { ETag: etag } });
const same: LabAnswer = { status: 304 };

async function twoPages(): Promise<{ lab: Awaited<ReturnType<typeof httpLab>>; src: string }> {
  const lab = await httpLab([]);
  const at = new URL(lab.url).pathname;
  await lab.answer([
    { path: '/peers', ...tagged({ ...first, next: `${at}/b` }, '"1"') },
    { path: '/b', ...tagged(second, '"2"') },
  ]);
  return { lab, src: lab.url };
}

describe('refreshing a list', () => {
  it('says in one empty page that nothing has changed, and reads nothing twice', async () => {
    const { lab, src } = await twoPages();
    const { etag, peers, pages } = await allPeers(peersAt('kith', src));
    expect(peers).to.have.lengthOf(2);
    expect(pages[0]?.etag).to.equal(undefined);
    await lab.answer([same]);
    const again = await allPeers(peersAt('kith', src), { etag });
    expect(again.pages).to.deep.equal([
      { peers: [], dropped: [], page: 1, last: true, etag, notModified: true },
    ]);
    expect((await lab.requests()).slice(2).map(({ headers }) => headers['if-none-match'])).to.deep.equal([
      '"1"',
      '"2"',
    ]);
  });

  it('reads anew when any page has changed, so that nobody who left the list is kept', async () => {
    const { lab, src } = await twoPages();
    const { etag } = await allPeers(peersAt('kith', src));
    const at = new URL(lab.url).pathname;
    await lab.answer([
      { path: '/peers', ...tagged({ ...first, next: `${at}/b` }, '"1"') },
      { path: '/b', ...tagged({ items: [] }, '"3"') },
    ]);
    const again = await allPeers(peersAt('kith', src), { etag });
    expect(again.peers.map(({ id }) => id)).to.deep.equal(['a']);
    expect(again.etag).to.be.a('string').and.not.equal(etag);
  });

  it('reads anew when a page is gone', async () => {
    const { lab, src } = await twoPages();
    const { etag } = await allPeers(peersAt('kith', src));
    await lab.answer([
      { path: '/peers', ...same },
      { path: '/peers', body: { items: [] } },
      { path: '/b', status: 404 },
    ]);
    expect((await allPeers(peersAt('kith', src), { etag })).peers).to.deep.equal([]);
  });

  it('gives no etag when one of the answers had none, or the list was searched on the server', async () => {
    const lab = await httpLab([tagged(second, '"1"')]);
    expect((await allPeers(peersAt('kith', lab.url))).etag).to.be.a('string');
    expect((await allPeers(peersAt('kith', lab.url), { words: 'x' })).etag).to.equal(undefined);
    const plain = await httpLab([{ body: second }]);
    expect((await allPeers(peersAt('kith', plain.url))).etag).to.equal(undefined);
  });

  it('takes no notice of an etag that is of another source, or is none', async () => {
    const lab = await httpLab([tagged(second, '"1"')]);
    const { etag } = await allPeers(peersAt('kith', lab.url));
    for (const other of ['', '{', '[]', '["x",[]]', 'null', etag?.replace('peers', 'others')]) {
      expect((await allPeers(peersAt('kith', `${lab.url}/x`), { etag: other })).peers).to.have.lengthOf(1);
    }
  });

  it('works where a server does not allow the question', async () => {
    const lab = await httpLab([tagged(second, '"1"')]);
    const { etag } = await allPeers(peersAt('kith', lab.url));
    await lab.answer([{ reset: true }, tagged(second, '"1"')]);
    expect((await allPeers(peersAt('kith', lab.url), { etag })).peers).to.have.lengthOf(1);
  });

  it('fails as any reading does when the server is out of reach', async () => {
    const lab = await httpLab([tagged(second, '"1"')]);
    const { etag } = await allPeers(peersAt('kith', lab.url));
    await lab.answer([{ reset: true }]);
    expect(await failure(allPeers(peersAt('kith', lab.url), { etag }))).to.have.property('code', 'offline');
  });
});
