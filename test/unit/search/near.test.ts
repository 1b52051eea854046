import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { distanceKm, type Point } from '../../../src/search/distance.js';
import { parseNear, type NamedPlace } from '../../../src/search/near.js';

const at = (latitude: number, longitude: number): Point => ({ latitude, longitude });

describe('how far it is', () => {
  it('is right for cities whose distance is known, within 0.6 %', () => {
    // on the WGS 84 ellipsoid, by Vincenty's inverse formula
    for (const [a, b, km] of [
      [at(40.7128, -74.006), at(34.0522, -118.2437), 3944.4],
      [at(51.5074, -0.1278), at(48.8566, 2.3522), 343.9],
      [at(0, 179.5), at(0, -179.5), 111.3],
    ] as const) {
      expect(distanceKm(a, b)).to.be.closeTo(km, km * 0.006);
    }
  });

  it('is nothing to itself, the same both ways, and never more than half around', () => {
    const point = fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(distanceKm(a, a)).to.equal(0);
        expect(distanceKm(a, b)).to.be.closeTo(distanceKm(b, a), 1e-6);
        expect(distanceKm(a, b)).to.be.within(0, 20_016);
      }),
    );
  });
});

describe('a typed place', () => {
  const places: NamedPlace[] = [
    { name: 'Alder Falls', postalCode: '21215', latitude: 39, longitude: -76 },
    { name: 'Álder Falls', postalCode: '21216-0001', latitude: 41, longitude: -78 },
    { name: 'Nowhere' },
  ];

  it('may be coordinates, as maps write them', () => {
    for (const text of ['40.7,-74', ' 40.7, -74.0 ', '+40.7;-74', '40.7 -74']) {
      expect(parseNear(text), text).to.deep.equal(at(40.7, -74));
    }
  });

  it('is not known when it is no place on earth', () => {
    for (const text of ['', '  ', '91,0', '0,181', '40.7', 'x,y', '1,2,3']) {
      expect(parseNear(text), text).to.equal(undefined);
    }
  });

  it('may be a town the records name, written with or without accents: the middle of what they say', () => {
    expect(parseNear('alder falls', places)).to.deep.equal(at(40, -77));
    for (const text of ['ALDER  FALLS', 'Alder Falls, MD', 'alder-falls']) {
      expect(parseNear(text, places), text).to.deep.equal(at(40, -77));
    }
    expect(parseNear('alder', places)).to.equal(undefined);
  });

  it('may be a ZIP code the records name', () => {
    expect(parseNear('21215', places)).to.deep.equal(at(39, -76));
    expect(parseNear('21216', places)).to.deep.equal(at(41, -78));
    expect(parseNear('21215-1234', places)).to.deep.equal(at(39, -76));
  });

  it('is not known where the records name it and say not where it is', () => {
    expect(parseNear('nowhere', places)).to.equal(undefined);
    expect(parseNear('99999', places)).to.equal(undefined);
  });
});
