import { expect } from '@open-wc/testing';
import { followLinks } from '../../../src/sources/pages.js';

describe('a list in pages', () => {
  it('ends, though each page names another one', async () => {
    let asked = 0;
    const read = (): Promise<{ items: unknown[]; next: string }> => {
      asked++;
      return Promise.resolve({ items: [], next: 'more/' });
    };
    const pages = followLinks('https://api.example/list/', read);
    for (let { done } = await pages.next(); !done;) ({ done } = await pages.next());
    expect(asked).to.equal(1000);
  });
});
