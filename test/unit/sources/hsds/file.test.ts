import { expect } from '@open-wc/testing';
import { createServiceSource } from '../../../../src/sources/create-service-source.js';
import { NotJsonError, SchemaError } from '../../../../src/sources/errors.js';
import { httpLab } from '../../../helpers/http-lab.js';
import { failure, readAll, records, sourceAt } from './read-all.js';

const lines = (...items: unknown[]) =>
  items.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join('\n');

describe('a published file', () => {
  for (const [name, body] of [
    ['list.json', records(1, 3)],
    ['page.json', { contents: records(1, 3) }],
    ['dump.ndjson', `${lines(...records(1, 3))}\n\n`],
    ['dump.jsonl', lines(...records(1, 3))],
    ['lines-called.json', lines(...records(1, 3))],
  ] as const) {
    it(`is read in one request: ${name}`, async () => {
      const lab = await httpLab([{ body }]);
      const { services } = await readAll(sourceAt(`${lab.url}/${name}?v=2`));
      expect(services.map((s) => s.id)).to.deep.equal(['s1', 's2', 's3']);
      expect((await lab.requests()).map((r) => r.url)).to.deep.equal([`/${name}?v=2`]);
    });
  }

  it('is read when it holds one service alone', async () => {
    const lab = await httpLab([{ body: { id: 1, name: 'Alone' } }]);
    expect((await readAll(sourceAt(`${lab.url}/one.json`))).services.map((s) => s.id)).to.deep.equal(['1']);
  });

  it('comes in slices, so that the page can draw in between, each id once', async () => {
    const lab = await httpLab([{ body: [...records(1, 250), ...records(1, 5), { name: 'No id' }] }]);
    const { pages, dropped } = await readAll(sourceAt(`${lab.url}/all.json`));
    expect(pages.map((p) => [p.page, p.services.length, p.last])).to.deep.equal([
      [1, 100, false],
      [2, 100, false],
      [3, 50, true],
    ]);
    expect(dropped).to.have.lengthOf(1);
  });

  it('says which lines are no JSON and keeps the rest', async () => {
    const lab = await httpLab([{ body: lines({ id: 1, name: 'a' }, '{broken', { id: 2, name: 'b' }) }]);
    const { services, dropped } = await readAll(sourceAt(`${lab.url}/x.ndjson`));
    expect(services).to.have.lengthOf(2);
    expect(dropped).to.deep.equal([{ field: 'line 2', reason: 'not JSON' }]);
  });

  it('is empty when it is empty', async () => {
    const lab = await httpLab([{ body: '\n' }]);
    const { services, pages } = await readAll(sourceAt(`${lab.url}/x.ndjson`));
    expect(services).to.deep.equal([]);
    expect(pages[0]?.last).to.equal(true);
  });

  it('fails when nothing in it is JSON, or nothing in it is a list', async () => {
    const lab = await httpLab([{ body: '<html>\n</html>' }, { body: { error: 'x' } }]);
    expect(await failure(readAll(sourceAt(`${lab.url}/x.json`)))).to.be.instanceOf(NotJsonError);
    expect(await failure(readAll(sourceAt(`${lab.url}/x.json`)))).to.be.instanceOf(SchemaError);
  });

  it('stops between slices when the caller has left', async () => {
    const lab = await httpLab([{ body: records(1, 250) }]);
    const control = new AbortController();
    const reading = (async () => {
      for await (const _page of sourceAt(`${lab.url}/x.json`).services({ signal: control.signal }))
        control.abort();
    })();
    expect(await failure(reading)).to.have.property('name', 'AbortError');
  });

  it('cannot be asked for one service', () => {
    expect(sourceAt('https://x.example/a.json')).not.to.have.property('service');
  });
});

describe('choosing how to read', () => {
  it('names the formats when one is not known', () => {
    for (const format of ['', 'gopher', 'toString']) {
      expect(() => createServiceSource(format, { src: 'https://x.example/' })).to.throw(
        TypeError,
        'kith: format must be one of: kith, hsds',
      );
    }
  });

  it('takes an address that is relative to the page, and refuses one that is none', () => {
    expect(createServiceSource('hsds', { src: '/api' })).to.have.property('services');
    expect(() => createServiceSource('hsds', { src: 'http://[' })).to.throw(TypeError);
  });
});
