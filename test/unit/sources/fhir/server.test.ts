import { expect } from '@open-wc/testing';
import { createServiceSource } from '../../../../src/sources/create-service-source.js';
import { registerFormats } from '../../../../src/sources/register-formats.js';
import { httpLab, type HttpLab, type LabAnswer } from '../../../helpers/http-lab.js';
import { failure } from '../hsds/read-all.js';
import { allPeers, peersAt } from '../read-peers.js';

registerFormats();

const specialty = [{ coding: [{ system: 'http://nucc.org/provider-taxonomy', code: '175T00000X' }] }];
const role = (id: number, more: object = {}): object => ({
  resource: {
    resourceType: 'PractitionerRole',
    id: `r${id}`,
    specialty,
    practitioner: { reference: `Practitioner/p${id}` },
    ...more,
  },
});
const person = (id: number): object => ({
  resourceType: 'Practitioner',
  id: `p${id}`,
  name: [{ given: [`Peer${id}`], family: 'X' }],
});
const bundle = (entry: object[], more: object = {}): LabAnswer => ({
  body: { resourceType: 'Bundle', entry, ...more },
});
const none = bundle([]);
const roles = (answer: LabAnswer): LabAnswer => ({ path: '/fhir/PractitionerRole', ...answer });

const asked = async (lab: HttpLab): Promise<string[]> =>
  (await lab.requests()).map(({ url }) => decodeURIComponent(url).replace(/_include=[\w:]+&?/g, '+'));

describe('a FHIR server', () => {
  it('is asked for peers by code with everything they refer to, then for those named so in words', async () => {
    const lab = await httpLab([
      roles(bundle([role(1), { resource: person(1) }])),
      roles(
        bundle([role(2, { specialty: [{ text: 'Peer specialist' }] }), { resource: person(2) }, role(1)]),
      ),
    ]);
    const { peers, pages } = await allPeers(peersAt('fhir', `${lab.url}/fhir/`));
    expect(peers.map(({ name }) => name)).to.deep.equal(['Peer1', 'Peer2']);
    expect(pages.map(({ last }) => last).filter(Boolean)).to.have.lengthOf(1);
    expect(await asked(lab)).to.deep.equal([
      '/fhir/PractitionerRole?specialty=http://nucc.org/provider-taxonomy|175T00000X&_count=100&++++',
      '/fhir/PractitionerRole?specialty:text=peer&_count=100&++++',
    ]);
    expect((await lab.requests())[0]?.headers.accept).to.include('application/fhir+json');
  });

  it('that sends no referred resources is asked for each once, a few at a time', async () => {
    const entries = [1, 2, 3, 4, 5, 6].map((id) =>
      role(id, { organization: { reference: 'Organization/o' } }),
    );
    const people = [1, 2, 3, 4, 5, 6].map((id) => ({ path: `/fhir/Practitioner/p${id}`, body: person(id) }));
    const lab = await httpLab([
      roles(bundle(entries)),
      roles(none),
      { path: '/fhir/Organization/o', body: { resourceType: 'Organization', id: 'o', name: 'Open Door' } },
      ...people,
    ]);
    const { peers } = await allPeers(peersAt('fhir', `${lab.url}/fhir`));
    expect(peers.map(({ name }) => name)).to.deep.equal([
      'Peer1',
      'Peer2',
      'Peer3',
      'Peer4',
      'Peer5',
      'Peer6',
    ]);
    expect(peers[5]?.organization?.name).to.equal('Open Door');
    expect(await lab.requests()).to.have.lengthOf(9);
  });

  it('is not asked again and again for what it will not give', async () => {
    const entries = Array.from({ length: 40 }, (_, i) =>
      role(i, { practitioner: { reference: `Practitioner/p${i}`, display: `Name${i} X` } }),
    );
    const lab = await httpLab([roles(bundle(entries)), roles(none), { status: 500 }]);
    const { peers } = await allPeers(peersAt('fhir', `${lab.url}/fhir`));
    expect(peers).to.have.lengthOf(40);
    expect((await lab.requests()).length).to.be.at.most(6);
  });

  it('is never asked for what another server holds', async () => {
    const elsewhere = { reference: 'https://elsewhere.example/fhir/Practitioner/p9', display: 'Ana X' };
    const lab = await httpLab([roles(bundle([role(1, { practitioner: elsewhere })])), roles(none)]);
    const { peers } = await allPeers(peersAt('fhir', `${lab.url}/fhir`));
    expect(peers.map(({ name }) => name)).to.deep.equal(['Ana']);
    expect(await lab.requests()).to.have.lengthOf(2);
  });

  it('is followed along its next links, within its own origin', async () => {
    const lab = await httpLab([]);
    const base = `${lab.url}/fhir`;
    await lab.answer([
      roles(
        bundle([role(1), { resource: person(1) }], {
          link: [{ relation: 'next', url: `${base}?_getpages=2` }],
        }),
      ),
      roles(none),
      {
        path: '/fhir',
        ...bundle([role(2), { resource: person(2) }], {
          link: [{ relation: 'next', url: 'https://elsewhere.example/' }],
        }),
      },
    ]);
    const { peers, dropped } = await allPeers(peersAt('fhir', base));
    expect(peers.map(({ name }) => name)).to.deep.equal(['Peer1', 'Peer2']);
    expect(dropped).to.deep.equal([{ field: 'next', reason: 'leads to another origin' }]);
  });

  it('that has more and gives no next link is asked for the whole', async () => {
    const lab = await httpLab([
      roles(bundle([role(1), { resource: person(1) }], { total: 2 })),
      roles(bundle([role(1), { resource: person(1) }, role(2), { resource: person(2) }], { total: 2 })),
      roles(none),
    ]);
    const { peers } = await allPeers(peersAt('fhir', `${lab.url}/fhir`));
    expect(peers.map(({ name }) => name)).to.deep.equal(['Peer1', 'Peer2']);
    expect((await asked(lab)).map((url) => /_count=(\d+)/.exec(url)?.[1])).to.deep.equal(['100', '2', '100']);
  });

  it('that never gives all it counts is not asked for ever', async () => {
    const some = roles(bundle([role(1), { resource: person(1) }], { total: 9 }));
    const lab = await httpLab([some, some, roles(none)]);
    const { peers } = await allPeers(peersAt('fhir', `${lab.url}/fhir`));
    expect(peers).to.have.lengthOf(1);
    expect(await lab.requests()).to.have.lengthOf(3);
  });

  it('that refuses the specialty is read whole, and the peers are found here', async () => {
    const lab = await httpLab([
      roles({ status: 400 }),
      roles({ status: 400 }),
      roles(
        bundle([
          role(1),
          { resource: person(1) },
          role(2, { specialty: [{ coding: [{ code: '207Q00000X' }] }] }),
        ]),
      ),
    ]);
    const { peers } = await allPeers(peersAt('fhir', `${lab.url}/fhir`));
    expect(peers.map(({ name }) => name)).to.deep.equal(['Peer1']);
    expect(await asked(lab)).to.deep.equal([
      '/fhir/PractitionerRole?specialty=http://nucc.org/provider-taxonomy|175T00000X&_count=100&++++',
      '/fhir/PractitionerRole?specialty=http://nucc.org/provider-taxonomy|175T00000X&_count=100',
      '/fhir/PractitionerRole?_count=100',
    ]);
  });

  it('that asks for a key is not asked in other ways', async () => {
    const lab = await httpLab([{ status: 401 }]);
    expect(await failure(allPeers(peersAt('fhir', lab.url)))).to.include({ code: 'http', status: 401 });
    expect(await lab.requests()).to.have.lengthOf(1);
  });

  it('that cannot search by words has lost nothing by it', async () => {
    const lab = await httpLab([roles(bundle([role(1), { resource: person(1) }])), roles({ status: 500 })]);
    expect((await allPeers(peersAt('fhir', `${lab.url}/fhir`))).peers).to.have.lengthOf(1);
  });

  it('that answers with something else than a bundle is a typed failure', async () => {
    const lab = await httpLab([{ body: { resourceType: 'OperationOutcome' } }]);
    expect(await failure(allPeers(peersAt('fhir', lab.url)))).to.include({
      name: 'SchemaError',
      path: 'resourceType',
    });
  });

  it('stops at once when the person leaves', async () => {
    const lab = await httpLab([roles(bundle([role(1)])), { hold: true }]);
    const control = new AbortController();
    const reading = failure(allPeers(peersAt('fhir', `${lab.url}/fhir`), { signal: control.signal }));
    setTimeout(() => control.abort(), 200);
    expect(await reading).to.have.property('name', 'AbortError');
  });

  it('has no services', () => {
    expect(() => createServiceSource('fhir', { src: 'https://a.example' })).to.throw(TypeError, 'peers only');
  });
});
