import { expect } from '@open-wc/testing';
import type { Service } from '../../../src/model/service.js';
import { spoken } from '../../../src/widgets/resource-directory/more/aloud.js';
import { localValue, momentOf } from '../../../src/widgets/resource-directory/more/calendar.js';
import { ridesNear } from '../../../src/widgets/resource-directory/more/ride.js';
import { linkTo, shareText } from '../../../src/widgets/resource-directory/more/share.js';

const phone = { number: '555-555-0142', dial: '+15555550142' };
const shelter: Service = {
  id: 'a/1',
  name: 'Night beds',
  phones: [phone],
  locations: [
    { addressPublic: true, addresses: [{ address1: '1 River St', city: 'Millbrook', postalCode: '12345' }] },
  ],
};

describe('what a person sends to themselves', () => {
  it('starts with the host’s own neutral words and carries what is needed to call and go', () => {
    const text = shareText(shelter, {
      shareTitle: 'From the county page',
      shareUrl: 'https://example.org/s',
    });
    expect(text.split('\n')).to.deep.equal([
      'From the county page',
      'Night beds',
      '555-555-0142',
      '1 River St, Millbrook, 12345',
      'https://example.org/s#s=a%2F1',
    ]);
  });

  it('never carries the place of a safe house', () => {
    const safe = { ...shelter, locations: [{ ...shelter.locations?.[0], addressPublic: false }] };
    expect(shareText(safe, { shareTitle: '', shareUrl: '' })).to.equal('Night beds\n555-555-0142');
  });

  it('carries no link where the host gives no address for one', () => {
    expect(linkTo('1', '')).to.equal(undefined);
    expect(linkTo('1', 'https://[')).to.equal(undefined);
  });
});

describe('rides', () => {
  const ride = (id: string, latitude?: number, dial = '+15555550100'): Service => ({
    id,
    name: `Ride ${id}`,
    phones: [{ number: '555', dial }],
    ...(latitude !== undefined && { locations: [{ addressPublic: true, latitude, longitude: -74 }] }),
  });

  it('are those of the same list, the nearest first, three at most', () => {
    const all = [ride('none'), ride('far', 45), ride('near', 40.1), ride('mid', 41), shelter];
    const found = ridesNear(all, { latitude: 40, longitude: -74 });
    expect(found.map(({ id }) => id)).to.deep.equal(['near', 'mid', 'far']);
  });

  it('keep the order of the list where no place is known', () => {
    expect(ridesNear([ride('b', 45), ride('a', 40)], undefined).map(({ id }) => id)).to.deep.equal([
      'b',
      'a',
    ]);
  });

  it('leave out what is closed for good and what cannot be called', () => {
    expect(ridesNear([{ ...ride('a'), status: 'defunct' }, ride('b', 40, '')], undefined)).to.deep.equal([]);
  });
});

describe('reading aloud', () => {
  it('is cut into sentences that no engine stops in', () => {
    const long = `${'a few plain words '.repeat(30)}.`;
    const pieces = spoken(`Night beds. Open at nine! ${long}`);
    expect(pieces.slice(0, 2)).to.deep.equal(['Night beds.', 'Open at nine!']);
    for (const piece of pieces) expect(piece.length).to.be.at.most(190);
    expect(pieces.join(' ').replace(/\s+/g, '')).to.equal(`Nightbeds.Openatnine!${long}`.replace(/\s+/g, ''));
  });
});

describe('the time of a visit', () => {
  it('is on the clock of the place, whatever the device’s own zone', () => {
    const at = new Date('2026-11-23T15:30:00Z');
    expect(localValue('America/New_York', at)).to.equal('2026-11-23T10:30');
    expect(momentOf('America/New_York', '2026-11-23T10:30')).to.deep.equal(at);
    expect(momentOf('America/New_York', '')).to.equal(undefined);
  });
});
