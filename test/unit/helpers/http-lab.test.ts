import { expect } from '@open-wc/testing';
import { httpLab } from '../../helpers/http-lab.js';

const failure = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    return (error as Error).name;
  }
  return 'none';
};

describe('the HTTP lab that stands in for an agency’s API', () => {
  it('is another origin than the page', async () => {
    const lab = await httpLab([{}]);
    expect(new URL(lab.url).origin).not.to.equal(location.origin);
  });

  it('gives its answers in turn and repeats the last', async () => {
    const lab = await httpLab([{ body: { n: 1 } }, { status: 503, body: 'later' }]);
    const statuses: number[] = [];
    for (const path of ['/a', '/b?x=1', '/c']) statuses.push((await fetch(lab.url + path)).status);
    expect(statuses).to.deep.equal([200, 503, 503]);
    expect((await lab.requests()).map((r) => r.url)).to.deep.equal(['/a', '/b?x=1', '/c']);
  });

  it('keeps a turn of its own for a path', async () => {
    const lab = await httpLab([
      { body: 'any' },
      { path: '/one', body: 'first' },
      { path: '/one', body: 'second' },
    ]);
    const texts: string[] = [];
    for (const path of ['/one', '/two', '/one', '/one'])
      texts.push(await (await fetch(lab.url + path)).text());
    expect(texts).to.deep.equal(['first', 'any', 'second', 'second']);
  });

  it('answers a preflight and records what was sent', async () => {
    const lab = await httpLab([{ status: 201, headers: { 'x-total': '7' } }]);
    const headers = { 'content-type': 'application/json', 'x-key': 'k' };
    const response = await fetch(lab.url, { method: 'POST', headers, body: '{"a":1}' });
    expect(response.headers.get('x-total')).to.equal('7');
    const [request] = await lab.requests();
    expect(request).to.include({ method: 'POST', body: '{"a":1}', answered: true });
    expect(request?.headers['x-key']).to.equal('k');
    expect(await lab.preflights()).to.have.length(1);
  });

  it('can refuse other origins, and can cut the connection', async () => {
    const lab = await httpLab([{ cors: false }, { reset: true }]);
    expect(await failure(fetch(lab.url))).to.equal('TypeError');
    expect(await failure(fetch(lab.url, { method: 'POST', body: 'x' }))).to.equal('TypeError');
    expect((await lab.requests()).length).to.be.greaterThan(1);
  });

  it('can begin an answer and never end it', async () => {
    const lab = await httpLab([{ stall: true, body: { services: [] } }]);
    const response = await fetch(lab.url, { signal: AbortSignal.timeout(300) });
    expect(response.status).to.equal(200);
    expect(await failure(response.json())).to.match(/TimeoutError|AbortError/);
  });

  it('can send an answer piece by piece and come back after being down', async () => {
    const lab = await httpLab([{ status: 500 }]);
    expect((await fetch(lab.url)).status).to.equal(500);
    await lab.answer([{ chunks: ['one ', 'two '], chunkDelayMs: 5, body: 'three' }]);
    expect(await (await fetch(lab.url)).text()).to.equal('one two three');
  });
});
