import { expect } from '@open-wc/testing';
import { createServiceIndex } from '../../../src/search/service-index.js';
import { createTextIndex } from '../../../src/search/text-index.js';
import { fold, tokens } from '../../../src/search/tokens.js';

interface Note {
  id: string;
  title: string;
  body?: string;
}
const notes = (...records: Note[]) => {
  const index = createTextIndex<Note>({
    fields: [
      { name: 'title', boost: 3, text: (n) => n.title },
      { name: 'body', boost: 1, text: (n) => [n.body, undefined] },
    ],
  });
  index.add(records);
  return index;
};

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
    index.add([{ id: 'd', title: 'Ride to work' }]);
    index.add([{ id: 'a', title: 'Now a kitchen' }]);
    expect(index.size).to.equal(4);
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
  const index = createServiceIndex([
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

  it('starts empty', () => {
    expect(createServiceIndex().size).to.equal(0);
  });
});
