import { expect } from '@open-wc/testing';
import {
  HttpError,
  KithSourceError,
  NotJsonError,
  OfflineError,
  TimeoutError,
  TooLargeError,
} from '../../../src/sources/errors.js';
import { HttpClient, type HttpOptions } from '../../../src/sources/http.js';
import { eventually } from '../../helpers/browser-env.js';
import { httpLab, type LabAnswer } from '../../helpers/http-lab.js';

const QUICK: HttpOptions = { backoffMs: 1, timeoutMs: 30_000 };

async function setUp(answers: LabAnswer[], options: HttpOptions = {}) {
  const lab = await httpLab(answers);
  return { lab, http: new HttpClient({ ...QUICK, ...options }) };
}

/** What a promise rejects with; fails when it does not. */
async function failure(promise: Promise<unknown>): Promise<Error> {
  const outcome: unknown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(outcome instanceof Error)) throw new Error('expected a failure');
  return outcome;
}

describe('reading from an API', () => {
  it('gives the JSON, without cookies, without a referrer', async () => {
    const { lab, http } = await setUp([{ body: { a: 1 } }]);
    document.cookie = 'secret=1; path=/';
    expect(await http.json(`${lab.url}/x?q=1`)).to.deep.equal({ a: 1 });
    const [request] = await lab.requests();
    expect(request?.method).to.equal('GET');
    expect(request?.url).to.equal('/x?q=1');
    expect(request?.headers).not.to.have.any.keys('cookie', 'referer');
    expect(request?.headers.accept).to.equal('application/json');
  });

  it('uses what the page has preloaded, also of another origin', async () => {
    const { lab, http } = await setUp([{ body: [1] }]);
    const link = Object.assign(document.createElement('link'), {
      ...{
        rel: 'preload',
        as: 'fetch',
        crossOrigin: '',
        referrerPolicy: 'no-referrer',
        href: `${lab.url}/x`,
      },
    });
    const loaded = new Promise((done) => (link.onload = done));
    document.head.append(link);
    await loaded;
    expect(await http.json(link.href)).to.deep.equal([1]);
    expect(await lab.requests()).to.have.lengthOf(1);
    link.remove();
  });

  it('uses the fetch of the host', async () => {
    const seen: string[] = [];
    const http = new HttpClient({
      fetch: (url, init) => {
        seen.push(`${new Request(url).url} ${init?.credentials ?? ''} ${init?.referrerPolicy ?? ''}`);
        return Promise.resolve(new Response('[1]'));
      },
    });
    expect(await http.json('https://api.example.org/')).to.deep.equal([1]);
    expect(seen).to.deep.equal(['https://api.example.org/ omit no-referrer']);
  });

  it('reads an old server that writes latin-1, and one that names no known alphabet', async () => {
    const answer = (type: string) => () =>
      Promise.resolve(
        new Response(new Uint8Array([0x22, 0xf1, 0x22]), { headers: { 'Content-Type': type } }),
      );
    const latin = new HttpClient({ fetch: answer('application/json; charset=ISO-8859-1') });
    expect(await latin.json('https://x.example/')).to.equal('ñ');
    const unknown = new HttpClient({ fetch: answer('application/json; charset=klingon') });
    expect(await unknown.json('https://x.example/')).to.equal('\ufffd');
  });

  it('reads an answer without a body as no text', async () => {
    const { lab, http } = await setUp([{ status: 204 }]);
    expect(await http.text(lab.url)).to.equal('');
    expect(await failure(http.json(lab.url))).to.be.instanceOf(NotJsonError);
  });

  it('says so when a web page comes instead of JSON', async () => {
    const { lab, http } = await setUp([{ body: '<!doctype html><title>Hello</title>' }]);
    expect(await failure(http.json(lab.url)))
      .to.be.instanceOf(NotJsonError)
      .with.property('code', 'not-json');
  });

  it('never names the query, where a search word could be', async () => {
    const { lab, http } = await setUp([{ status: 404 }, { body: 'x' }, { reset: true }]);
    for (const kind of [HttpError, NotJsonError, OfflineError]) {
      const error = await failure(
        http.json(`${lab.url}/services?search=detox&key=SECRET#frag`, { tries: 1 }),
      );
      expect(error).to.be.instanceOf(kind);
      expect(`${error.message} ${error.stack ?? ''} ${(error as KithSourceError).where}`).not.to.match(
        /detox|SECRET|frag/,
      );
      expect(error.message)
        .to.match(/^kith: /)
        .and.to.include(`${lab.url}/services`);
    }
    const odd = await failure(http.json('http://[detox', { tries: 1 }));
    expect(odd.message).not.to.include('detox');
  });
});

describe('reading again', () => {
  for (const [what, bad] of [
    ['a server error', { status: 503 }],
    ['too many requests', { status: 429 }],
    ['an answer that the browser keeps back', { cors: false }],
  ] as const) {
    it(`asks again after ${what}`, async () => {
      const { lab, http } = await setUp([bad, bad, { body: '7' }]);
      expect(await http.json(lab.url)).to.equal(7);
      expect(await lab.requests()).to.have.lengthOf(3);
    });
  }

  it('outlives cut connections', async () => {
    const { lab, http } = await setUp([{ reset: true }, { reset: true }, { body: '7' }]);
    expect(await http.json(lab.url)).to.equal(7); // how often is not counted: browsers repeat a cut GET by themselves
  });

  it('gives up after three tries', async () => {
    const { lab, http } = await setUp([{ status: 500 }]);
    expect(await failure(http.json(lab.url))).to.include({ name: 'HttpError', code: 'http', status: 500 });
    expect(await lab.requests()).to.have.lengthOf(3);
  });

  it('does not ask again when the answer would be the same', async () => {
    const { lab, http } = await setUp([{ status: 404 }]);
    expect(await failure(http.json(lab.url))).to.include({ status: 404 });
    expect(await lab.requests()).to.have.lengthOf(1);
  });

  it('waits as long as the server asks, in seconds', async () => {
    const headers = { 'Retry-After': '1', 'Access-Control-Expose-Headers': 'Retry-After' };
    const { lab, http } = await setUp([{ status: 429, headers }, { body: '1' }]);
    const started = performance.now();
    await http.json(lab.url);
    expect(performance.now() - started).to.be.at.least(990);
  });

  it('waits as long as the server asks, by date', async () => {
    const at = new Date(Date.now() + 2000).toUTCString();
    const headers = { 'Retry-After': at, 'Access-Control-Expose-Headers': 'Retry-After' };
    const { lab, http } = await setUp([{ status: 503, headers }, { body: '1' }]);
    const until = Date.parse(at);
    await http.json(lab.url);
    expect(Date.now()).to.be.at.least(until - 5);
  });

  it('does not keep a person waiting for a server that asks for an hour', async () => {
    const headers = { 'Retry-After': '3600', 'Access-Control-Expose-Headers': 'Retry-After' };
    const { lab, http } = await setUp([{ status: 503, headers }, { body: '1' }]);
    expect(await failure(http.json(lab.url))).to.include({ status: 503, retryAfterMs: 3_600_000 });
    expect(await lab.requests()).to.have.lengthOf(1);
  });

  it('backs off on its own when Retry-After cannot be read', async () => {
    const headers = { 'Retry-After': 'soon', 'Access-Control-Expose-Headers': 'Retry-After' };
    const { lab, http } = await setUp([{ status: 503, headers }, { body: '1' }]);
    expect(await http.json(lab.url)).to.equal(1);
  });
});

describe('an API out of reach', () => {
  it('tells the integrator that a missing CORS header looks the same', async () => {
    const { lab, http } = await setUp([{ body: '1', cors: false }]);
    const error = await failure(http.json(lab.url, { tries: 1 }));
    expect(error).to.be.instanceOf(OfflineError).with.property('code', 'offline');
    expect(error.message).to.include('Access-Control-Allow-Origin');
  });

  it('counts a body that breaks off as out of reach', async () => {
    const broken = new ReadableStream({ pull: (c) => c.error(new TypeError('cut')) });
    const http = new HttpClient({ ...QUICK, fetch: () => Promise.resolve(new Response(broken)) });
    expect(await failure(http.json('https://x.example/', { tries: 1 }))).to.be.instanceOf(OfflineError);
  });

  it('gives up on a server that says nothing', async () => {
    const { lab, http } = await setUp([{ hold: true }], { timeoutMs: 100 });
    expect(await failure(http.json(lab.url)))
      .to.be.instanceOf(TimeoutError)
      .with.property('code', 'timeout');
  });

  it('gives up on a body that never ends', async () => {
    const { lab, http } = await setUp([{ chunks: ['[1,'], stall: true }], { timeoutMs: 200 });
    expect(await failure(http.json(lab.url))).to.be.instanceOf(TimeoutError);
  });

  it('has patience with a slow line as long as something comes', async () => {
    const chunks = ['[1', ',2', ',3', ',4', ',5'];
    const { lab, http } = await setUp([{ chunks, chunkDelayMs: 1000, body: ']' }], { timeoutMs: 4000 });
    expect(await http.json(lab.url)).to.deep.equal([1, 2, 3, 4, 5]);
  });

  it('has no patience with a drip that never ends', async () => {
    const chunks = Array.from({ length: 100 }, () => ' ');
    const { lab, http } = await setUp([{ chunks, chunkDelayMs: 50, body: '1' }], {
      timeoutMs: 1000,
      totalMs: 300,
    });
    expect(await failure(http.json(lab.url))).to.be.instanceOf(TimeoutError);
  });

  it('stops reading as soon as the answer is larger than it may be', async () => {
    const { lab, http } = await setUp([{ chunks: ['x'.repeat(800), 'x'.repeat(800)], stall: true }], {
      maxBytes: 1000,
    });
    expect(await failure(http.text(lab.url)))
      .to.be.instanceOf(TooLargeError)
      .with.property('code', 'too-large');
  });
});

describe('a caller who no longer wants the answer', () => {
  it('is heard at once, and it is no error of the source', async () => {
    const { lab, http } = await setUp([{ hold: true }]);
    const control = new AbortController();
    const reading = failure(http.json(lab.url, { signal: control.signal }));
    await eventually('it is asked', async () => (await lab.requests())[0]);
    control.abort();
    const error = await reading; // nothing else ends it: the answer never comes
    expect(error.name).to.equal('AbortError');
    expect(error).not.to.be.instanceOf(KithSourceError);
    expect((await lab.requests())[0]?.answered).to.equal(undefined);
  });

  it('is heard while waiting to ask again', async () => {
    const { lab, http } = await setUp([{ status: 500 }], { backoffMs: 60_000 });
    const control = new AbortController();
    const reading = failure(http.json(lab.url, { signal: control.signal }));
    await eventually('it is answered', async () => (await lab.requests())[0]?.answered);
    setTimeout(() => control.abort(), 50);
    expect((await reading).name).to.equal('AbortError');
    expect(await lab.requests()).to.have.lengthOf(1);
  });

  it('is heard before anything is asked', async () => {
    const { lab, http } = await setUp([{ body: '1' }]);
    expect((await failure(http.json(lab.url, { signal: AbortSignal.abort() }))).name).to.equal('AbortError');
    expect(await lab.requests()).to.have.lengthOf(0);
  });

  it('is heard even when the fetch of the host does not listen', async () => {
    const http = new HttpClient({ fetch: () => new Promise(() => {}) });
    const control = new AbortController();
    const reading = failure(http.json('https://x.example/', { signal: control.signal }));
    control.abort();
    expect((await reading).name).to.equal('AbortError');
  });

  it('stops the request itself', async () => {
    const { lab, http } = await setUp([{ chunks: ['['], stall: true }]);
    const control = new AbortController();
    const reading = failure(http.json(lab.url, { signal: control.signal }));
    await eventually('it is asked', async () => (await lab.requests())[0]);
    control.abort();
    await reading;
    await eventually('the server sees that nobody listens', async () => (await lab.requests())[0]?.aborted);
  });
});
