import { expect } from '@open-wc/testing';
import { us } from '../../../src/helplines/data/us.js';
import { world } from '../../../src/helplines/data/world.js';
import { zones } from '../../../src/helplines/data/zones.js';
import { checked } from '../../../src/helplines/data/checked.js';
import { guessCountry } from '../../../src/helplines/guess-country.js';
import { unpackLine } from '../../../src/helplines/pack.js';
import { helpIn, knownCountries, onHelplines, registerHelplines } from '../../../src/helplines/registry.js';
import { channelHref, shownNumber } from '../../../src/model/helpline.js';

const all = [...us.lines, ...world.lines].map(unpackLine);

describe('the helplines that ship', () => {
  before(() => {
    registerHelplines(us);
    registerHelplines(world);
  });

  it('can each be reached, and say when they answer or that nobody knows', () => {
    for (const line of all) {
      expect(line.channels.length, line.id).to.be.above(0);
      for (const channel of line.channels) {
        expect(channelHref(channel), line.id).to.match(
          /^(tel:\+?[\d*#]+|sms:\d+(\?&body=[A-Z]+)?|https:\/\/\S+)$/,
        );
        expect(shownNumber(channel).replace(/[ -]/g, ''), line.id).to.equal(channel.number ?? '');
      }
      if (Array.isArray(line.hours)) expect(line.timeZone, line.id).to.be.a('string');
      expect(line.languages.length, line.id).to.be.above(0);
      expect(checked[line.id], line.id).to.match(/^\d{4}(-\d\d){0,2} [pnsl]$/);
    }
  });

  it('begin with 988 and 911 in the United States', () => {
    const help = helpIn('US');
    expect(help?.emergency).to.deep.equal(['911']);
    expect(help?.lines[0]?.channels.map(channelHref)).to.deep.equal([
      'tel:988',
      'sms:988',
      'https://988lifeline.org/chat/',
    ]);
    expect(help?.lines.length).to.equal(15);
  });

  it('have police and ambulance where a country has no single number', () => {
    expect(helpIn('JP')?.emergency).to.deep.equal(['110', '119']);
    expect(helpIn('GB')?.emergency).to.deep.equal(['999']);
  });

  it('cover every country whose emergency number is sure, and no other', () => {
    expect(knownCountries().length).to.equal(177);
    expect(helpIn('NG')).to.equal(undefined);
    expect(helpIn('IS')?.lines).to.deep.equal([]);
  });

  it('keep adult and youth lines of a country together', () => {
    expect(helpIn('PL')?.lines.map(({ id }) => id)).to.deep.equal(['pl-800702222', 'pl-116111']);
  });

  it('give way to newer numbers only, and tell who listens', () => {
    let told = 0;
    const stop = onHelplines(() => told++);
    const pack = (reviewed: string, name: string) => ({
      reviewed,
      emergency: '1=ZZ',
      lines: [{ id: 'zz-main', name, ways: 'call 22 /11', in: 'en' }],
    });
    registerHelplines(pack('2026-01-01', 'old'));
    registerHelplines(pack('2026-02-01', 'new'));
    registerHelplines(pack('2026-01-15', 'older'));
    stop();
    registerHelplines(pack('2026-01-15', 'older'));
    expect(helpIn('ZZ')?.lines[0]?.name).to.equal('new');
    expect(told).to.equal(3);
  });
});

describe('a packed line', () => {
  it('is read with its menu key, word, groups, language, hours and region', () => {
    const line = unpackLine({
      id: 'xx-test',
      name: 'Test',
      ways: 'call 08001110111 /4313 >4; text 741741 AYUDA @es; chat https://example.org/',
      in: 'de fr',
      nameIn: 'en',
      kind: 'warmline',
      for: 'youth deaf',
      hours: 'mo tu 10:00-18:00, sa 09:00-02:00',
      zone: 'Europe/Berlin',
      peers: 1,
      region: 'XX-A',
      area: 'A',
    });
    expect(line).to.deep.equal({
      id: 'xx-test',
      country: 'XX',
      name: 'Test',
      nameLanguage: 'en',
      kind: 'warmline',
      audiences: ['youth', 'deaf'],
      languages: ['de', 'fr'],
      channels: [
        { type: 'call', number: '08001110111', groups: [4, 3, 1, 3], menu: '4' },
        { type: 'text', number: '741741', keyword: 'AYUDA', language: 'es' },
        { type: 'chat', url: 'https://example.org/' },
      ],
      hours: [
        { days: ['mo', 'tu'], open: '10:00', close: '18:00' },
        { days: ['sa'], open: '09:00', close: '02:00' },
      ],
      timeZone: 'Europe/Berlin',
      peerRun: true,
      region: 'XX-A',
      area: 'A',
    });
    expect(unpackLine({ id: 'xx-b', name: 'B', ways: 'call 1', in: 'en', hours: 'unknown' }).hours).to.equal(
      'unknown',
    );
  });
});

describe('the country a person is probably in', () => {
  it('is that of the device’s time zone, also by its older name', () => {
    expect(guessCountry('America/New_York', ['de-DE'])).to.equal('US');
    expect(guessCountry('America/Indiana/Knox', [])).to.equal('US');
    expect(guessCountry('Pacific/Honolulu', [])).to.equal('US');
    expect(guessCountry('Asia/Calcutta', ['en-US'])).to.equal('IN');
    expect(guessCountry('Asia/Kolkata', ['en-US'])).to.equal('IN');
    expect(guessCountry('Africa/Lagos', ['en-US'])).to.equal('NG');
  });

  it('is that of the language where the zone says nothing', () => {
    expect(guessCountry('UTC', ['en-GB'])).to.equal('GB');
    expect(guessCountry('Etc/GMT+5', ['de'])).to.equal('DE');
    expect(guessCountry('UTC', ['not a tag', 'fr-CA'])).to.equal('CA');
    expect(guessCountry('UTC', [])).to.equal(undefined);
  });

  it('is known for every zone the browser offers that lies in a country', () => {
    const missing = Intl.supportedValuesOf('timeZone').filter(
      (zone) => zone.includes('/') && !zone.startsWith('Etc/') && !guessCountry(zone, []),
    );
    expect(missing.join()).to.equal('');
    expect(zones).to.match(/^AD Europe\/Andorra;/);
  });
});
