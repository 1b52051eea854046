import { expect } from '@open-wc/testing';
import { fields, list } from '../../../src/sources/fields.js';
import { words } from '../../../src/sources/hsds/kinds.js';

describe('a written list of fields', () => {
  it('reads each field by its kind, under its name in the model', () => {
    const read = fields('name alternate_name parent_id:id website|url>url age:0..130 updated:date');
    const record = {
      ...{
        name: ' A  b ',
        alternate_name: 'C',
        parent_id: 7,
        website: 'none',
        url: 'example.org',
        age: '30',
      },
      updated: '2026-02-30',
    };
    expect(read(record)).to.deep.equal({
      ...{ name: 'A b', alternateName: 'C', parentId: '7', url: 'https://example.org/', age: 30 },
    });
  });

  it('follows paths through records and lists, and keys by how they begin', () => {
    const read = fields('unit.name log.day>day x_*.zone>zone log.day>days:words', { words });
    const record = {
      unit: { name: 'beds' },
      log: [{}, { day: 'MO' }, { day: 'TU,WE' }],
      x_a: 1,
      x_b: { zone: 'Z' },
    };
    expect(read(record)).to.deep.equal({ name: 'beds', day: 'MO', zone: 'Z', days: ['MO', 'TU', 'WE'] });
  });

  it('takes a later field with the same target for a second try', () => {
    const read = fields('age:0..130 years>age:0..200');
    expect(read({ age: 30, years: 40 })).to.deep.equal({ age: 30 });
    expect(read({ age: 140, years: 140 })).to.deep.equal({ age: 140 });
  });

  it('says nothing of a record without any of its marked fields', () => {
    const read = fields('code! name! note');
    expect(read({ note: 'x' })).to.equal(undefined);
    expect(read({ note: 'x', name: 'y' })).to.deep.equal({ note: 'x', name: 'y' });
    for (const nothing of [{}, [], null, undefined, 4]) expect(fields('a b')(nothing)).to.equal(undefined);
  });

  it('takes a bare string for the first field', () => {
    expect(fields('name id')('Welsh')).to.deep.equal({ name: 'Welsh' });
  });

  it('adds to what was found before: lists are joined, the rest stays', () => {
    const read = fields('name tags:words items', { words, items: list((value) => value) });
    expect(read({ name: 'b', tags: 'c', items: [1, 1] }, {}, { name: 'a', tags: ['d'] })).to.deep.equal({
      ...{ name: 'a', tags: ['d', 'c'], items: [1] },
    });
  });

  it('keeps no list longer than a phone can hold', () => {
    const read = fields<{ tags: string[] }>('tags:words', { words });
    expect(read({ tags: Array.from({ length: 500 }, (_, i) => `t${i}`) })?.tags).to.have.lengthOf(200);
  });
});
