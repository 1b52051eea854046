import { expect } from '@open-wc/testing';
import { fixtures } from '../../helpers/fixtures.js';

describe('the test data served to test pages', () => {
  it('lists files below a folder, and nothing for a folder that is not there', async () => {
    const all = await fixtures.list('');
    expect(all.length).to.be.greaterThan(0);
    expect(await fixtures.list('no/such/folder')).to.deep.equal([]);
  });

  it('gives out nothing from outside its folder', async () => {
    for (const path of [
      '..%2F..%2Fpackage.json',
      '%2e%2e%2f%2e%2e%2fpackage.json',
      'x%2F..%2F..%2F..%2Fpackage.json',
    ]) {
      const response = await fetch(`/fixtures/${path}`);
      expect(response.status, path).to.equal(404);
    }
  });

  it('says which file is missing', async () => {
    let message = '';
    await fixtures.json('not/there.json').catch((error: unknown) => (message = String(error)));
    expect(message).to.contain('not/there.json');
  });
});
