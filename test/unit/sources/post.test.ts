import { expect } from '@open-wc/testing';
import type { Letter } from '../../../src/model/letter.js';
import { explanation } from '../../../src/sources/explanation.js';
import { postLetter } from '../../../src/sources/post.js';
import { httpLab, type LabAnswer } from '../../helpers/http-lab.js';

const letterTo = (url: string, more: Partial<Letter> = {}): Letter => ({
  id: '6f1c1a56-0000-4000-8000-000000000001',
  kind: 'check-in',
  url,
  headers: { 'Content-Type': 'application/json' },
  body: '{"proud":"día"}',
  ...more,
});

async function post(
  answer: LabAnswer,
  options: Parameters<typeof postLetter>[1] = {},
  more: Partial<Letter> = {},
) {
  const lab = await httpLab([answer]);
  const sent = await postLetter(letterTo(`${lab.url}/x`, more), { explain: explanation, ...options });
  return { sent, request: (await lab.requests())[0], lab };
}

describe('posting a letter', () => {
  it('sends it as it is, with its key, without a cookie or a referrer', async () => {
    document.cookie = 'secret=1; path=/';
    const { sent, request } = await post({ status: 201, body: {} });
    expect(sent).to.deep.equal({ status: 'sent', httpStatus: 201 });
    expect(request).to.include({ method: 'POST', url: '/x', body: '{"proud":"día"}' });
    expect(request?.headers).to.include({
      'content-type': 'application/json',
      'idempotency-key': '6f1c1a56-0000-4000-8000-000000000001',
    });
    expect(request?.headers).not.to.have.any.keys('cookie', 'referer', 'authorization');
  });

  it('leaves FHIR’s own way to know a repeat alone', async () => {
    const headers = { 'If-None-Exist': 'identifier=urn:uuid:1' };
    const { request } = await post({ status: 200 }, {}, { headers });
    expect(request?.headers).to.include({ 'if-none-exist': 'identifier=urn:uuid:1' });
    expect(request?.headers).not.to.have.any.keys('idempotency-key');
    const { sent } = await post({ status: 412 }, {}, { headers });
    expect(sent.status).to.equal('sent'); // more than one is there already
    expect((await post({ status: 412 })).sent.status).to.equal('refused');
  });

  it('takes the host’s fetch, which makes the token for each try', async () => {
    const seen: (RequestInit | undefined)[] = [];
    const host: typeof fetch = (url, init) => {
      seen.push(init);
      return globalThis.fetch(url, {
        ...init,
        headers: { ...(init?.headers as Record<string, string>), Authorization: 'Bearer t' },
      });
    };
    const { request } = await post({ status: 204 }, { fetch: host });
    expect(request?.headers['authorization']).to.equal('Bearer t');
    expect(seen[0]).to.include({ credentials: 'omit', referrerPolicy: 'no-referrer', keepalive: true });
  });

  it('lets only a small letter outlive the page, as browsers demand', async () => {
    let keepalive: boolean | undefined;
    const host: typeof fetch = (_url, init) => {
      keepalive = init?.keepalive;
      return Promise.resolve(new Response());
    };
    await postLetter(letterTo('https://x.example/', { body: 'é'.repeat(29_000) }), { fetch: host });
    expect(keepalive).to.equal(true);
    await postLetter(letterTo('https://x.example/', { body: 'é'.repeat(31_000) }), { fetch: host });
    expect(keepalive).to.equal(false);
    const { sent } = await post({ status: 201 }, {}, { body: 'x'.repeat(300_000) });
    expect(sent.status).to.equal('sent');
  });

  for (const status of [408, 425, 429, 500, 502, 503, 504]) {
    it(`means to try again after ${status}, when the server says`, async () => {
      const { sent } = await post({ status, headers: { 'retry-after': '7' } });
      expect(sent).to.deep.equal({ status: 'later', retryAfterMs: 7000 });
    });
  }

  for (const status of [401, 403]) {
    it(`knows that ${status} wants a token`, async () => {
      expect((await post({ status })).sent).to.deep.equal({ status: 'later', needsToken: true });
    });
  }

  it('knows that 409 means an earlier try is still being worked on', async () => {
    expect((await post({ status: 409 })).sent).to.deep.equal({ status: 'later', conflict: true });
  });

  for (const [what, answer, message] of [
    [
      'a problem',
      { body: { title: 'Bad', detail: 'The phone number is too short.' } },
      'The phone number is too short.',
    ],
    ['a problem with a title', { body: { type: 'about:blank', title: 'Too long' } }, 'Too long'],
    [
      'an OperationOutcome',
      {
        body: {
          resourceType: 'OperationOutcome',
          issue: [{ code: 'x' }, { details: { text: 'Item 3 is missing' } }],
        },
      },
      'Item 3 is missing',
    ],
    ['diagnostics', { body: { issue: [{ diagnostics: 'No such form' }] } }, 'No such form'],
    ['a message', { body: { message: 'Not today' } }, 'Not today'],
    ['an error with a message', { body: { error: { message: 'Closed' } } }, 'Closed'],
    ['plain text', { body: 'We are closed', headers: { 'content-type': 'text/plain' } }, 'We are closed'],
    ['markup in it', { body: { detail: '<b onclick=x()>Short</b>\u202e' } }, 'Short'],
    ['a web page', { body: '<h1>Oops</h1>', headers: { 'content-type': 'text/html' } }, undefined],
    ['nothing', {}, undefined],
    ['broken JSON', { body: '{"detail":' }, undefined],
    ['other things', { body: { detail: { a: 1 }, issue: 'x', error: 7 } }, '7'],
  ] as const) {
    it(`gives the server’s own words for a refusal: ${what}`, async () => {
      const { sent } = await post({ status: 400, ...(answer as LabAnswer) });
      expect(sent).to.deep.equal({ status: 'refused', httpStatus: 400, message });
    });
  }

  it('gives no more than a line of them', async () => {
    const { sent } = await post({ status: 422, body: { detail: 'word '.repeat(5000) } });
    expect(sent.status === 'refused' && sent.message?.length).to.be.within(100, 300);
    const { sent: huge } = await post({ status: 422, body: { detail: 'word '.repeat(50_000) } });
    expect(huge).to.deep.equal({ status: 'refused', httpStatus: 422, message: undefined });
  });

  it('means to try again when the connection breaks, or nothing comes in time', async () => {
    expect((await post({ reset: true })).sent).to.deep.equal({ status: 'later' });
    expect((await post({ status: 201, cors: false })).sent).to.deep.equal({ status: 'later' });
    const { sent } = await post({ status: 201, hold: true }, { timeoutMs: 100 });
    expect(sent).to.deep.equal({ status: 'later' });
    expect(await postLetter(letterTo('http://127.0.0.1:1/'))).to.deep.equal({ status: 'later' });
  });

  it('believes the status line, though the body breaks off or is slow', async () => {
    const { sent } = await post({ status: 201, chunks: ['{"a"', ':1'], chunkDelayMs: 50, body: '}' });
    expect(sent).to.deep.equal({ status: 'sent', httpStatus: 201 });
  });

  it('follows no redirect: a login page is not a letter box', async () => {
    const target = await httpLab([{ status: 200, body: 'Please log in' }]);
    const { sent } = await post({ status: 302, headers: { location: `${target.url}/login` } });
    expect(sent).to.deep.equal({ status: 'later' });
    expect(await target.requests()).to.deep.equal([]);
    const followed = Object.defineProperty(new Response('Please log in'), 'redirected', { value: true });
    const byHost = await postLetter(letterTo('https://x.example/'), {
      fetch: () => Promise.resolve(followed),
    });
    expect(byHost).to.deep.equal({ status: 'later' });
  });

  it('means to try again when the host’s fetch throws, rejects, or never answers', async () => {
    const hosts: (typeof fetch)[] = [
      () => {
        throw new Error('host');
      },
      () => Promise.reject(new Error('host')),
      () => new Promise(() => undefined),
    ];
    for (const host of hosts) {
      const sent = await postLetter(letterTo('https://x.example/'), { fetch: host, timeoutMs: 50 });
      expect(sent).to.deep.equal({ status: 'later' });
    }
  });

  it('rejects only when it is called off', async () => {
    const control = new AbortController();
    const never: typeof fetch = () => new Promise(() => undefined);
    const posting = postLetter(letterTo('https://x.example/'), { fetch: never, signal: control.signal });
    control.abort(new Error('called off'));
    const why: unknown = await posting.catch((error: unknown) => error);
    expect(why).to.be.instanceOf(Error).with.property('message', 'called off');
    const again: unknown = await postLetter(letterTo('https://x.example/'), { signal: control.signal }).catch(
      (error: unknown) => error,
    );
    expect(again).to.equal(why);
  });
});
