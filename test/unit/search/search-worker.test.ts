import { expect } from '@open-wc/testing';
import script from '../../../src/script/kith-search-worker.ts?worker&url';
import { searchWorkerPart } from '../../../src/search/search-worker.js';

/** The runner serves the bundles from a folder of its own. Said in two steps, or the bundler would take it for a file. */
const here = import.meta.url;
const url = new URL(`../../assets/${script.replace(/.*\//, '')}`, here).href;
const start = () => new Worker(url, { type: 'module' });

/** Hands out texts one by one. */
const texts = (records: string[][]) => {
  let at = 0;
  return () => records[at++];
};

describe('reading records in on another thread', () => {
  it('gives the index that the page itself would have made', async () => {
    const records = Array.from({ length: 3_000 }, (_, i) => [
      `Record ${i}`,
      i % 7 ? 'Ride to work' : 'Albergue, niños',
    ]);
    const index = await searchWorkerPart(start).index([4, 1], texts(records));
    expect(index?.size).to.equal(3_000);
    expect([...(index?.search('record 2999') ?? [])]).to.deep.equal([2999]);
    expect(index?.search('ninos')).to.have.length(429);
    index?.add(['One more shelter', '']);
    expect([...(index?.search('shetler') ?? [])]).to.deep.equal([3000]);
  });

  it('keeps fields and records apart whatever a text holds', async () => {
    const odd = [
      ['a\u001fb\u001ec', 'd'],
      ['', ''],
      ['e', '健康 \u001e'],
    ];
    const index = await searchWorkerPart(start).index([1, 9], texts(odd));
    expect(index?.size).to.equal(3);
    expect([...(index?.search('c') ?? [])]).to.deep.equal([0]);
    expect([...(index?.search('健康') ?? [])]).to.deep.equal([2]);
  });

  it('gives nothing, and no error, where a worker may not start or its file is not there', async () => {
    const forbidden = () => {
      throw new TypeError('not allowed here');
    };
    const missing = () => new Worker('/nowhere/worker.js', { type: 'module' });
    for (const bad of [forbidden, missing]) {
      expect(await searchWorkerPart(bad).index([1], texts([['a']]))).to.equal(undefined);
    }
  });
});
