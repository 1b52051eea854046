import { expect } from '@open-wc/testing';
import { wantsLowData } from '../../../src/util/low-data.js';

describe('a line that carries little', () => {
  it('is one whose owner saves data, and one of the second generation', () => {
    for (const line of [{ saveData: true }, { effectiveType: '2g' }, { effectiveType: 'slow-2g' }])
      expect(wantsLowData(line)).to.equal(true);
  });

  it('is no other, and none that the browser says nothing of', () => {
    for (const line of [{ saveData: false, effectiveType: '4g' }, { effectiveType: '3g' }, {}])
      expect(wantsLowData(line)).to.equal(false);
  });
});
