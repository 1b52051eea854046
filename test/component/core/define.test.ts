import { expect } from '@open-wc/testing';
import script from '../../../src/script/kith-search-worker.ts?worker&url';
import { lineReader } from '../../../src/helplines/line-reader.js';
import { helpIn, helplineParts } from '../../../src/helplines/registry.js';
import type { SearchWorkerPart } from '../../../src/search/record-search.js';
import { part } from '../../../src/util/parts.js';

type Load = () => Promise<Record<string, unknown>>;
const files = new Map(
  Object.entries(import.meta.glob('../../../src/define/*.ts') as Record<string, Load>).map(([path, load]) => [
    path.replace(/.*\/(.*)\.ts$/, '$1'),
    load,
  ]),
);

const tag = (name: string) => () => customElements.get(name);
const parts =
  (...names: string[]) =>
  () =>
    names.map(part);
const panelParts =
  (...names: string[]) =>
  () =>
    names.map((name) => (helplineParts() as Record<string, unknown>)[name]);

/** What is on the page once a file has been imported, and not before. */
const adds: Record<string, () => unknown> = {
  'kith-check-in': tag('kith-check-in'),
  'kith-crisis-more': () => [part('warmlines'), ...panelParts('more')()],
  'kith-crisis-panel': tag('kith-crisis-panel'),
  'kith-crisis-source': lineReader,
  'kith-crisis-world': () => [helpIn('FR')?.emergency[0], ...panelParts('guess', 'calls', 'chooser')()],
  'kith-directory-more': parts('directory-more'),
  'kith-fhirpath': parts('fhirpath'),
  'kith-finder-more': parts('finder-more'),
  'kith-formats': parts('format-fhir', 'format-csv', 'format-json'),
  'kith-history': parts('history'),
  'kith-keep': parts('keep', 'refresh', 'finder-saved', 'directory-saved'),
  'kith-map': parts('map'),
  'kith-peer-finder': tag('kith-peer-finder'),
  'kith-qr': panelParts('qr'),
  'kith-quick-exit': tag('kith-quick-exit'),
  'kith-resource-directory': tag('kith-resource-directory'),
  'kith-rich-text': parts('rich-text'),
  'kith-search': parts('search'),
  'kith-zip': parts('zip'),
};

const things = (name: string): unknown[] => [adds[name]?.()].flat();
const worker = () => part('search-worker') as SearchWorkerPart | undefined;

describe('the files one imports to have a widget or a part', () => {
  it('are all known here', () => {
    expect([...files.keys()].sort()).to.deep.equal(
      [...Object.keys(adds), 'all', 'kith-search-worker'].sort(),
    );
  });

  for (const name of Object.keys(adds)) {
    it(`${name} adds what it is called after, and nothing else has added it`, async () => {
      for (const thing of things(name)) expect(thing).to.equal(undefined);
      await files.get(name)?.();
      for (const thing of things(name)) expect(thing).not.to.equal(undefined);
    });
  }

  it('kith-search-worker adds a worker only when it is told where its own file is', async () => {
    const { installSearchWorker } = (await files.get('kith-search-worker')?.()) as {
      installSearchWorker: (url: string) => void;
    };
    expect(worker()).to.equal(undefined);
    const here = import.meta.url; // in two steps, or the bundler would take it for a file
    installSearchWorker(new URL(`../../assets/${script.replace(/.*\//, '')}`, here).href);
    // twice: a page with Trusted Types lets a policy of this name be made only once
    for (const word of ['porch', 'ferry']) {
      const records = [['quiet'], [word]];
      const index = await worker()?.index([1], () => records.shift());
      expect([...(index?.search(word) ?? [])]).to.deep.equal([1]);
    }
  });
});
