import { expect } from '@open-wc/testing';
import { registerFormats } from '../../../../src/sources/register-formats.js';
import { httpLab, type LabAnswer } from '../../../helpers/http-lab.js';
import { allPeers, peersAt } from '../read-peers.js';

registerFormats();

const specialty = [{ coding: [{ system: 'http://nucc.org/provider-taxonomy', code: '175T00000X' }] }];

interface Refers {
  readonly reference?: string;
  readonly display?: string;
}
const role = (id: string, practitioner: Refers, base?: string): object => ({
  ...(base !== undefined && { fullUrl: `${base}PractitionerRole/${id}` }),
  resource: { resourceType: 'PractitionerRole', id, specialty, practitioner },
});
const person = (name: string, id = '1') => ({
  resourceType: 'Practitioner',
  id,
  name: [{ given: [name], family: 'X' }],
});
const included = (name: string, base?: string): object => ({
  ...(base !== undefined && { fullUrl: `${base}Practitioner/1` }),
  resource: person(name),
});

interface World {
  /** Entries of the bundle, given the address of the server. */
  readonly entries: (here: string) => object[];
  /** Where the server says that the bundle is. */
  readonly self?: string;
  /** `Practitioner/1` of this server. */
  readonly own?: string;
}

/** The names that a server shows, in the order of its roles, and what was asked of it beside the lists. */
async function namesAt({ entries, self, own }: World): Promise<{ names: string[]; asked: string[] }> {
  const lab = await httpLab([]);
  const link = self ? [{ relation: 'self', url: self }] : [];
  const list: LabAnswer = {
    path: '/fhir/PractitionerRole',
    body: { resourceType: 'Bundle', link, entry: entries(`${lab.url}/fhir/`) },
  };
  const none: LabAnswer = { path: '/fhir/PractitionerRole', body: { resourceType: 'Bundle', entry: [] } };
  const one: LabAnswer = own ? { path: '/fhir/Practitioner/1', body: person(own) } : { status: 404 };
  await lab.answer([list, none, one]);
  const { peers } = await allPeers(peersAt('fhir', `${lab.url}/fhir`));
  const paths = (await lab.requests()).map(({ url }) => url.split('?')[0] ?? '');
  return { names: peers.map(({ name }) => name), asked: paths.filter((path) => !path.endsWith('Role')) };
}

const there = 'https://elsewhere.example/r4/';

describe('a reference of a provider directory', () => {
  it('to another server never gives the name of whoever has the same id here', async () => {
    const entries = (here: string) => [
      role('a', { reference: 'Practitioner/1' }, here),
      role('b', { reference: `${there}Practitioner/1`, display: 'Ben X' }, here),
      role('c', { reference: `${there}Practitioner/1` }, here),
    ];
    const with_ = await namesAt({ entries: (here) => [...entries(here), included('Ana', here)] });
    expect(with_.names, 'she came along').to.deep.equal(['Ana', 'Ben']);
    const bare = await namesAt({ entries: (here) => [...entries(here), included('Ana')] });
    expect(bare.names, 'she came along without an address').to.deep.equal(['Ana', 'Ben']);
    const alone = await namesAt({ entries, own: 'Ana' });
    expect(alone.names, 'she was asked for alone').to.deep.equal(['Ana', 'Ben']);
    expect(alone.asked).to.deep.equal(['/fhir/Practitioner/1']);
  });

  it('of a role that another server holds means that server', async () => {
    const { names } = await namesAt({
      entries: (here) => [
        role('a', { reference: 'Practitioner/1' }, here),
        role('b', { reference: 'Practitioner/1' }, there),
        included('Ana', here),
        included('Ben', there),
      ],
    });
    expect(names).to.deep.equal(['Ana', 'Ben']);
  });

  it('of a server behind a proxy means that server, by whatever name it calls itself', async () => {
    const inside = (here: string) => `http://inner:8080${new URL(here).pathname}`;
    const byRoles = await namesAt({
      entries: (here) => [
        role('a', { reference: `${inside(here)}Practitioner/1/_history/2` }, inside(here)),
        role('b', { reference: 'Practitioner/1' }, inside(here)),
      ],
      own: 'Ana',
    });
    expect(byRoles.names, 'a name of the same path').to.deep.equal(['Ana', 'Ana']);
    const bySelf = await namesAt({
      self: 'http://inner:8080/r4/PractitionerRole?specialty=x',
      entries: () => [role('a', { reference: 'http://inner:8080/r4/Practitioner/1' })],
      own: 'Ana',
    });
    expect(bySelf.names, 'its own word').to.deep.equal(['Ana']);
    const mixed = await namesAt({
      entries: (here) => [
        role('a', { reference: `${here}Practitioner/1` }, inside(here)),
        included('Ana', inside(here)),
      ],
    });
    expect(mixed.names, 'two names at once').to.deep.equal(['Ana']);
  });

  it('of a directory that several servers fill is not taken for one of this server', async () => {
    const { names, asked } = await namesAt({
      entries: (here) => {
        const [a, b] = ['a', 'b'].map((host) => `https://${host}.example${new URL(here).pathname}`);
        return [
          role('a', { reference: `${a}Practitioner/1`, display: 'Ana X' }, a),
          role('b', { reference: `${b}Practitioner/1`, display: 'Ben X' }, b),
        ];
      },
      own: 'Cara',
    });
    expect(names).to.deep.equal(['Ana', 'Ben']);
    expect(asked).to.deep.equal([]);
  });

  it('that says nothing but a name gives that name', async () => {
    const { names } = await namesAt({ entries: () => [role('a', { display: 'Ana X' }), included('Ben')] });
    expect(names).to.deep.equal(['Ana']);
  });

  it('in a file finds what has an address and what has none', async () => {
    const entry = [
      role('a', { reference: 'Practitioner/1' }),
      included('Ana', there),
      role('b', { reference: 'urn:uuid:5', display: 'Cy X' }, there),
      { fullUrl: 'urn:uuid:5', resource: person('Ben', '5') },
    ];
    const lab = await httpLab([{ body: { resourceType: 'Bundle', entry } }]);
    const { peers } = await allPeers(peersAt('fhir', `${lab.url}/peers.json`));
    expect(peers.map(({ name }) => name)).to.deep.equal(['Ana', 'Ben']);
  });
});
