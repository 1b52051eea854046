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
});
