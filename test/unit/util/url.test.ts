import { expect } from '@open-wc/testing';
import { safeEmail, safeUrl } from '../../../src/util/url.js';

describe('links out of a feed', () => {
  for (const [written, link] of [
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    [' http://example.org ', 'http://example.org/'],
    ['www.example.org', 'https://www.example.org/'],
    ['example.org/help', 'https://example.org/help'],
    ['example.org:8080', 'https://example.org:8080/'],
    ['HTTPS://EXAMPLE.ORG', 'https://example.org/'],
    ['http://localhost:4010/x', 'http://localhost:4010/x'],
    ['http://[::1]/', 'http://[::1]/'],
  ] as const) {
    it(`follows ${written}`, () => expect(safeUrl(written)).to.equal(link));
  }

  for (const written of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'https://exa\u202emple.org',
    'data:text/html,x',
    'vbscript:x',
    'ftp://example.org/',
    'https://user:pass@example.org',
    'https://user@example.org',
    'example_counselling',
    'example/counselling',
    'docs-openreferraluk-org/en',
    'http://',
    'https:///x',
    'https://intranet/',
    'http://[bad/',
    'not a link',
    '',
    `https://example.org/${'x'.repeat(3000)}`,
    null,
    42,
    {},
  ]) {
    it(`makes no link of ${JSON.stringify(written).slice(0, 40)}`, () =>
      expect(safeUrl(written)).to.equal(undefined));
  }
});

describe('e-mail addresses out of a feed', () => {
  for (const [written, address] of [
    ['help@example.org', 'help@example.org'],
    [' mailto:a.b+c@sub.example.org ', 'a.b+c@sub.example.org'],
    ["o'neil@example.ie", "o'neil@example.ie"],
  ] as const) {
    it(`writes to ${written.trim()}`, () => expect(safeEmail(written)).to.equal(address));
  }

  for (const written of [
    'email-example_com',
    'a@b',
    'a@b@c.org',
    'a@example.org?cc=x@y.org',
    'a b@example.org',
    'a@-x.org',
    '',
    false,
    null,
  ]) {
    it(`does not write to ${JSON.stringify(written)}`, () => expect(safeEmail(written)).to.equal(undefined));
  }

  it('does not write to an address longer than mail allows', () => {
    expect(safeEmail(`${'a'.repeat(250)}@example.org`)).to.equal(undefined);
  });
});
