import { expect } from '@open-wc/testing';
import { dailyShuffle } from '../../../src/search/shuffle.js';

const ids = Array.from({ length: 50 }, (_, i) => `peer-${i}`);
const on = (day: string, items: readonly string[] = ids) => dailyShuffle(items, (id) => id, day);

describe('the order of the day', () => {
  it('holds everyone once and is the same all day, however the list came', () => {
    expect([...on('2026-11-22')].sort()).to.deep.equal([...ids].sort());
    expect(on('2026-11-22', [...ids].reverse())).to.deep.equal(on('2026-11-22'));
  });

  it('is another tomorrow', () => {
    expect(on('2026-11-23')).not.to.deep.equal(on('2026-11-22'));
  });

  it('leaves the order of those who stay as it was when somebody goes', () => {
    const stay = ids.filter((id) => id !== 'peer-7');
    expect(on('2026-11-22', stay)).to.deep.equal(on('2026-11-22').filter((id) => id !== 'peer-7'));
  });

  it('puts everyone first about equally often, over the years', () => {
    const firsts = new Map<string, number>();
    const few = ids.slice(0, 10);
    for (let day = 0; day < 2_000; day++) {
      const [first = ''] = on(new Date(day * 86_400_000).toISOString().slice(0, 10), few);
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    }
    for (const id of few) expect(firsts.get(id), id).to.be.within(140, 260);
  });
});
