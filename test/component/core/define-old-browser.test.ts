import { expect } from '@open-wc/testing';
import script from '../../../src/script/kith-search-worker.ts?worker&url';
import type { SearchWorkerPart } from '../../../src/search/record-search.js';
import { part } from '../../../src/util/parts.js';

describe('the files one imports, in a browser that lacks something', () => {
  it('bring no map where style sheets cannot be constructed: the list has everything', async () => {
    Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets');
    await import('../../../src/define/kith-map.js');
    expect(part('map')).to.equal(undefined);
  });

  it('start the worker from its plain address where there are no Trusted Types', async () => {
    Reflect.deleteProperty(globalThis, 'trustedTypes');
    expect('trustedTypes' in globalThis).to.equal(false);
    const { installSearchWorker } = await import('../../../src/define/kith-search-worker.js');
    const here = import.meta.url; // in two steps, or the bundler would take it for a file
    installSearchWorker(new URL(`../../assets/${script.replace(/.*\//, '')}`, here).href);
    const records = [['quiet'], ['porch']];
    const index = await (part('search-worker') as SearchWorkerPart).index([1], () => records.shift());
    expect([...(index?.search('porch') ?? [])]).to.deep.equal([1]);
  });
});
