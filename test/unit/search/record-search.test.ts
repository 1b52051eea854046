import { expect } from '@open-wc/testing';
import { RecordSearch, type SearchField } from '../../../src/search/record-search.js';
import { serviceFields } from '../../../src/search/service-fields.js';
import type { Service } from '../../../src/model/service.js';
import { fold } from '../../../src/search/fold.js';
import { tokens } from '../../../src/search/tokens.js';

interface Note {
  id: string;
  title: string;
  body?: string;
}
const fields: SearchField<Note>[] = [
  { name: 'title', boost: 3, text: (n) => n.title },
  { name: 'body', boost: 1, text: (n) => [n.body, undefined] },
];
/** A search that speaks in ids. */
function searchOver<T extends { id: string }>(of: readonly SearchField<T>[], records: readonly T[]) {
  const search = new RecordSearch(of, () => undefined);
  search.add(records);
  return { all: search, search: (words: string) => search.search(words).map(({ id }) => id) };
}
const notes = (...records: Note[]) => searchOver(fields, records);

const three = () =>
  notes(
    { id: 'a', title: 'Winter shelter', body: 'Beds for the night. Open door counseling.' },
    { id: 'b', title: 'Food bank', body: 'Near the shelter' },
    { id: 'c', title: 'Albergue para niños', body: 'Vivienda y atención médica, 21215' },
  );

describe('searching on the device', () => {
  it('gives everything in its own order when nothing is typed', () => {
    for (const query of ['', '   ']) expect(three().search(query)).to.deep.equal(['a', 'b', 'c']);
  });

  it('puts a word in the name before one in the text', () => {
    expect(three().search('shelter')).to.deep.equal(['a', 'b']);
  });

  it('finds the beginning of a word while it is being typed', () => {
    expect(three().search('shel')).to.deep.equal(['a', 'b']);
    expect(three().search('s')).to.have.members(['a', 'b']);
  });

  it('forgives a wrong letter, a missing one and two swapped', () => {
    for (const query of ['sheltar', 'sheter', 'shetler', 'SHELTER'])
      expect(three().search(query), query).to.include('a');
    expect(three().search('counselling')).to.deep.equal(['a']);
  });

  it('does not forgive a wrong digit', () => {
    expect(three().search('21215')).to.deep.equal(['c']);
    expect(three().search('21216')).to.deep.equal([]);
  });

  it('needs every word, and takes any when no record has them all', () => {
    expect(three().search('winter shelter')).to.deep.equal(['a']);
    expect(three().search('winter bank')).to.have.members(['a', 'b']);
  });

  it('finds words with and without their accents', () => {
    for (const query of ['niños', 'ninos', 'NIÑOS', 'atencion', 'médica', 'medica']) {
      expect(three().search(query), query).to.deep.equal(['c']);
    }
  });

  it('finds nothing for signs alone and for words that are nowhere', () => {
    for (const query of ['?!', 'xyzzyq']) expect(three().search(query)).to.deep.equal([]);
  });

  it('takes more records as pages come, and replaces one that comes again', () => {
    const index = three();
    expect(index.search('winter')).to.deep.equal(['a']);
    index.all.add([{ id: 'd', title: 'Ride to work' }]);
    index.all.add([{ id: 'a', title: 'Now a kitchen' }]);
    expect(index.all.records).to.have.length(4);
    expect(index.search('ride')).to.deep.equal(['d']);
    expect(index.search('kitchen')).to.deep.equal(['a']);
    expect(index.search('winter')).to.deep.equal([]);
    expect(index.search('')).to.deep.equal(['a', 'b', 'c', 'd']);
  });
});

describe('words of many languages', () => {
  it('drops Arabic vowel signs and joins letters people mix up', () => {
    expect(fold('مُسَاعَدَةٌ')).to.equal(fold('مساعدة'));
    expect(fold('إيواء')).to.equal(fold('ايواء'));
    expect(notes({ id: 'x', title: 'مَلْجَأ' }).search('ملجا')).to.deep.equal(['x']);
  });

  it('folds letters Unicode does not take apart', () => {
    expect(fold('Straße Łódź Ærø')).to.equal('strasse lodz aero');
  });

  it('reads an apostrophe as part of the word', () => {
    expect(tokens("Men's men’s")).to.deep.equal(['mens', 'mens']);
  });

  it('finds words in scripts without spaces', () => {
    for (const [title, query] of [
      ['心理健康服务中心', '健康'],
      ['無料の相談窓口', '相談'],
      ['บริการสุขภาพจิต', 'สุขภาพ'],
    ] as const) {
      expect(notes({ id: 'x', title }).search(query), title).to.deep.equal(['x']);
    }
  });

  it('reads them in pairs, apart from the letters of other scripts beside them', () => {
    expect(tokens('健康服务bed24')).to.deep.equal(['健康', '康服', '服务', 'bed24']);
    expect(tokens('人 bed')).to.deep.equal(['人', 'bed']);
  });
});

describe('searching services', () => {
  const index = searchOver<Service>(serviceFields, [
    {
      id: '1',
      name: 'Open Door',
      organization: { name: 'Riverbend Aid' },
      categories: [{ name: 'Short-Term Housing' }],
      languages: [{ name: 'Urdu' }],
      locations: [
        { addressPublic: true, name: 'Civic Hall', addresses: [{ address1: '1 Elm St', city: 'Milltown' }] },
      ],
      serviceAreas: [{ name: 'North County' }],
    },
    {
      id: '2',
      name: 'Safe House',
      eligibility: { description: 'Women and children' },
      description: 'Housing',
      locations: [{ addressPublic: false, addresses: [{ city: 'Milltown' }] }, { addressPublic: true }],
    },
  ]);

  for (const [query, ids] of [
    ['riverbend', ['1']],
    ['urdu', ['1']],
    ['civic hall', ['1']],
    ['north county', ['1']],
    ['children', ['2']],
    ['housing', ['1', '2']],
  ] as const) {
    it(`finds ${ids.join(' and ')} for "${query}"`, () => expect(index.search(query)).to.deep.equal(ids));
  }

  it('does not find a place by a town that is not public', () => {
    expect(index.search('milltown')).to.deep.equal(['1']);
  });
});

/** Until the search says that it knows more. */
const better = (records: Note[]) => {
  let told = () => {};
  const search = new RecordSearch(fields, () => told());
  search.add(records);
  return { search, next: () => new Promise<void>((resolve) => (told = resolve)) };
};
/** More than can be read in before a frame is due. */
const many = Array.from({ length: 40_000 }, (_, i) => ({
  id: `${i}`,
  title: `Record ${i}`,
  body: 'a quiet place for people who need to talk with somebody who has been there before',
}));

describe('searching while records are still being read in', () => {
  it('answers at once with what is known, and better later', async function () {
    const { search, next } = better([...many, { id: 'z', title: 'Lighthouse' }]);
    expect(search.search('lighthouse')).to.deep.equal([]);
    const first = search.search('quiet').length;
    expect(search.complete).to.equal(false);
    expect(first).to.be.greaterThan(0).and.lessThan(many.length);
    while (!search.complete) await next();
    expect(search.search('quiet')).to.have.length(many.length);
    expect(search.search('lighthouse').map(({ id }) => id)).to.deep.equal(['z']);
  });

  it('leaves the page free in between', async function () {
    const { search, next } = better(many);
    search.search('quiet');
    let turns = 0;
    const watch = setInterval(() => turns++);
    while (!search.complete) await next();
    clearInterval(watch);
    // Work that takes many slices of 8 ms; how many a fast machine needs, and how long a turn waits, the machine decides
    expect(turns).to.be.greaterThan(3);
  });

  it('says nothing when nobody asked, and gives the same list for the same answer', async () => {
    let told = 0;
    const search = new RecordSearch<Note>(fields, () => told++);
    search.add([{ id: 'a', title: 'Winter shelter' }]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told).to.equal(0);
    expect(search.search('shelter')).to.equal(search.search('shelter'));
  });

  it('forgets who has gone, and everyone when it is closed', () => {
    const { search } = better([
      { id: 'a', title: 'Winter shelter' },
      { id: 'b', title: 'Summer shelter' },
    ]);
    search.search('shelter');
    search.remove(['a', 'unknown']);
    expect(search.search('shelter').map(({ id }) => id)).to.deep.equal(['b']);
    expect(search.get('a')).to.equal(undefined);
    search.replace([{ id: 'c', title: 'Shelter' }]);
    expect(search.search('shelter').map(({ id }) => id)).to.deep.equal(['c']);
    search.close();
    expect(search.search('shelter')).to.deep.equal([]);
    expect(search.records).to.deep.equal([]);
  });
});

describe('what comes first', () => {
  it('is the word itself, then one that begins so, then a near miss', () => {
    const found = notes(
      { id: 'near', title: 'Hosing' },
      { id: 'begins', title: 'Housings' },
      { id: 'is', title: 'Housing' },
    ).search('housing');
    expect(found).to.deep.equal(['is', 'begins', 'near']);
  });

  it('is, of two that fit as well, the one that came first', () => {
    expect(notes({ id: '2', title: 'Food' }, { id: '1', title: 'Food' }).search('food')).to.deep.equal([
      '2',
      '1',
    ]);
  });

  it('is no near miss where enough records have the word itself', () => {
    const rides = Array.from({ length: 12 }, (_, i) => ({ id: `${i}`, title: 'Ride' }));
    expect(notes(...rides, { id: 'hide', title: 'Hide' }).search('ride')).not.to.include('hide');
  });

  it('is, of near misses, the whole word before the beginning of a longer one', () => {
    const found = notes({ id: 'longer', title: 'Pianist' }, { id: 'whole', title: 'Pilar' }).search('piar');
    expect(found).to.deep.equal(['whole', 'longer']);
  });

  it('can be who is called by the words: those in the first field, with a typing error too', () => {
    const { all } = notes(
      { id: 'tells', title: 'Walt', body: 'Hope is what I found' },
      { id: 'called', title: 'Hope' },
      { id: 'nobody', title: 'Hopps', body: 'nothing' },
    );
    all.search('hope');
    expect([...all.named('Hoppe')].map(({ id }) => id)).to.deep.equal(['called', 'nobody']);
    expect([...all.named('hope found')]).to.deep.equal([]);
    expect([...all.named('')]).to.deep.equal([]);
  });

  it('forgives a mistake in a word that is not typed to its end', () => {
    expect(three().search('shetl')).to.include('a');
  });
});
