import { expect } from '@open-wc/testing';
import { primaryPhone, schedulesOf } from '../../../../src/model/service-view.js';
import { toService } from '../../../../src/sources/hsds/service.js';
import { httpLab } from '../../../helpers/http-lab.js';
import { read, readAll, records, sourceAt } from './read-all.js';

const site = (location: object, row: object = {}) => ({
  service_at_locations: [{ id: 'sal', location, ...row }],
});
const street = { address_1: '12 Mill Street', city: 'Milltown', country: 'US', address_type: 'physical' };

// One block for each row of the table of deviations met in real and third-party feeds.

describe('openreferral/mock-hsds-api', () => {
  it('is read from its list when asking for one service answers 500', async () => {
    const lab = await httpLab([
      { path: '/services', body: { contents: records(1, 2, {}) } },
      { path: '/services/s1', status: 500 },
      { path: '/services/s2', status: 500 },
      { path: '/service_at_locations', status: 404 },
    ]);
    const { services } = await readAll(sourceAt(lab.url));
    expect(services.map((s) => s.name)).to.deep.equal(['Service 1', 'Service 2']);
  });

  it('is empty when all it says is that it is empty', async () => {
    const lab = await httpLab([{ body: { empty: true } }]);
    const { services, pages } = await readAll(sourceAt(lab.url));
    expect(services).to.deep.equal([]);
    expect(pages.map((p) => p.last)).to.deep.equal([true]);
  });

  it('ends although it ignores the page asked for and names no last page', async () => {
    const lab = await httpLab([{ body: { total_items: 99, contents: records(1, 3) } }]);
    const { services } = await readAll(sourceAt(lab.url));
    expect(services).to.have.lengthOf(3);
    expect(await lab.requests()).to.have.lengthOf(2);
  });
});

describe('Prism from the specification', () => {
  it('shows what is there although the totals say that nothing is', async () => {
    const lab = await httpLab([
      { body: { total_items: 0, empty: true, last_page: true, contents: records(1, 2) } },
    ]);
    expect((await readAll(sourceAt(lab.url))).services).to.have.lengthOf(2);
  });
});

describe('official list examples', () => {
  it('end although they promise ten pages and give the same one each time', async () => {
    const body = {
      total_items: 10,
      total_pages: 10,
      page_number: 1,
      size: 1,
      last_page: false,
      contents: records(1, 1),
    };
    const lab = await httpLab([{ body }]);
    const { services, pages } = await readAll(sourceAt(lab.url));
    expect(services).to.have.lengthOf(1);
    expect(pages.at(-1)?.last).to.equal(true);
    expect(await lab.requests()).to.have.lengthOf(2);
  });
});

describe('ORUK validator Test mock', () => {
  it('gives each service once, whatever its totals say', async () => {
    const contents = [...records(1, 31), ...records(1, 31), ...records(1, 31), ...records(1, 35)];
    const lab = await httpLab([
      { body: { total_items: 31, total_pages: 1, page_number: 1, last_page: true, contents } },
    ]);
    const { services } = await readAll(sourceAt(lab.url));
    expect(services).to.have.lengthOf(35);
    expect(new Set(services.map((s) => s.id)).size).to.equal(35);
  });
});

describe('ORUK Fail mock', () => {
  const bad = { name: undefined, url: 'example_counselling', email: 'email-example_com' };

  it('is named by its organization when it has no name', () => {
    expect(read({ ...bad, organization: { name: 'Example Inc.' } }).name).to.equal('Example Inc.');
    expect(read({ name: ' ', alternate_name: 'Also known as' }).name).to.equal('Also known as');
  });

  it('is linked only where the link can work', () => {
    const service = read({ ...bad, name: 'x', organization: { website: 'example.org', email: false } });
    expect(service).not.to.have.any.keys('url', 'email');
    expect(service.organization).to.deep.equal({ url: 'https://example.org/' });
  });

  it('is dropped, with the reason, when it has no name of any kind', () => {
    expect(toService({ id: 7 })).to.deep.equal({
      id: '7',
      field: 'name',
      reason: 'missing, and the organization has none',
    });
    expect(toService({ name: 'x' })).to.deep.equal({ field: 'id', reason: 'missing' });
    for (const nothing of [null, 'x', 4, []]) expect(toService(nothing)).to.have.property('field', 'record');
  });
});

describe('pantry-pirate-radio', () => {
  it('is read from its own envelope', async () => {
    const lab = await httpLab([
      { body: { count: 2, total: 2, page: 1, total_pages: 1, data: records(1, 2) } },
    ]);
    const { services, pages } = await readAll(sourceAt(lab.url));
    expect(services).to.have.lengthOf(2);
    expect(pages[0]?.total).to.equal(2);
  });

  it('tells when it changed from metadata that is no list', () => {
    expect(read({ metadata: { last_action_date: '2026-02-03' } }).modified).to.equal('2026-02-03');
    const log = [{ last_action_date: '2026-02-03' }, { last_action_date: '2026-05-03' }, {}];
    expect(read({ metadata: log }).modified).to.equal('2026-05-03');
    expect(read({ last_modified: 'yesterday' })).not.to.have.property('modified');
  });
});

describe('ShelterTech and resource-binder', () => {
  it('keeps the zeroes of an extension', () => {
    expect(
      primaryPhone(read({ phones: [{ number: '415-555-0100', extension: '0042' }] }))?.extension,
    ).to.equal('0042');
    expect(primaryPhone(read({ phones: [{ number: '415-555-0100', extension: 42 }] }))?.extension).to.equal(
      '42',
    );
  });

  it('reads 2400 as midnight', () => {
    const [row] = schedulesOf(
      read({ schedules: [{ opens_at: '1800', closes_at: '2400', notes: 'Closes next day' }] }),
    );
    expect(row).to.include({ opensAt: '18:00', closesAt: '24:00', notes: 'Closes next day' });
  });

  it('makes no link of what is none', () => {
    const service = read({
      ...site({ ...street, name: 'A', url: 'javascript:alert(1)' }),
      url: 'ask at the desk',
    });
    expect(JSON.stringify(service)).not.to.include('javascript');
    expect(service).not.to.have.property('url');
  });
});

describe('313-help Detroit', () => {
  const x_detroit = { timezone: 'America/Detroit', wall_clock: true };

  it('is not troubled by objects of its own at every level', () => {
    const service = read({
      x_detroit: { id: 'x' },
      ...site({ name: 'A', x_detroit: [1] }, { x_detroit: null }),
    });
    expect(JSON.stringify(service)).not.to.include('x_detroit');
  });

  it('has no postcode when the field is empty', () => {
    const service = read(site({ addresses: [{ ...street, postal_code: '' }] }));
    expect(service.locations?.[0]?.addresses?.[0]).not.to.have.property('postalCode');
  });

  it('keeps wall-clock times, and the zone where the feed tells it', () => {
    const [row] = schedulesOf(read({ schedules: [{ opens_at: '08:00', closes_at: '17:00', x_detroit }] }));
    expect(row).to.deep.equal({
      opensAt: '08:00',
      closesAt: '17:00',
      zone: 'America/Detroit',
      level: 'service',
    });
  });

  it('shows hours that are only words', () => {
    const service = read(site({ name: 'A' }, { schedules: [], x_detroit: { hours_text: '11-11pm' } }));
    expect(schedulesOf(service)).to.deep.equal([{ description: '11-11pm', level: 'serviceAtLocation' }]);
  });
});

describe('Baltimore CHARMcare', () => {
  it('reads entities as the signs they stand for', () => {
    expect(read({ name: 'Men&#39;s Beds &amp; Breakfast' }).name).to.equal("Men's Beds & Breakfast");
  });

  it('keeps the lines of a long description and cuts one that is beyond reading', () => {
    expect(read({ description: 'A\n\n1) b\n2) c' }).description).to.equal('A\n\n1) b\n2) c');
    expect(read({ description: 'word '.repeat(10_000) }).description).to.have.lengthOf(10_000);
  });

  it('shows a service without a street line, without claiming a place for it', () => {
    const service = read(
      site({ name: 'House', latitude: 39, longitude: -76, addresses: [{ city: 'Milltown' }] }),
    );
    expect(service.locations).to.deep.equal([
      { id: 'sal', name: 'House', addresses: [{ city: 'Milltown' }], addressPublic: false },
    ]);
  });

  it('does without coordinates, and without ones that cannot be', () => {
    for (const wrong of [
      {},
      { latitude: 100, longitude: 1 },
      { latitude: 0, longitude: 0 },
      { latitude: 1 },
      { latitude: 'x', longitude: '' },
    ]) {
      expect(read(site({ addresses: [street], ...wrong })).locations?.[0]).not.to.have.any.keys(
        'latitude',
        'longitude',
      );
    }
    expect(read(site({ addresses: [street], latitude: '39.1', longitude: '-76' })).locations?.[0]).to.include(
      { latitude: 39.1, longitude: -76 },
    );
  });

  it('does not say the second line of an address twice', () => {
    const [location] =
      read(site({ addresses: [{ ...street, address_1: '12 Mill Street Suite 4', address_2: 'suite 4' }] }))
        .locations ?? [];
    expect(location?.addresses?.[0]).not.to.have.property('address2');
  });
});

describe('official service_full example', () => {
  it('dials a number that came in quotes', () => {
    expect(primaryPhone(read({ phones: [{ number: '"+44 1234 234567"' }] }))).to.include({
      number: '+44 1234 234567',
      dial: '+441234234567',
    });
  });

  it('keeps rule parts that cannot apply, and dates long past, for whoever reads the hours', () => {
    const row = {
      valid_from: '2005-01-01',
      valid_to: '2005-01-01',
      freq: 'WEEKLY',
      byday: 'TH,FR',
      byweekno: '41,42',
      timezone: 3,
      opens_at: '10:00:00',
    };
    expect(schedulesOf(read({ schedules: [row] }))[0]).to.deep.equal({
      ...{
        validFrom: '2005-01-01',
        validTo: '2005-01-01',
        freq: 'WEEKLY',
        byday: 'TH,FR',
        byweekno: '41,42',
      },
      ...{ timezone: 3, opensAt: '10:00', level: 'service' },
    });
  });

  it('drops coordinates off the globe', () => {
    expect(
      read(site({ addresses: [street], latitude: 100, longitude: 101 })).locations?.[0],
    ).not.to.have.property('latitude');
  });
});

describe('LGA and VidaVia finders', () => {
  it('keeps the query of the base address on every request', async () => {
    const lab = await httpLab([{ body: records(1, 2) }]);
    await readAll(sourceAt(`${lab.url}/hsds/?taxonomy_id=7&text=`));
    const [request] = await lab.requests();
    expect(request?.url).to.match(/^\/hsds\/services\?taxonomy_id=7&text=&page=1&/);
  });
});
