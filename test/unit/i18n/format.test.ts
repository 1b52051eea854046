import { expect } from '@open-wc/testing';
import { formatNumber, plural } from '../../../src/i18n/format.js';

const numbers = [...Array.from({ length: 1100 }, (_, n) => n), -1, 0.5, 1.5, 12_345, 999_999, 1_000_000, NaN];
const tags = ['en', 'en-GB', 'en-US', 'es', 'es-MX', 'es-419', 'ar', 'de', 'en-u-nu-arab', 'es-u-nu-deva'];

describe('numbers in words for people', () => {
  for (const tag of tags) {
    it(`are what Intl makes of them in "${tag}", the short way too`, () => {
      const number = new Intl.NumberFormat(tag);
      const rules = new Intl.PluralRules(tag);
      const forms = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };
      for (const n of numbers) {
        expect(formatNumber(tag, n)).to.equal(number.format(n));
        expect(plural(tag, n, forms)).to.equal(rules.select(n));
      }
    });
  }

  it('are those of English where the page names no language that there is', () => {
    expect(formatNumber('x', 1234)).to.equal('1,234');
    expect(plural('x', 2, { one: '# person', other: '# people' })).to.equal('2 people');
  });
});
