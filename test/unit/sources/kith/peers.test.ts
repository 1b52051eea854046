import { expect } from '@open-wc/testing';
import { PeerSchema } from '../../../../src/model/peer.js';
import { httpLab } from '../../../helpers/http-lab.js';
import { failure } from '../hsds/read-all.js';
import { allPeers, peersAt } from '../read-peers.js';

const names = (from: number, to: number): object[] =>
  Array.from({ length: to - from + 1 }, (_, i) => ({ id: `p${from + i}`, name: `Peer ${from + i}` }));

const ANA = {
  id: 'ana',
  name: 'Ana',
  pronouns: 'she/her',
  about: 'I like <b>long walks</b> &amp; coffee.',
  why: 'Somebody listened to me once.',
  experiences: [{ code: 'loss', label: 'Losing somebody' }, 'Starting again', { code: 'new-town' }],
  languages: ['en', 'ASL', { code: 'es', name: 'Spanish' }],
  waysToMeet: ['in-person', 'Phone', 'In_Person', 'pigeon'],
  places: [
    'Milltown',
    { county: 'Rivers', latitude: 0, longitude: 0 },
    { name: 'Hill', latitude: 39, longitude: -76 },
  ],
  anywhere: false,
  nextFree: '2026-12-01T09:00:00Z',
  availability: 'accepting',
  minimumAge: 18,
  maximumAge: 999,
  access: ['Ground floor', ''],
  credentials: ['Certified Peer', { type: 'CPRS', state: 'MD', expires: '2027-01-31', checkedOn: 'soon' }],
  organization: { name: 'Open Door', url: 'opendoor.example', email: 'x', phones: ['(410) 555-0100 x12'] },
  helpsWith: ['Housing'],
  photo: 'javascript:alert(1)',
  video: 'https://media.example/ana.mp4',
  modified: '2026-11-01',
};

describe('peers of the kith contract', () => {
  it('are read field by field, cleaned, and what cannot be used is left out', async () => {
    const lab = await httpLab([{ body: { items: [ANA] } }]);
    const { peers } = await allPeers(peersAt('kith', `${lab.url}/kith`));
    expect((await lab.requests()).map(({ url }) => url)).to.deep.equal(['/kith/peers']);
    expect(peers).to.deep.equal([
      {
        id: 'ana',
        name: 'Ana',
        pronouns: 'she/her',
        about: 'I like long walks & coffee.',
        why: 'Somebody listened to me once.',
        experiences: [
          { code: 'loss', label: 'Losing somebody' },
          { label: 'Starting again' },
          { code: 'new-town', label: 'new-town' },
        ],
        languages: [{ code: 'en' }, { name: 'ASL' }, { code: 'es', name: 'Spanish' }],
        waysToMeet: ['in-person', 'phone'],
        places: [{ name: 'Milltown' }, { county: 'Rivers' }, { name: 'Hill', latitude: 39, longitude: -76 }],
        anywhere: false,
        nextFree: '2026-12-01T09:00:00Z',
        availability: 'accepting',
        minimumAge: 18,
        access: ['Ground floor'],
        credentials: [{ type: 'Certified Peer' }, { type: 'CPRS', state: 'MD', expires: '2027-01-31' }],
        organization: {
          name: 'Open Door',
          url: 'https://opendoor.example/',
          phones: [{ number: '(410) 555-0100', dial: '+14105550100', extension: '12' }],
        },
        helpsWith: [{ label: 'Housing' }],
        video: 'https://media.example/ana.mp4',
        modified: '2026-11-01',
      },
    ]);
    PeerSchema.parse(peers[0]);
  });

  it('come page by page along `next`, each once, and the first is there before the second is asked for', async () => {
    const lab = await httpLab([
      { path: '/kith/peers', body: { items: names(1, 2), next: 'peers?cursor=b', total: 3 } },
      { path: '/kith/peers', body: { items: names(2, 3), next: '' } },
    ]);
    const seen: string[] = [];
    for await (const page of peersAt('kith', `${lab.url}/kith/`).peers({
      signal: new AbortController().signal,
    })) {
      seen.push(`${(await lab.requests()).length}: ${page.peers.map(({ id }) => id).join(' ')} ${page.last}`);
    }
    expect(seen).to.deep.equal(['1: p1 p2 false', '2: p3 true']);
    expect((await lab.requests())[1]?.url).to.equal('/kith/peers?cursor=b');
  });

  it('may be one file, or a list without an envelope', async () => {
    const lab = await httpLab([{ body: names(1, 3) }]);
    const { peers } = await allPeers(peersAt('kith', `${lab.url}/our/peers.json?v=2`));
    expect(peers).to.have.lengthOf(3);
    expect((await lab.requests()).map(({ url }) => url)).to.deep.equal(['/our/peers.json?v=2']);
  });

  it('end when the next page is one already read', async () => {
    const lab = await httpLab([{ body: { items: names(1, 1), next: '?cursor=1' } }]);
    expect((await allPeers(peersAt('kith', lab.url))).peers).to.have.lengthOf(1);
    expect(await lab.requests()).to.have.lengthOf(2);
  });

  it('are not followed to another origin, and the integrator is told', async () => {
    const lab = await httpLab([{ body: { items: names(1, 1), next: 'https://elsewhere.example/peers' } }]);
    const { peers, dropped } = await allPeers(peersAt('kith', lab.url));
    expect(peers).to.have.lengthOf(1);
    expect(dropped).to.deep.equal([{ field: 'next', reason: 'leads to another origin' }]);
  });

  it('who take a pause are counted, not shown', async () => {
    const lab = await httpLab([{ body: [...names(1, 2), { id: 'x', name: 'X', availability: 'paused' }] }]);
    const { pages, peers, dropped } = await allPeers(peersAt('kith', lab.url));
    expect(peers).to.have.lengthOf(2);
    expect(dropped).to.deep.equal([]);
    expect(pages[0]?.paused).to.equal(1);
  });

  it('without id or name are left out with the reason', async () => {
    const lab = await httpLab([{ body: [null, { name: 'A' }, { id: 7, name: ' ' }, ...names(1, 1)] }]);
    const { peers, dropped } = await allPeers(peersAt('kith', lab.url));
    expect(peers).to.have.lengthOf(1);
    expect(dropped).to.deep.equal([
      { field: 'record', reason: 'not an object' },
      { field: 'id', reason: 'missing' },
      { id: '7', field: 'name', reason: 'missing' },
    ]);
  });

  it('come in slices when there are many, so that the page can draw in between', async () => {
    const lab = await httpLab([{ body: names(1, 1200) }]);
    const { pages, peers } = await allPeers(peersAt('kith', lab.url));
    expect(peers).to.have.lengthOf(1200);
    expect(pages.map(({ peers: { length }, last }) => [length, last])).to.deep.equal([
      [10, false],
      [90, false],
      [500, false],
      [500, false],
      [100, true],
    ]);
  });

  it('of an empty list are one empty page', async () => {
    const lab = await httpLab([{ body: { items: [] } }]);
    expect((await allPeers(peersAt('kith', lab.url))).pages.map(({ last }) => last)).to.deep.equal([true]);
  });

  it('are a typed failure when the document is something else', async () => {
    const lab = await httpLab([{ body: { peers: [] } }]);
    const error = await failure(allPeers(peersAt('kith', lab.url)));
    expect(error).to.include({ name: 'SchemaError', path: 'items' });
  });

  it('are searched for on the server by a body, never by an address', async () => {
    const lab = await httpLab([{ body: { items: names(1, 1) } }]);
    await allPeers(peersAt('kith', `${lab.url}/kith`), { words: 'lost a brother' });
    const [request] = await lab.requests();
    expect(request).to.include({
      method: 'POST',
      url: '/kith/peers/search',
      body: '{"words":"lost a brother"}',
    });
  });
});

describe('a format that is not there', () => {
  it('is named, with the ones that are', () => {
    expect(() => peersAt('xml', 'https://a.example')).to.throw(TypeError, 'kith, fhir, csv, json');
  });

  it('is said to be in another script when it is', () => {
    expect(() => peersAt('csv', 'https://a.example')).to.throw(TypeError, 'kith-formats.js');
  });
});
