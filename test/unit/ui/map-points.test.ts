import { expect } from '@open-wc/testing';
import type { Service } from '../../../src/model/service.js';
import { peerPoints, servicePoints } from '../../../src/ui/map/points.js';

const site = { addressPublic: true, latitude: 41.6, longitude: -93.6 };

describe('what goes on a map', () => {
  it('never holds a place whose address is not public, even where a feed lets its coordinates slip', () => {
    const services = [
      { id: 'food', name: 'Food pantry', locations: [site, { ...site, latitude: 42 }] },
      { id: 'safe', name: 'Safe house', locations: [{ ...site, addressPublic: false }] },
      { id: 'both', name: 'Office', locations: [{ ...site, addressPublic: false }, site] },
    ] as Service[];
    expect(servicePoints(services).map(({ id, latitude }) => [id, latitude])).to.deep.equal([
      ['food', 41.6],
      ['food', 42],
      ['both', 41.6],
    ]);
  });

  it('leaves out what has no coordinates, and keeps the order of the list', () => {
    const services = [
      { id: 'b', name: 'B', locations: [site] },
      { id: 'none', name: 'By phone', locations: [{ addressPublic: true }] },
      { id: 'nowhere', name: 'Anywhere' },
      { id: 'a', name: 'A', locations: [site] },
    ] as Service[];
    expect(servicePoints(services)).to.deep.equal([
      { id: 'b', name: 'B', latitude: 41.6, longitude: -93.6 },
      { id: 'a', name: 'A', latitude: 41.6, longitude: -93.6 },
    ]);
  });

  it('holds the places where a peer works', () => {
    const peers = [
      {
        id: 'ana',
        name: 'Ana',
        places: [{ name: 'Ames', latitude: 42, longitude: -93.6 }, { county: 'Polk' }],
      },
      { id: 'bo', name: 'Bo', anywhere: true },
    ];
    expect(peerPoints(peers)).to.deep.equal([{ id: 'ana', name: 'Ana', latitude: 42, longitude: -93.6 }]);
  });
});
