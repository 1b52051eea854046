import { expect } from '@open-wc/testing';
import { parseTelephones, telHref } from '../../../src/util/telephone.js';

/** The dials of a text, with extension after an `x`; '-' where there is none. */
const dials = (text: unknown, country?: string): string =>
  parseTelephones(text, country)
    .map(({ dial = '-', extension }) => (extension ? `${dial}x${extension}` : dial))
    .join(' ');

describe('telephone numbers', () => {
  for (const [written, dialled, country] of [
    ['+44 1234 234567', '+441234234567'],
    ['"+44 1234 234567"', '+441234234567'],
    ['+44 (0)20 7946 0000', '+442079460000'],
    ['0044 20 7946 0000', '+442079460000'],
    ['+1 (919) 555-0100', '+19195550100'],
    ['(919) 555-0100', '+19195550100'],
    ['919-555-0100', '+19195550100'],
    ['919.555.0100', '+19195550100'],
    ['1-919-555-0100', '+19195550100'],
    ['9195550100', '9195550100'],
    ['9195550100', '+19195550100', 'US'],
    ['98765 43210', '9876543210', 'IN'],
    ['020 7946 0000', '02079460000'],
    ['020 7946 0000', '+442079460000', 'GB'],
    ['01632 960 001', '+441632960001', 'UK'],
    ['912 345 678', '912345678'],
    ['988', '988'],
    ['911', '911', 'US'],
    ['116 123', '116123', 'GB'],
    ['741741', '741741'],
    ['(919) 555-0100 x19151', '+19195550100x19151'],
    ['(919) 555-0100x5', '+19195550100x5'],
    ['919-555-0100 ext. 0042', '+19195550100x0042'],
    ['919-555-0100, Extension: 7', '+19195550100x7'],
    ['919-555-0100 (ext 12)', '+19195550100x12'],
    ['919-555-0100 #3', '+19195550100x3'],
    ['+1-919-555-0100;ext=9', '+19195550100x9'],
    ['1-800-273-TALK', '+18002738255'],
    ['1-800-273-TALK (8255)', '+18002738255'],
    ['(410) 226-LEAD', '+14102265323'],
    ['(800) AGE-DIAL', '+18002433425'],
    ['1-800-GOODWILLS', '+18004663945'],
    ['919-555-0100 (24 hours)', '+19195550100'],
    ['919-555-0100/0101', '+19195550100'],
    ['988 then press 1', '988'],
    ['919-555-0100; 919-555-0101', '+19195550100 +19195550101'],
    ['919-555-0100 or 919-555-0102', '+19195550100 +19195550102'],
    ['919-555-0100 / 988', '+19195550100 988'],
    ['919-555-0100, 919-555-0103', '+19195550100 +19195550103'],
    ['919 555 0100 o 988', '9195550100 988'],
  ] as const) {
    it(`dials ${dialled} for ${written}${country ? ` in ${country}` : ''}`, () => {
      expect(dials(written, country)).to.equal(dialled);
    });
  }

  for (const written of [
    'call us',
    '(410)    -',
    '(9  )    -',
    '555-0100',
    'Text HOME to 741741',
    '12',
    '0000000000',
    '+12',
    '+0123456789',
    '1234567890123456789',
    'SEE WEBSITE',
    '123-ABC',
    '9-5 Mon-Fri',
  ]) {
    it(`shows "${written}" without a link`, () => {
      const [phone] = parseTelephones(written);
      expect(phone?.text).to.equal(written.replace(/\s+/g, ' '));
      expect(phone?.dial).to.equal(undefined);
      expect(telHref(phone ?? {})).to.equal(undefined);
    });
  }

  it('shows an extension apart from its number, since it is said beside it', () => {
    expect(parseTelephones('410-555-0136 ext. 4')).to.deep.equal([
      { text: '410-555-0136', dial: '+14105550136', extension: '4' },
    ]);
  });

  it('keeps the text whole when only one part of it is a number', () => {
    expect(parseTelephones('919-555-0100; ask for Ann')).to.deep.equal([
      { text: '919-555-0100; ask for Ann', dial: '+19195550100' },
    ]);
  });

  it('shows nothing for nothing', () => {
    for (const value of ['', '""', '  ', null, undefined, {}, true])
      expect(parseTelephones(value)).to.deep.equal([]);
  });

  it('never writes a plus before a short code', () => {
    for (const code of ['988', '911', '211', '116123', '741741']) expect(dials(code, 'US')).to.equal(code);
  });

  it('makes links a phone understands, and none of anything else', () => {
    expect(telHref({ dial: '+19195550100' })).to.equal('tel:+19195550100');
    expect(telHref({ dial: '+19195550100', extension: '042' })).to.equal('tel:+19195550100,042');
    expect(telHref({ dial: '988', extension: 'x' })).to.equal('tel:988');
    expect(telHref({ dial: '988;phone-context=evil' })).to.equal(undefined);
    expect(telHref({})).to.equal(undefined);
  });
});
