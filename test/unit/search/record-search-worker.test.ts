import { expect } from '@open-wc/testing';
import { RecordSearch, type SearchWorkerPart } from '../../../src/search/record-search.js';
import { WordIndex } from '../../../src/search/word-index.js';
import { addPart } from '../../../src/util/parts.js';

interface Note {
  id: string;
  text: string;
}
const note = (id: string, text = 'a quiet place'): Note => ({ id, text });
const many = Array.from({ length: 2_500 }, (_, i) => note(`${i}`));

/** Stands for the part: what it does is up to each test. The first of a name stays, so there is one for all. */
let answer: SearchWorkerPart['index'] = async () => undefined;
addPart('search-worker', { index: (...given: Parameters<typeof answer>) => answer(...given) });

const readIn: SearchWorkerPart['index'] = async (boosts, texts) => {
  const index = new WordIndex(boosts);
  for (let record = texts(); record; record = texts()) index.add(record);
  return index;
};

/** A search over the records, once all that can be known is known. */
async function searched(records: readonly Note[]) {
  const search = new RecordSearch<Note>([{ name: 'text', boost: 1, text: (n) => n.text }], () => undefined);
  search.add(records);
  while (!search.complete) await new Promise((resolve) => setTimeout(resolve));
  return search;
}

describe('a search whose page has the worker', () => {
  it('has many records read in there, and takes the index that comes back', async () => {
    let asked = 0;
    answer = (...given) => (asked++, readIn(...given));
    const search = await searched([...many, note('z', 'Lighthouse')]);
    expect(asked).to.equal(1);
    expect(search.search('lighthouse').map(({ id }) => id)).to.deep.equal(['z']);
  });

  it('reads a few in itself', async () => {
    let asked = 0;
    answer = (...given) => (asked++, readIn(...given));
    const search = await searched([note('a', 'Lighthouse')]);
    expect(asked).to.equal(0);
    expect(search.search('lighthouse')).to.have.length(1);
  });

  it('reads all in itself when no worker can be had', async () => {
    answer = async () => undefined;
    expect((await searched(many)).search('quiet')).to.have.length(many.length);
  });

  it('leaves aside an index of records that have been replaced meanwhile', async () => {
    let give = () => {};
    const waiting = new Promise<void>((resolve) => (give = resolve));
    let asked = () => {};
    const started = new Promise<void>((resolve) => (asked = resolve));
    answer = async (...given) => {
      const index = await readIn(...given);
      asked();
      await waiting;
      return index;
    };
    const search = new RecordSearch<Note>([{ name: 'text', boost: 1, text: (n) => n.text }], () => undefined);
    search.add(many);
    await started;
    search.replace([note('new', 'Lighthouse')]);
    give();
    while (!search.complete) await new Promise((resolve) => setTimeout(resolve));
    expect(search.search('quiet')).to.deep.equal([]);
    expect(search.search('lighthouse')).to.have.length(1);
  });
});
