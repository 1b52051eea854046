import { expect } from '@open-wc/testing';
import type { Peer } from '../../../src/model/peer.js';
import { kmTo, orderPeers, type Order } from '../../../src/widgets/peer-finder/peer-order.js';

const order = (peers: readonly Peer[], change: Partial<Order> = {}) =>
  orderPeers(peers, {
    facets: [],
    chosen: new Map(),
    spot: undefined,
    ranked: false,
    named: new Set(),
    place: () => 0,
    ...change,
  }).map(({ id }) => id);

const peer = (id: string, more: Partial<Peer> = {}): Peer => ({
  id,
  name: id,
  availability: 'accepting',
  ...more,
});
const at = (latitude: number) => ({ places: [{ latitude, longitude: 0 }] });

describe('the order of peers', () => {
  it('puts who is asked for by name before everybody', () => {
    const called = peer('Priya', { availability: 'waitlist' });
    const peers = [peer('free'), called];
    expect(order(peers, { ranked: true, named: new Set([called]) })).to.deep.equal(['Priya', 'free']);
  });

  it('puts time before everything else', () => {
    const peers = [
      peer('waits', { availability: 'waitlist' }),
      { id: 'unknown', name: 'unknown' },
      peer('free'),
    ];
    expect(order(peers, { ranked: true })).to.deep.equal(['free', 'unknown', 'waits']);
  });

  it('puts who fits more of what was chosen first, then who fits the words better', () => {
    const values = (of: string) => ({
      name: 'f',
      title: '',
      values: ({ name }: Peer) =>
        [...name].map((value) => ({ value, label: value })).filter(({ value }) => of.includes(value)),
    });
    const chosen = new Map([['f', new Set(['a', 'b'])]]);
    const peers = [peer('xa'), peer('xc'), peer('ab')];
    expect(order(peers, { facets: [values('ab')], chosen, ranked: true })).to.deep.equal(['ab', 'xa', 'xc']);
    expect(order(peers, { ranked: true })).to.deep.equal(['xa', 'xc', 'ab']);
  });

  it('puts the nearer first, by bands, and who can be met from anywhere beside an hour away', () => {
    const spot = { latitude: 0, longitude: 0 };
    const peers = [
      peer('far', at(3)),
      peer('nowhere'),
      peer('any', { anywhere: true }),
      peer('near', at(0.05)),
    ];
    expect(order(peers, { spot })).to.deep.equal(['near', 'any', 'far', 'nowhere']);
    expect(order([peer('b', at(0.02)), peer('a', at(0.01))], { spot })).to.deep.equal(['b', 'a']);
  });

  it('leaves the rest to the shuffle of the day', () => {
    const place = ({ id }: Peer) => Number(id);
    expect(order([peer('3'), peer('1'), peer('2')], { place })).to.deep.equal(['1', '2', '3']);
  });

  it('knows no distance to somebody without a place', () => {
    expect(kmTo(peer('a'), { latitude: 1, longitude: 1 })).to.equal(undefined);
    expect(kmTo(peer('a', at(1)), undefined)).to.equal(undefined);
    expect(Math.round(kmTo(peer('a', at(1)), { latitude: 0, longitude: 0 }) ?? 0)).to.equal(111);
  });
});
