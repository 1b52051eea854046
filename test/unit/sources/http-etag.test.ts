import { expect } from '@open-wc/testing';
import { HttpClient } from '../../../src/sources/http.js';
import { pause, retryAfter } from '../../../src/sources/http-retry.js';
import { httpLab } from '../../helpers/http-lab.js';

const TAGGED = { ETag: '"v1"', 'Access-Control-Expose-Headers': 'ETag', 'Access-Control-Allow-Headers': '*' };

describe('an answer that has not changed', () => {
  it('is not sent again', async () => {
    const lab = await httpLab([
      { body: '[1]', headers: TAGGED },
      { status: 304, headers: TAGGED },
    ]);
    const http = new HttpClient({ backoffMs: 1 });
    expect(await http.json(lab.url)).to.deep.equal([1]);
    expect(await http.json(lab.url)).to.deep.equal([1]);
    const [first, second] = await lab.requests();
    expect(first?.headers).not.to.have.property('if-none-match');
    expect(second?.headers['if-none-match']).to.equal('"v1"');
  });

  it('is replaced when it did change', async () => {
    const lab = await httpLab([
      { body: '[1]', headers: TAGGED },
      { body: '[2]', headers: { ...TAGGED, ETag: '"v2"' } },
      { status: 304, headers: TAGGED },
    ]);
    const http = new HttpClient({ backoffMs: 1 });
    for (const value of [1, 2, 2]) expect(await http.json(lab.url)).to.deep.equal([value]);
  });

  it('is known to one client only', async () => {
    const lab = await httpLab([{ body: '[1]', headers: TAGGED }]);
    await new HttpClient().json(lab.url);
    await new HttpClient().json(lab.url);
    expect((await lab.requests())[1]?.headers).not.to.have.property('if-none-match');
  });

  it('is asked for plainly when the server refuses the question', async () => {
    let asked = 0;
    const http = new HttpClient({
      backoffMs: 1,
      fetch: (_url, init) => {
        asked++;
        const conditional = new Headers(init?.headers).has('If-None-Match');
        return conditional
          ? Promise.reject(new TypeError('preflight'))
          : Promise.resolve(new Response('1', { headers: TAGGED }));
      },
    });
    expect(await http.json('https://x.example/', { tries: 1 })).to.equal(1);
    expect(await http.json('https://x.example/', { tries: 1 })).to.equal(1);
    expect(asked).to.equal(3);
  });

  it('is forgotten, oldest first, before it fills the device', async () => {
    const big = 'x'.repeat(1_500_000);
    const conditional: boolean[] = [];
    const http = new HttpClient({
      fetch: (url, init) => {
        conditional.push(new Headers(init?.headers).has('If-None-Match'));
        const body = new Request(url).url.endsWith('huge') ? 'x'.repeat(4_500_000) : big;
        return Promise.resolve(new Response(body, { headers: TAGGED }));
      },
    });
    for (const name of ['a', 'b', 'c', 'huge', 'c', 'huge', 'a'])
      await http.text(`https://x.example/${name}`);
    expect(conditional).to.deep.equal([false, false, false, false, true, false, false]);
  });
});

describe('waiting', () => {
  it('reads seconds and dates', () => {
    const now = Date.parse('2026-01-01T00:00:00Z');
    expect(retryAfter('5', now)).to.equal(5000);
    expect(retryAfter('Thu, 01 Jan 2026 00:00:10 GMT', now)).to.equal(10_000);
    expect(retryAfter('Wed, 31 Dec 2025 00:00:00 GMT', now)).to.equal(0);
    expect(retryAfter(null)).to.equal(undefined);
    expect(retryAfter('never')).to.equal(undefined);
  });

  it('does not begin for a caller who has left', async () => {
    const error: unknown = await pause(60_000, AbortSignal.abort()).catch((e: unknown) => e);
    expect(error).to.have.property('name', 'AbortError');
  });
});
