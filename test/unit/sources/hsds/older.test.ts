import { expect } from '@open-wc/testing';
import { read } from './read-all.js';

describe('feeds of the years before HSDS 3', () => {
  it('say who may go in one word or a list of them', () => {
    expect(read({ eligibility: 'Residents' }).eligibility?.description).to.equal('Residents');
    expect(read({ eligibility: ['Veterans', 'Over 50'] }).eligibility?.description).to.equal(
      'Veterans; Over 50',
    );
    expect(read({ eligibility: [{ eligibility: 'Carers' }] }).eligibility?.description).to.equal('Carers');
  });

  it('name languages by their codes', () => {
    const languages = ['es', 'spa', 'ASL', 'zh-Hant', { language: 'pl' }, { name: 'Welsh', code: 'cym' }];
    expect(read({ languages }).languages?.map(({ code }) => code)).to.deep.equal([
      'es',
      'spa',
      undefined,
      'zh-Hant',
      'pl',
      'cym',
    ]);
  });

  it('have a website and terms under other names', () => {
    expect(read({ website: 'www.food.example.org' }).url).to.equal('https://www.food.example.org/');
    for (const key of ['service_taxonomy', 'service_taxonomys', 'service_attributes'])
      expect(read({ [key]: [{ taxonomy_term: { name: 'Food' } }] }).categories?.[0]?.name, key).to.equal(
        'Food',
      );
  });

  it('write the address into the place itself, and the table of places in the plural', () => {
    const location = { name: 'Hall', address_1: '2 B St', city: 'Easton', state: 'MD', postal_code: '21601' };
    for (const feed of [{ locations: [location] }, { services_at_location: [{ location }] }])
      expect(read(feed).locations).to.deep.equal([
        {
          name: 'Hall',
          addressPublic: true,
          addresses: [{ address1: '2 B St', city: 'Easton', stateProvince: 'MD', postalCode: '21601' }],
        },
      ]);
    const secret = { ...location, address_1: 'Confidential', latitude: 39, longitude: -76 };
    expect(read({ locations: [secret] }).locations).to.deep.equal([
      { name: 'Hall', addressPublic: false, addresses: [{ city: 'Easton', stateProvince: 'MD' }] },
    ]);
  });
});
