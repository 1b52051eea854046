import { expect } from '@open-wc/testing';
import { phonesOf } from '../../../../src/model/service-view.js';
import { EAGER } from '../../../../src/sources/hsds/details.js';
import { httpLab, type LabAnswer } from '../../../helpers/http-lab.js';
import { failure, readAll, records, sourceAt } from './read-all.js';

const list = (contents: object[]): LabAnswer => ({ path: '/services', body: { contents, last_page: true } });
const detail = (id: string, more: object = {}): LabAnswer => ({
  path: `/services/${id}`,
  body: { id, name: `Detail ${id}`, phones: [{ number: '988' }], ...more },
});
const signal = () => new AbortController().signal;

describe('a list that holds only the outline of services', () => {
  it('is filled in from the services themselves', async () => {
    const lab = await httpLab([
      list(records(1, 6, { alert: 'Full' })),
      ...[1, 2, 3, 4, 5, 6].map((n) => detail(`s${n}`, { alert: null })),
    ]);
    const { services } = await readAll(sourceAt(lab.url));
    expect(services.map((s) => s.name)).to.deep.equal([1, 2, 3, 4, 5, 6].map((n) => `Detail s${n}`));
    expect(services.every((s) => phonesOf(s)[0]?.dial === '988')).to.equal(true);
    expect(services[0]?.alert, 'a null does not wipe out what the list said').to.equal('Full');
  });

  it('is not filled in when it already holds all, even if it is empty', async () => {
    const lab = await httpLab([list(records(1, 3, { service_at_locations: [] }))]);
    await readAll(sourceAt(lab.url));
    expect(await lab.requests()).to.have.lengthOf(1);
  });

  it('keeps the outline of a service that cannot be had', async () => {
    const lab = await httpLab([
      list(records(1, 3, {})),
      detail('s1'),
      { path: '/services/s2', status: 404 },
      detail('s3'),
    ]);
    const { services } = await readAll(sourceAt(lab.url));
    expect(services.map((s) => s.name)).to.deep.equal(['Detail s1', 'Service 2', 'Detail s3']);
  });

  it('is not mixed up by an answer about another service', async () => {
    const lab = await httpLab([
      list(records(1, 1, {})),
      { path: '/services/s1', body: { id: 'other', name: 'Other' } },
      { path: '/service_at_locations', status: 404 },
    ]);
    expect((await readAll(sourceAt(lab.url))).services[0]?.name).to.equal('Service 1');
  });

  it('asks for no service by an id it does not have', async () => {
    const lab = await httpLab([list([{ name: 'No id' }, ...records(1, 1, {})]), detail('s1')]);
    const { services, dropped } = await readAll(sourceAt(lab.url));
    expect(services).to.have.lengthOf(1);
    expect(dropped).to.have.lengthOf(1);
  });

  it('puts ids into addresses safely', async () => {
    const lab = await httpLab([
      list([{ id: 'a b/c?d', name: 'x' }]),
      { path: '/services/a%20b%2Fc%3Fd', body: { id: 'a b/c?d', name: 'Found', phones: [] } },
    ]);
    expect((await readAll(sourceAt(lab.url))).services[0]?.name).to.equal('Found');
  });

  it('shows the first ones before the last ones are asked for', async () => {
    const lab = await httpLab([
      list(records(1, 45, {})),
      ...Array.from({ length: 45 }, (_, i) => detail(`s${i + 1}`)),
    ]);
    const { pages, services } = await readAll(sourceAt(lab.url));
    expect(pages.map((p) => p.services.length)).to.deep.equal([20, 20, 5]);
    expect(pages.map((p) => p.last)).to.deep.equal([false, false, true]);
    expect(services.at(-1)?.name).to.equal('Detail s45');
  });

  it(`asks for no more than ${EAGER} services before anybody opens them`, async () => {
    const count = EAGER + 30;
    const lab = await httpLab([
      list(records(1, count, {})),
      ...Array.from({ length: count }, (_, i) => detail(`s${i + 1}`)),
    ]);
    const { services } = await readAll(sourceAt(lab.url));
    expect(services).to.have.lengthOf(count);
    expect(await lab.requests()).to.have.lengthOf(EAGER + 1);
  });

  it('stops when the caller has left', async () => {
    const lab = await httpLab([list(records(1, 3, {})), { path: '/services/s1', hold: true }]);
    const control = new AbortController();
    const reading = readAll(sourceAt(lab.url), control.signal);
    setTimeout(() => control.abort(), 200);
    expect(await failure(reading)).to.have.property('name', 'AbortError');
  });
});

describe('a server that cannot show one service', () => {
  const broken = [1, 2, 3, 4, 5].map((n): LabAnswer => ({ path: `/services/s${n}`, status: 500 }));
  const sites = (n: number, service: object) => ({
    id: `sal${n}`,
    ...service,
    phones: [{ number: '988' }],
    location: { id: `l${n}`, name: `Site ${n}` },
  });

  it('is asked three times, then for its sites, once', async () => {
    const rows = [
      sites(1, { service: { id: 's1' } }),
      sites(2, { service: { id: 's1' } }),
      sites(3, { service_id: 's5' }),
      sites(4, {}),
    ];
    const lab = await httpLab([
      list(records(1, 5, {})),
      ...broken,
      { path: '/service_at_locations', body: { contents: rows, last_page: true } },
    ]);
    const { services } = await readAll(sourceAt(lab.url));
    expect(services.map((s) => s.locations?.length ?? 0)).to.deep.equal([2, 0, 0, 0, 1]);
    expect(phonesOf(services[4] ?? { id: '', name: '' })[0]?.dial).to.equal('988');
    expect((await lab.requests()).map((r) => r.url.split('?')[0])).to.deep.equal([
      '/services',
      '/services/s1',
      '/services/s2',
      '/services/s3',
      '/service_at_locations',
    ]);
  });

  it('is left alone when it is too slow', async () => {
    const lab = await httpLab([
      list(records(1, 5, {})),
      { path: '/services/s1', hold: true },
      { path: '/service_at_locations', status: 404 },
    ]);
    const { services } = await readAll(sourceAt(lab.url, { timeoutMs: 3000 }));
    expect(services).to.have.lengthOf(5);
    const asked = (await lab.requests()).map((r) => r.url.split('?')[0]);
    expect(asked).to.deep.equal(['/services', '/services/s1', '/service_at_locations', ...asked.slice(3)]);
    expect(asked.slice(3)).not.to.include('/services/s2');
  });

  it('is read by a caller who leaves while its sites are read', async () => {
    const lab = await httpLab([
      list(records(1, 3, {})),
      ...broken,
      { path: '/service_at_locations', hold: true },
    ]);
    const control = new AbortController();
    const reading = readAll(sourceAt(lab.url), control.signal);
    setTimeout(() => control.abort(), 400);
    expect(await failure(reading)).to.have.property('name', 'AbortError');
  });
});

describe('opening one service', () => {
  it('gives all of its detail', async () => {
    const lab = await httpLab([detail('s1')]);
    expect((await sourceAt(lab.url).service?.('s1', { signal: signal() }))?.name).to.equal('Detail s1');
  });

  it('finds it inside an envelope', async () => {
    for (const key of ['service', 'data']) {
      const lab = await httpLab([{ body: { [key]: { id: 's1', name: 'Wrapped' } } }]);
      expect((await sourceAt(lab.url).service?.('s1', { signal: signal() }))?.name).to.equal('Wrapped');
    }
  });

  it('says that it is gone when the server does', async () => {
    for (const status of [404, 410]) {
      const lab = await httpLab([{ status }]);
      expect(await sourceAt(lab.url).service?.('s1', { signal: signal() })).to.equal(undefined);
    }
  });

  it('says that it is gone when the answer cannot be shown', async () => {
    for (const body of [{ id: 's1' }, { id: 'other', name: 'x' }, [], '4']) {
      const lab = await httpLab([{ body }]);
      expect(await sourceAt(lab.url).service?.('s1', { signal: signal() })).to.equal(undefined);
    }
  });

  it('fails when the server does, so that the list data can stay on screen', async () => {
    const lab = await httpLab([{ status: 500 }]);
    const opening = sourceAt(lab.url).service?.('s1', { signal: signal() });
    expect(await failure(opening ?? Promise.resolve())).to.include({ status: 500 });
  });
});
