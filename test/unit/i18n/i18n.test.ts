import { expect } from '@open-wc/testing';
import { directionOf } from '../../../src/i18n/direction.js';
import { formatDate, formatList, formatNumber, languageName, plural } from '../../../src/i18n/format.js';
import { findLocale, onLocale, registerLocale } from '../../../src/i18n/registry.js';

describe('the registry of languages', () => {
  it('finds a regional page its language', () => {
    registerLocale('xa', { widget: { hello: 'xa hello' } });
    expect(findLocale('xa-MX', ['widget'])).to.deep.equal({ tag: 'xa', texts: { hello: 'xa hello' } });
    expect(findLocale('XA', ['widget'])?.tag).to.equal('xa');
  });

  it('prefers the regional form where there is one', () => {
    registerLocale('xb', { widget: { hello: 'plain' } });
    registerLocale('xb-PT', { widget: { hello: 'regional' } });
    expect(findLocale('xb-PT', ['widget'])?.texts).to.deep.equal({ hello: 'regional' });
  });

  it('has nothing for a language, or a widget, that nobody added', () => {
    registerLocale('xc', { widget: {} });
    expect(findLocale('xd', ['widget'])).to.equal(undefined);
    expect(findLocale('xc', ['other'])).to.equal(undefined);
    expect(findLocale('', ['widget'])).to.equal(undefined);
  });

  it('gathers several parts, and keeps parts that came in another file', () => {
    registerLocale('xe', { common: { a: '1' } });
    registerLocale('xe', { widget: { b: '2' } });
    expect(findLocale('xe', ['common', 'widget'])?.texts).to.deep.equal({ a: '1', b: '2' });
  });

  it('tells listeners until they stop listening', () => {
    let calls = 0;
    const stop = onLocale(() => calls++);
    registerLocale('xf', {});
    stop();
    registerLocale('xf', {});
    expect(calls).to.equal(1);
  });
});

describe('directionOf', () => {
  it('knows languages written from the right, with and without a region', () => {
    for (const tag of ['ar', 'ar-EG', 'he', 'fa-IR', 'UR']) expect(directionOf(tag), tag).to.equal('rtl');
  });

  it('takes all others as written from the left', () => {
    for (const tag of ['en', 'es-419', 'haw', 'zh-Hant', '']) expect(directionOf(tag), tag).to.equal('ltr');
  });
});

describe('formatting', () => {
  it('writes dates, numbers and lists as the language does', () => {
    const date = new Date(2026, 4, 12);
    expect(formatDate('en', date, { dateStyle: 'long' })).to.equal('May 12, 2026');
    expect(formatDate('es', date, { dateStyle: 'long' })).to.equal('12 de mayo de 2026');
    expect(formatNumber('en', 1234.5)).to.equal('1,234.5');
    expect(formatList('en', ['a', 'b', 'c'])).to.equal('a, b, and c');
  });

  it('falls back to English on a language tag that no browser takes', () => {
    expect(formatNumber('not a tag!', 1000)).to.equal('1,000');
  });

  it('names languages, and leaves alone what is no language code', () => {
    expect(languageName('en', 'es')).to.equal('Spanish');
    expect(languageName('es', 'en').toLowerCase()).to.equal('inglés'); // WebKit begins it with a capital
    expect(languageName('en', 'Spanish speaking staff')).to.equal('Spanish speaking staff');
  });

  it('picks the plural form by the rules of the language', () => {
    const forms = { one: '# service', other: '# services' };
    expect(plural('en', 1, forms)).to.equal('1 service');
    expect(plural('en', 0, forms)).to.equal('0 services');
    expect(plural('ar', 2, { two: 'اثنان', other: '#' })).to.equal('اثنان');
    expect(plural('en', 1, { other: 'only #' })).to.equal('only 1');
  });
});
