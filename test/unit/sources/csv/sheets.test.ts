import { expect } from '@open-wc/testing';
import { PeerSchema } from '../../../../src/model/peer.js';
import { ServiceSchema } from '../../../../src/model/service.js';
import { createServiceSource } from '../../../../src/sources/create-service-source.js';
import { registerFormats } from '../../../../src/sources/register-formats.js';
import { httpLab } from '../../../helpers/http-lab.js';
import { failure, readAll, type Everything } from '../hsds/read-all.js';
import { allPeers, peersAt, type AllPeers } from '../read-peers.js';

registerFormats();

const ENGLISH = `Riverside peer team,,,,,,,,,,,,,,,,
,,,,,,,,,,,,,,,,
Name,Pronouns,About me,Lived experience,Languages,How to meet,County,ZIP code,Accepting new people?,Ages,Expires,Certification,Agency,Agency phone,Last name,Shoe size,Language 2
Ana,she/her,"I like walks, ""long ones"".",Losing somebody; Starting again,"English, ASL",In person | Phone call,Rivers,21218,Yes,18+,12/31/2026,CPRS,Open Door,(410) 555-0100,Secret,38,Spanish
Ben,,,,en,Zoom,,,Waiting list,18-25,01/02/2027,,,,Secret,44,
,,No name here,,,,,,,,,,,,,,
Ana,,,,,,,,,,,,,,,,
Cara,,,,,,,,on leave,,,,,,,,`;

/** As Excel saves it in Spain: a byte order mark, semicolons, and line ends of two characters. */
const SPANISH =
  `\ufeffNombre;Sobre mí;Idiomas;¿Cómo reunirse?;Condado;Disponibilidad;Ayuda con;Edades;Vence;Credencial
Luz;"Camino; y escucho.";"Español, Inglés";"En persona | Teléfono | Mensajes de texto";"Río Grande";"Sí";Vivienda | Trabajo;hasta 25;31/12/2026;CPS
Mar;;;videollamada;;Lista de espera;;;`.replaceAll('\n', '\r\n');

const SERVICES = `Service,Organization,What it is,Phone,Address,City,State,ZIP,Website,Hours,Category,What to bring,Cost,Languages,Ages,Checked on,Latitude,Longitude
Warm beds,Open Door,x,410-555-0100,1 Mill St,Milltown,MD,21218,opendoor.example,Every night 6 pm to 8 am,Housing; Food,Photo ID | Warm clothes,Free,"English, Spanish",18+,2026-05-12,39.1,-76.5
Safe house,Open Door,x,410-555-0101,Confidential,Milltown,MD,21218,javascript:alert(1),,Housing,,,,,,39.1,-76.5`;

const csv = (body: string) => [{ body, headers: { 'Content-Type': 'text/csv' } }];

/** What the console was told while `act` ran. */
async function warnings(act: () => Promise<unknown>): Promise<string> {
  const { warn } = console;
  const said: unknown[] = [];
  console.warn = (...args) => void said.push(...args);
  try {
    await act();
  } finally {
    console.warn = warn;
  }
  return said.join('\n');
}

async function peersOf(sheet: string, mapping?: unknown): Promise<AllPeers> {
  const lab = await httpLab(csv(sheet));
  return allPeers(peersAt('csv', `${lab.url}/pub?output=csv`, { mapping }));
}

async function servicesOf(sheet: string, mapping?: unknown): Promise<Everything> {
  const lab = await httpLab(csv(sheet));
  return readAll(createServiceSource('csv', { src: `${lab.url}/services.csv`, mapping }));
}

describe('a spreadsheet of peers', () => {
  it('is read by the names of its columns, below whatever stands above them', async () => {
    const { peers } = await peersOf(ENGLISH);
    expect(peers[0]).to.deep.equal({
      id: 'ana',
      name: 'Ana',
      pronouns: 'she/her',
      about: 'I like walks, "long ones".',
      experiences: [{ label: 'Losing somebody' }, { label: 'Starting again' }],
      languages: [{ name: 'English' }, { name: 'ASL' }, { name: 'Spanish' }],
      waysToMeet: ['in-person', 'phone'],
      places: [{ county: 'Rivers', postalCode: '21218' }],
      availability: 'accepting',
      minimumAge: 18,
      credentials: [{ type: 'CPRS', expires: '2026-12-31' }],
      organization: { name: 'Open Door', phones: [{ number: '(410) 555-0100', dial: '+14105550100' }] },
    });
    expect(peers[1]).to.deep.equal({
      id: 'ben',
      name: 'Ben',
      languages: [{ code: 'en' }],
      waysToMeet: ['video'],
      availability: 'waitlist',
      minimumAge: 18,
      maximumAge: 25,
    });
    for (const peer of peers) PeerSchema.parse(peer);
  });

  it('counts people of one name, leaves out who is on leave, and tells the row that has no name', async () => {
    const { peers, dropped, pages } = await peersOf(ENGLISH);
    expect(peers.map(({ id }) => id)).to.deep.equal(['ana', 'ben', 'ana-2']);
    expect(pages[0]?.paused).to.equal(1);
    expect(dropped).to.deep.equal([{ field: 'row 6', reason: 'no name' }]);
  });

  it('tells the integrator which columns it does not know, and which should not be in it; never what is in them', async () => {
    const said = await warnings(() => peersOf(ENGLISH));
    expect(said).to.include('columns that are not shown: "Shoe size"');
    expect(said).to.include('should not be in a published file: "Last name"');
    expect(said).not.to.match(/Secret|output=csv/);
  });

  it('may be in Spanish, with semicolons', async () => {
    const { peers } = await peersOf(SPANISH);
    expect(peers).to.deep.equal([
      {
        id: 'luz',
        name: 'Luz',
        about: 'Camino; y escucho.',
        languages: [{ name: 'Español' }, { name: 'Inglés' }],
        waysToMeet: ['in-person', 'phone', 'text'],
        places: [{ county: 'Río Grande' }],
        availability: 'accepting',
        maximumAge: 25,
        credentials: [{ type: 'CPS', expires: '2026-12-31' }],
        helpsWith: [{ label: 'Vivienda' }, { label: 'Trabajo' }],
      },
      { id: 'mar', name: 'Mar', waysToMeet: ['video'], availability: 'waitlist' },
    ]);
  });

  it('leaves dates unread when nothing tells the day from the month', async () => {
    const { peers } = await peersOf('Name,Next free\nAna,01/02/2027\nBen,2027-01-02');
    expect(peers.map(({ nextFree }) => nextFree)).to.deep.equal([undefined, '2027-01-02']);
  });

  it('may have columns of other names, said by a mapping', async () => {
    const said = await warnings(async () => {
      const sheet = 'Ave. nombre,Habla,Colour,Left\nAna,Spanish; English,green,x';
      const { peers } = await peersOf(sheet, {
        fields: {
          name: 'Ave. nombre',
          languages: 'Habla',
          availability: { path: 'Colour', map: { green: 'accepting' } },
          'organization.name': { const: 'Open Door' },
        },
      });
      expect(peers).to.deep.equal([
        {
          id: 'ana',
          name: 'Ana',
          languages: [{ name: 'Spanish' }, { name: 'English' }],
          availability: 'accepting',
          organization: { name: 'Open Door' },
        },
      ]);
    });
    expect(said).to.include('not shown: "Left".');
  });

  it('without a column of names, or that is a web page, is a typed failure which holds nothing of it', async () => {
    const error = await failure(peersOf('Secret,Other\n1,2'));
    expect(error).to.include({ name: 'SchemaError', path: 'first row' });
    expect(error.message).not.to.include('Secret');
    expect(await failure(peersOf('<!doctype html><title>Sign in</title>'))).to.have.property(
      'code',
      'schema',
    );
    expect(await failure(peersOf(''))).to.have.property('code', 'schema');
  });
});

describe('a spreadsheet of services', () => {
  it('is read by the names of its columns', async () => {
    const { services } = await servicesOf(SERVICES);
    expect(services[0]).to.deep.equal({
      id: 'warmbeds',
      name: 'Warm beds',
      organization: { name: 'Open Door' },
      url: 'https://opendoor.example/',
      phones: [{ number: '410-555-0100', dial: '+14105550100', level: 'service' }],
      feesDescription: 'Free',
      eligibility: { minimumAge: 18 },
      requiredDocuments: [{ document: 'Photo ID' }, { document: 'Warm clothes' }],
      languages: [{ name: 'English' }, { name: 'Spanish' }],
      schedules: [{ description: 'Every night 6 pm to 8 am', level: 'service' }],
      categories: [{ name: 'Housing' }, { name: 'Food' }],
      assured: { on: '2026-05-12' },
      locations: [
        {
          addressPublic: true,
          addresses: [{ address1: '1 Mill St', city: 'Milltown', stateProvince: 'MD', postalCode: '21218' }],
          latitude: 39.1,
          longitude: -76.5,
        },
      ],
    });
    for (const service of services) ServiceSchema.parse(service);
  });

  it('keeps a place hidden that the sheet calls confidential', async () => {
    const { services } = await servicesOf(SERVICES);
    expect(services[1]?.locations).to.deep.equal([
      { addressPublic: false, addresses: [{ city: 'Milltown', stateProvince: 'MD' }] },
    ]);
    expect(services[1]).not.to.have.property('url');
  });

  it('that a helpline exports keeps the street of a private place back, and gives each number', async () => {
    const head =
      'PublicName,AgencyName,PhysicalAddress1,PhysicalCity,PhysicalAddressIsPrivate,Phone1Number,PhoneTollFree';
    const more =
      'EmailAddressMain,WebsiteAddress,HoursOfOperation,IntakeProcedure,DocumentsRequired,LastVerifiedOn';
    const row = (name: string, secret: string) =>
      `${name},Harbor,12 Bay St,Elkton,${secret},410-555-0142,800-555-0142,a@b.example,b.example,M-F 9-5,Call,ID,2026-03-15`;
    const { services } = await servicesOf([`${head},${more}`, row('A', 'No'), row('B', 'Yes')].join('\n'));
    const [open, secret] = services;
    expect(open).to.deep.include({
      name: 'A',
      email: 'a@b.example',
      url: 'https://b.example/',
      applicationProcess: 'Call',
      assured: { on: '2026-03-15' },
      requiredDocuments: [{ document: 'ID' }],
    });
    expect(open?.phones?.map(({ dial }) => dial)).to.deep.equal(['+14105550142', '+18005550142']);
    expect(open?.locations?.[0]?.addresses).to.deep.equal([{ address1: '12 Bay St', city: 'Elkton' }]);
    expect(secret?.locations).to.deep.equal([{ addressPublic: false, addresses: [{ city: 'Elkton' }] }]);
  });

  it('of other makers is read by their names of columns, too', async () => {
    const { services } = await servicesOf(
      'Nombre del programa,Website URL,Service Category,Languages Spoken,Days & Hours,fees_description,state_province,last_verified\n' +
        'Grupo,g.example,Food,Español,L-V 9-17,Gratis,MD,2026-10-01',
    );
    expect(services[0]).to.deep.include({
      name: 'Grupo',
      url: 'https://g.example/',
      categories: [{ name: 'Food' }],
      languages: [{ name: 'Español' }],
      feesDescription: 'Gratis',
      schedules: [{ description: 'L-V 9-17', level: 'service' }],
      assured: { on: '2026-10-01' },
    });
  });
});
