import { expect } from '@open-wc/testing';
import type { SearchField } from '../../../src/search/record-search.js';
import { TextScan } from '../../../src/search/scan.js';

interface Thing {
  readonly id: string;
  readonly name: string;
  readonly about?: string;
  readonly tags?: readonly (string | undefined)[];
}

const fields: readonly SearchField<Thing>[] = [
  { name: 'name', boost: 4, text: ({ name }) => name },
  { name: 'about', boost: 1, text: ({ about }) => about },
  { name: 'tags', boost: 1, text: ({ tags }) => tags },
];

const things: readonly Thing[] = [
  { id: 'talk', name: 'Group', about: 'We talk about warm meals.' },
  { id: 'warm', name: 'Warm Beds', tags: ['Niños', undefined] },
  { id: 'old', name: 'Swarm', about: 'Bees.' },
  { id: 'zh', name: '心理健康中心' },
];

function scanOf(...records: readonly Thing[]): TextScan<Thing> {
  const scan = new TextScan(fields);
  scan.add(records);
  return scan;
}
const found = (scan: TextScan<Thing>, words: string) => scan.search(words).map(({ id }) => id);

describe('reading through the texts, where the script for search is not on the page', () => {
  it('meets words at their beginning, whom it names first, and the rest in the order they came', () => {
    expect(found(scanOf(...things), 'warm')).to.deep.equal(['warm', 'talk']);
    expect(found(scanOf(...things), 'WARM be')).to.deep.equal(['warm']);
    expect(found(scanOf(...things), 'warm bees')).to.deep.equal([]);
  });

  it('looks past accents, capitals and what stands between words', () => {
    expect(found(scanOf(...things), 'ninos')).to.deep.equal(['warm']);
    expect(found(scanOf(...things), '¡Niños!')).to.deep.equal(['warm']);
  });

  it('finds words in the middle of a script that has no spaces', () => {
    expect(found(scanOf(...things), '健康')).to.deep.equal(['zh']);
  });

  it('tells whom the words name', () => {
    const scan = scanOf(...things);
    scan.search('warm');
    expect([...scan.named('warm')].map(({ id }) => id)).to.deep.equal(['warm']);
    expect([...scan.named('something else')]).to.deep.equal([]);
  });

  it('gives all for no words, and the same array for the same question', () => {
    const scan = scanOf(...things);
    expect(scan.search('  ')).to.equal(scan.records);
    expect(scan.search('warm')).to.equal(scan.search('warm'));
  });

  it('takes in more, and a record anew in its old place', () => {
    const scan = scanOf(...things);
    scan.search('warm');
    scan.add([
      { id: 'talk', name: 'Warmth' },
      { id: 'new', name: 'Warmer' },
    ]);
    expect(found(scan, 'warm')).to.deep.equal(['talk', 'warm', 'new']);
    expect(scan.records.map(({ id }) => id)).to.deep.equal(['talk', 'warm', 'old', 'zh', 'new']);
    expect(scan.get('talk')?.name).to.equal('Warmth');
    expect(scan.get('nobody')).to.equal(undefined);
  });
});
