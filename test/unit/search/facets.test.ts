import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { narrow, numberOf, prepareFacets, type Chosen, type Facet } from '../../../src/search/facets.js';

interface Peer {
  id: string;
  languages: string[];
  ways: string[];
}
const facet = (name: 'languages' | 'ways'): Facet<Peer> => ({
  name,
  values: (peer) => peer[name].map((value) => ({ value, label: value.toUpperCase() })),
});
const facets = [facet('languages'), facet('ways')];
const choose = (choices: Record<string, string[]>): Chosen =>
  new Map(Object.entries(choices).map(([name, values]) => [name, new Set(values)]));

const peers: Peer[] = [
  { id: 'a', languages: ['en'], ways: ['phone'] },
  { id: 'b', languages: ['en', 'es'], ways: ['video', 'phone'] },
  { id: 'c', languages: ['es'], ways: [] },
  { id: 'd', languages: [], ways: ['video'] },
];
const found = (choices: Record<string, string[]>) => ids(narrow(peers, facets, choose(choices)).found);
const countsOf = (chosen: Chosen, name: string) => narrow(peers, facets, chosen).counts.get(name) ?? [];
const loosen = (choices: Record<string, string[]>) => narrow(peers, facets, choose(choices)).loosen;
const ids = (found: readonly Peer[]) => found.map(({ id }) => id).join('');
const counts = (chosen: Chosen, name: string) =>
  Object.fromEntries(countsOf(chosen, name).map(({ value, count }) => [value, count]));

describe('narrowing a list', () => {
  it('shows everything when nothing is chosen, in its order', () => {
    for (const choices of [{}, { languages: [] }]) expect(found(choices)).to.equal('abcd');
  });

  it('takes any of what is chosen of one kind, and asks for each kind', () => {
    expect(found({ languages: ['en', 'es'] })).to.equal('abc');
    expect(found({ languages: ['es'], ways: ['phone'] })).to.equal('b');
  });

  it('counts for each value what choosing it as well would show', () => {
    const chosen = choose({ languages: ['es'] });
    expect(counts(chosen, 'languages')).to.deep.equal({ en: 2, es: 2 });
    expect(counts(chosen, 'ways')).to.deep.equal({ video: 1, phone: 1 });
  });

  it('leaves out values that would show nothing, but never one that is chosen', () => {
    expect(counts(choose({ ways: ['fax'] }), 'languages')).to.deep.equal({});
    expect(counts(choose({ languages: ['en'], ways: ['video'] }), 'languages')).to.deep.equal({
      en: 1,
      es: 1,
    });
    expect(counts(choose({ languages: ['es'], ways: ['video'] }), 'ways')).to.deep.equal({
      phone: 1,
      video: 1,
    });
  });

  it('gives the label with each value', () => {
    expect(countsOf(choose({}), 'languages')[0]).to.deep.equal({
      value: 'en',
      label: 'EN',
      count: 2,
    });
  });

  it('says which choice to take back to see most', () => {
    expect(loosen({ languages: ['de'], ways: ['phone'] })).to.deep.equal({
      name: 'languages',
      count: 2,
    });
    expect(loosen({ languages: ['de'], ways: ['fax'] })).to.equal(undefined);
    expect(loosen({})).to.equal(undefined);
  });

  it('asks a record for its values once', async () => {
    let asked = 0;
    const counting = [{ name: 'languages', values: (p: Peer) => (asked++, facets[0]?.values(p) ?? []) }];
    await prepareFacets(peers, counting);
    narrow(peers, counting, choose({ languages: ['en'] }));
    narrow(peers, counting, choose({ languages: ['es'] }));
    expect(asked).to.equal(peers.length);
  });

  it('takes numbers that are at hand instead of looking records up', () => {
    const numbers = peers.map(numberOf);
    const backwards = [...peers].reverse();
    const asked = choose({ languages: ['en'] });
    const known = narrow(backwards, facets, asked, (i) => numbers[peers.length - 1 - i] as number);
    expect(known).to.deep.equal(narrow(backwards, facets, asked));
    expect(ids(known.found)).to.equal('ba');
  });

  it('agrees with the plain definition for any records and any choice', () => {
    const some = (values: string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 });
    const record = fc.record({ id: fc.string(), languages: some(['a', 'b', 'c']), ways: some(['x', 'y']) });
    const choice = fc.record({ languages: some(['a', 'b', 'z']), ways: some(['x', 'y']) });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 30 }), choice, (records, choices) => {
        const fits = (r: Peer, name: 'languages' | 'ways') =>
          !choices[name].length || choices[name].some((value) => r[name].includes(value));
        const own = [facet('languages'), facet('ways')];
        const { found, counts: counted } = narrow(records, own, choose(choices));
        expect(found).to.deep.equal(records.filter((r) => fits(r, 'languages') && fits(r, 'ways')));
        for (const { value, count } of counted.get('languages') ?? []) {
          const expected = records.filter((r) => fits(r, 'ways') && r.languages.includes(value)).length;
          expect(count).to.equal(expected);
        }
      }),
    );
  });
});
