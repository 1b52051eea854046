import { expect } from '@open-wc/testing';
import {
  HttpError,
  KithSourceError,
  NotJsonError,
  OfflineError,
  SchemaError,
  TimeoutError,
} from '../../../../src/sources/errors.js';
import { readPages } from '../../../../src/sources/hsds/pages.js';
import { HttpClient } from '../../../../src/sources/http.js';
import { httpLab, type LabAnswer } from '../../../helpers/http-lab.js';
import { failure, readAll, records, sourceAt } from './read-all.js';

const page = (contents: object[], claims: object = {}): LabAnswer => ({ body: { contents, ...claims } });
const ids = (services: { id: string }[]) => services.map((s) => s.id).join(' ');

describe('reading a feed page by page', () => {
  it('asks for pages in turn until the last one', async () => {
    const lab = await httpLab([
      page(records(1, 2), { total_items: 3, total_pages: 2, page_number: 1 }),
      page(records(3, 3), { total_items: 3, total_pages: 2, page_number: 2 }),
    ]);
    const { services, pages } = await readAll(sourceAt(`${lab.url}/hsds/`));
    expect(ids(services)).to.equal('s1 s2 s3');
    expect(pages.map(({ page: n, last, total }) => ({ n, last, total }))).to.deep.equal([
      { n: 1, last: false, total: 3 },
      { n: 2, last: true, total: 3 },
    ]);
    expect((await lab.requests()).map((r) => r.url)).to.deep.equal([
      '/hsds/services?page=1&full=true&per_page=100',
      '/hsds/services?page=2&full=true&per_page=100',
    ]);
  });

  it('takes the base URL with or without /services at its end', async () => {
    const lab = await httpLab([page(records(1, 1), { last_page: true })]);
    await readAll(sourceAt(`${lab.url}/hsds/services`));
    expect((await lab.requests())[0]?.url).to.match(/^\/hsds\/services\?/);
  });

  it('stops at an empty page', async () => {
    const lab = await httpLab([page(records(1, 100)), page(records(101, 200)), page([])]);
    expect((await readAll(sourceAt(lab.url))).services).to.have.lengthOf(200);
  });

  it('stops at a page shorter than the first', async () => {
    const lab = await httpLab([page(records(1, 50)), page(records(51, 60)), page(records(61, 99))]);
    expect((await readAll(sourceAt(lab.url))).services).to.have.lengthOf(60);
    expect(await lab.requests()).to.have.lengthOf(2);
  });

  it('stops at once when the server sends everything in one piece', async () => {
    const lab = await httpLab([{ body: records(1, 420) }]);
    expect((await readAll(sourceAt(lab.url))).services).to.have.lengthOf(420);
    expect(await lab.requests()).to.have.lengthOf(1);
  });

  it('goes on when pages are larger than asked for, and when a short page is not all there is', async () => {
    const lab = await httpLab([page(records(1, 150)), page(records(151, 300)), page([])]);
    expect((await readAll(sourceAt(lab.url))).services).to.have.lengthOf(300);
    const short = await httpLab([
      page(records(1, 50), { total: 110 }),
      page(records(51, 90), { total: 110 }),
      page(records(91, 110), { total: 110 }),
    ]);
    expect((await readAll(sourceAt(short.url))).services).to.have.lengthOf(110);
  });

  it('stops at once when the total has been reached', async () => {
    const lab = await httpLab([page(records(1, 3), { total_items: 3 })]);
    await readAll(sourceAt(lab.url));
    expect(await lab.requests()).to.have.lengthOf(1);
  });

  it('goes on when the last page is not the last by the server’s own total', async () => {
    const lab = await httpLab([
      page(records(1, 2), { last_page: true, total_items: 4 }),
      page(records(3, 4), { last_page: true, total_items: 4 }),
    ]);
    expect(ids((await readAll(sourceAt(lab.url))).services)).to.equal('s1 s2 s3 s4');
  });

  it('takes an error past the end for the end', async () => {
    const lab = await httpLab([page(records(1, 100)), { status: 404 }]);
    const { services, pages } = await readAll(sourceAt(lab.url));
    expect(services).to.have.lengthOf(100);
    expect(pages.at(-1)?.last).to.equal(true);
  });

  it('fails, after what it has given, when a promised page does not come', async () => {
    const lab = await httpLab([page(records(1, 2), { last_page: false }), { status: 404 }]);
    const seen: string[] = [];
    const reading = (async () => {
      for await (const { services } of sourceAt(lab.url).services({ signal: new AbortController().signal })) {
        seen.push(ids(services));
      }
    })();
    expect(await failure(reading)).to.be.instanceOf(HttpError);
    expect(seen).to.deep.equal(['s1 s2']);
  });

  it('fails when a later page is out of reach', async () => {
    const lab = await httpLab([page(records(1, 100)), { reset: true }]);
    expect(await failure(readAll(sourceAt(lab.url)))).to.be.instanceOf(OfflineError);
  });

  it('does not follow a server that never ends', async () => {
    const lab = await httpLab([
      page(records(1, 2)),
      page(records(3, 4)),
      page(records(5, 6)),
      page(records(7, 8)),
    ]);
    const reader = {
      http: new HttpClient(),
      url: () => `${lab.url}/services`,
      signal: new AbortController().signal,
    };
    const numbers: number[] = [];
    for await (const { page: n } of readPages({ ...reader, maxPages: 3 })) numbers.push(n);
    expect(numbers).to.deep.equal([1, 2, 3]);
  });

  it('keeps records without an id for the account of what was dropped', async () => {
    const lab = await httpLab([
      page([{ name: 'No id' }, null as never, ...records(1, 1)], { last_page: true }),
    ]);
    const { services, dropped } = await readAll(sourceAt(lab.url));
    expect(services).to.have.lengthOf(1);
    expect(dropped).to.deep.equal([
      { field: 'id', reason: 'missing' },
      { field: 'record', reason: 'not an object' },
    ]);
  });

  it('stops when the caller has left', async () => {
    const lab = await httpLab([page(records(1, 2), { last_page: false }), { hold: true }]);
    const control = new AbortController();
    const reading = readAll(sourceAt(lab.url), control.signal);
    setTimeout(() => control.abort(), 200);
    expect(await failure(reading)).to.have.property('name', 'AbortError');
  });
});

describe('a server that refuses what it is asked', () => {
  for (const status of [400, 404, 500]) {
    it(`is asked without "full" after status ${status}`, async () => {
      const bad = Array.from({ length: status === 500 ? 3 : 1 }, () => ({ status }));
      const lab = await httpLab([...bad, page(records(1, 2), { last_page: true })]);
      expect((await readAll(sourceAt(lab.url))).services).to.have.lengthOf(2);
      expect((await lab.requests()).at(-1)?.url).to.equal('/services?page=1&per_page=100');
    });
  }

  it('is asked for the bare page when it refuses a page size too, and then goes on that way', async () => {
    const lab = await httpLab([
      { status: 422 },
      { status: 422 },
      page(records(1, 2), { last: false }),
      page(records(3, 3), { last: true }),
    ]);
    expect((await readAll(sourceAt(lab.url))).services).to.have.lengthOf(3);
    expect((await lab.requests()).slice(2).map((r) => r.url)).to.deep.equal([
      '/services?page=1',
      '/services?page=2',
    ]);
  });

  it('is asked without "full" when the failure hides behind missing CORS headers', async () => {
    const lab = await httpLab([
      ...[1, 2, 3].map(() => ({ status: 500, cors: false })),
      page(records(1, 1), { last: true }),
    ]);
    expect((await readAll(sourceAt(lab.url))).services).to.have.lengthOf(1);
  });

  it('is asked for less when everything at once takes too long', async () => {
    const lab = await httpLab([{ hold: true }, page(records(1, 1), { last: true })]);
    expect((await readAll(sourceAt(lab.url, { timeoutMs: 3000 }))).services).to.have.lengthOf(1);
  });

  it('is given up after it was too slow twice', async () => {
    let asked = 0;
    const lab = await httpLab([{ hold: true }]);
    const counting: typeof fetch = (input, init) => {
      asked++;
      return fetch(input, init);
    };
    const source = sourceAt(lab.url, { timeoutMs: 100, fetch: counting });
    expect(await failure(readAll(source))).to.be.instanceOf(TimeoutError);
    expect(asked).to.equal(2);
  });

  for (const status of [401, 403]) {
    it(`is not asked again after status ${status}`, async () => {
      const lab = await httpLab([{ status }]);
      expect(await failure(readAll(sourceAt(lab.url)))).to.include({ status });
      expect(await lab.requests()).to.have.lengthOf(1);
    });
  }

  it('fails with what it last said when nothing helps', async () => {
    const lab = await httpLab([{ status: 404 }]);
    expect(await failure(readAll(sourceAt(lab.url))))
      .to.be.instanceOf(KithSourceError)
      .and.include({ status: 404 });
    expect(await lab.requests()).to.have.lengthOf(3);
  });

  it('fails when it answers with a web page', async () => {
    const lab = await httpLab([{ body: '<html>' }]);
    expect(await failure(readAll(sourceAt(lab.url)))).to.be.instanceOf(NotJsonError);
  });
});

describe('a list that comes again on every page', () => {
  it('counts what cannot be used once', async () => {
    const lab = await httpLab([{ body: [{ id: 1, name: 'A' }, { name: 'no id' }] }]);
    const { services, dropped } = await readAll(sourceAt(lab.url));
    expect(services).to.have.lengthOf(1);
    expect(dropped).to.deep.equal([{ field: 'id', reason: 'missing' }]);
  });
});

describe('envelopes', () => {
  for (const [what, body] of [
    ['a bare list', records(1, 2)],
    ['contents', { contents: records(1, 2) }],
    [
      'content, as in Open Referral UK 1.0',
      { totalElements: 2, totalPages: 1, number: 1, last: true, content: records(1, 2) },
    ],
    ['data', { data: records(1, 2) }],
    ['a list in an envelope in an envelope', { data: { contents: records(1, 2) } }],
    ['results', { count: 2, results: records(1, 2) }],
  ] as const) {
    it(`are read: ${what}`, async () => {
      const lab = await httpLab([{ body }]);
      expect((await readAll(sourceAt(lab.url))).services).to.have.lengthOf(2);
    });
  }

  it('are read as empty when the list is null', async () => {
    const lab = await httpLab([{ body: { contents: null } }]);
    expect((await readAll(sourceAt(lab.url))).services).to.have.lengthOf(0);
  });

  for (const [what, body, path] of [
    ['words', '"hello"', ''],
    ['nothing', 'null', ''],
    ['an error report', { error: 'x' }, 'contents'],
    ['a list that is none', { contents: 'many' }, 'contents'],
  ] as const) {
    it(`are refused with the place and not the value: ${what}`, async () => {
      const lab = await httpLab([{ body }]);
      const error = await failure(readAll(sourceAt(lab.url)));
      expect(error).to.be.instanceOf(SchemaError).and.include({ path, code: 'schema' });
      expect(error.message).not.to.match(/many|hello/);
    });
  }
});
