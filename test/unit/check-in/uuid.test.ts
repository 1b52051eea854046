import { expect } from '@open-wc/testing';
import { uuid } from '../../../src/widgets/check-in/uuid.js';

/** RFC 9562: version 4 in the third group, variant 10 in the first two bits of the fourth. */
const pattern = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
const many = () => Array.from({ length: 2_000 }, () => uuid());

describe('the key of a check-in', () => {
  it('is a random UUID', () => {
    const keys = many();
    for (const key of keys) expect(key).to.match(pattern);
    expect(new Set(keys).size).to.equal(keys.length);
  });

  it('is one as well on a page without TLS, where the browser makes none', () => {
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
    try {
      const keys = many();
      for (const key of keys) expect(key).to.match(pattern);
      expect(new Set(keys).size).to.equal(keys.length);
      // every digit that may vary does
      for (const at of [0, 9, 15, 19, 24, 35])
        expect(new Set(keys.map((key) => key[at])).size).to.be.above(3);
    } finally {
      Reflect.deleteProperty(crypto, 'randomUUID'); // gives back what the engine has
    }
  });
});
