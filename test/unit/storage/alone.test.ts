import { expect } from '@open-wc/testing';
import { alone } from '../../../src/storage/alone.js';

const name = () => `test:${Math.random()}`;

describe('what only one tab may do at a time', () => {
  it('is done by one after the other', async () => {
    const lock = name();
    const order: string[] = [];
    const work = (who: string) => async () => {
      order.push(`${who} in`);
      await new Promise((resolve) => setTimeout(resolve, 10));
      order.push(`${who} out`);
      return who;
    };
    const done = await Promise.all([alone(lock, work('a')), alone(lock, work('b'))]);
    expect(done).to.deep.equal(['a', 'b']);
    expect(order).to.deep.equal(['a in', 'a out', 'b in', 'b out']);
  });

  it('is taken over from a tab that is stuck, which is told', async () => {
    const lock = name();
    let told = false;
    const stuck = alone(
      lock,
      (signal) =>
        new Promise<string>(() => {
          signal.addEventListener('abort', () => (told = true));
        }),
    );
    expect(await alone(lock, () => Promise.resolve('taken over'), 30)).to.equal('taken over');
    expect(await stuck).to.equal(undefined);
    expect(told).to.equal(true);
  });

  it('is done without locks where there are none', async () => {
    Object.defineProperty(navigator, 'locks', { configurable: true, value: undefined });
    try {
      expect(await alone(name(), () => Promise.resolve('done'))).to.equal('done');
    } finally {
      Reflect.deleteProperty(navigator, 'locks');
    }
  });
});
