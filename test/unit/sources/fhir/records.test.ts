import { expect } from '@open-wc/testing';
import { PeerSchema, type Peer } from '../../../../src/model/peer.js';
import { registerFormats } from '../../../../src/sources/register-formats.js';
import untidy from '../../../fixtures/fhir/directory/untidy-peers.bundle.json' with { type: 'json' };
import { fixtures } from '../../../helpers/fixtures.js';
import { httpLab } from '../../../helpers/http-lab.js';
import { allPeers, peersAt, type AllPeers } from '../read-peers.js';

registerFormats();

async function fromFile(bundle: unknown): Promise<AllPeers> {
  const lab = await httpLab([{ body: bundle }]);
  return allPeers(peersAt('fhir', `${lab.url}/directory.json`));
}

describe('people in a provider directory', () => {
  let all: AllPeers;
  const peer = (id: string): Peer | undefined => all.peers.find((one) => one.id === id);
  before(async () => {
    all = await fromFile(untidy);
  });

  it('are shown by their first name, in plain letters, with nothing of their own address or phone', () => {
    expect(peer('role-1')).to.deep.equal({
      id: 'role-1',
      name: 'Ellamae',
      languages: [{ code: 'es', name: 'Spanish' }, { name: 'American Sign Language' }],
      places: [
        { name: 'Meriden', stateProvince: 'CT', postalCode: '06450', latitude: 41.5, longitude: -72.7 },
      ],
      credentials: [{ type: 'Certified Peer Specialist', issuer: 'A state board', expires: '2020-12-31' }],
      organization: {
        name: 'Example Peer Network LLC',
        url: 'https://peers.example.org/',
        phones: [{ number: '410.555.0100', dial: '+14105550100', extension: '19151' }],
      },
    });
  });

  it('are known by what a reference says when it leads nowhere', () => {
    expect(peer('role-2')).to.deep.equal({
      id: 'role-2',
      name: 'Ben',
      waysToMeet: ['phone', 'text'],
      anywhere: true,
      places: [{ name: 'Laurel', county: 'Prince George', postalCode: '20707' }, { name: 'The Old Mill' }],
      availability: 'accepting',
      organization: { name: 'Open Door' },
    });
  });

  it('who are closed to somebody new, or gone, are not shown', () => {
    expect(peer('role-3') ?? peer('role-4')).to.equal(undefined);
    expect(all.pages.reduce((sum, page) => sum + (page.paused ?? 0), 0)).to.equal(2);
  });

  it('are never called by their family name', () => {
    expect(all.dropped).to.deep.equal([{ id: 'role-5', field: 'name', reason: 'missing' }]);
  });

  it('count as peers when only words say so, and other professions do not', () => {
    expect(peer('role-6')?.name).to.equal('Susie');
    expect(peer('role-7')).to.equal(undefined);
  });
});

const FOLDER = 'fhir/directory';

describe('provider directories at hand', () => {
  it('load without an exception, with an account of each', async () => {
    const files = await fixtures.list(FOLDER);
    expect(files).not.to.have.lengthOf(0);
    for (const file of files) {
      const { peers, dropped, pages } = await fromFile(await fixtures.json(file));
      for (const peer of peers) PeerSchema.parse(peer);
      const paused = pages.reduce((sum, page) => sum + (page.paused ?? 0), 0);
      const why = dropped.map(({ id = '?', field, reason }) => `${id} (${field} ${reason})`).join(', ');
      console.log(`${file}: ${peers.length} peers, ${paused} paused, ${dropped.length} left out ${why}`);
    }
  });

  it('of real shape are read whole once their people are peers', async function () {
    if (!fixtures.outside) return;
    const text = await fixtures.text(`${FOLDER}/plannet-nppes-ct.bundle.json`);
    const bundle = JSON.parse(text) as {
      entry: { resource: { resourceType: string; specialty?: unknown } }[];
    };
    for (const { resource } of bundle.entry)
      if (resource.resourceType === 'PractitionerRole') resource.specialty = [{ text: 'Peer specialist' }];
    const { peers, dropped } = await fromFile(bundle);
    console.log(`plannet-nppes-ct as peers: ${peers.length} shown, ${dropped.length} left out`, peers[0]);
    expect(peers).to.have.lengthOf(120);
    for (const peer of peers) {
      PeerSchema.parse(peer);
      expect(peer.name).to.match(/^\p{Lu}[\p{L}'-]*$/u);
      for (const { postalCode, name } of peer.places ?? []) {
        expect(postalCode).to.match(/^\d{5}$/);
        expect(name).not.to.match(/^\p{Lu}{3,}/u);
      }
    }
  });

  it('hold the peers that were written for this', async function () {
    if (!fixtures.outside) return;
    const { peers } = await fromFile(await fixtures.json(`${FOLDER}/synthetic-peer-specialists.bundle.json`));
    expect(peers.map(({ name }) => name)).to.include.members(['Ana', 'Ben', 'Cara', 'Eli', 'Gus', 'Hal']);
    expect(JSON.stringify(peers)).not.to.match(/Rivera|Okafor|Katz|Dunn|555-010-0001/);
  });
});
