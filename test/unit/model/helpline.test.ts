import { expect } from '@open-wc/testing';
import {
  ageInDays,
  channelHref,
  channelsFor,
  orderLines,
  shownNumber,
  type Helpline,
} from '../../../src/model/helpline.js';

const line = (id: string, more: Partial<Helpline> = {}): Helpline => ({
  id,
  country: 'US',
  name: id,
  kind: 'crisis',
  audiences: [],
  languages: ['en'],
  channels: [{ type: 'call', number: '988' }],
  hours: '24/7',
  peerRun: false,
  ...more,
});

describe('links to a helpline', () => {
  it('call the number to dial, and short codes never get a plus', () => {
    expect(channelHref({ type: 'call', number: '988' })).to.equal('tel:988');
    expect(channelHref({ type: 'call', number: '18775658860' })).to.equal('tel:18775658860');
    expect(channelHref({ type: 'call', number: '+442079460000' })).to.equal('tel:+442079460000');
    expect(channelHref({ type: 'video', number: '18558121001' })).to.equal('tel:18558121001');
    expect(channelHref({ type: 'tty', number: '18007873224' })).to.equal('tel:18007873224');
  });

  it('keep only what a dial pad has, so that a host’s text cannot make another kind of link', () => {
    expect(channelHref({ type: 'call', number: '1-800 (662) 4357' })).to.equal('tel:18006624357');
    expect(channelHref({ type: 'call', number: '*31#988' })).to.equal('tel:*31#988');
    expect(channelHref({ type: 'call', number: '98+8' })).to.equal('tel:988');
    expect(channelHref({ type: 'call', number: 'javascript:alert()' })).to.equal(undefined);
    expect(channelHref({ type: 'call' })).to.equal(undefined);
  });

  it('put the word to text where both Android and iOS take it', () => {
    expect(channelHref({ type: 'text', number: '741741', keyword: 'HOME' })).to.equal(
      'sms:741741?&body=HOME',
    );
    expect(channelHref({ type: 'text', number: '988', keyword: 'SÍ' })).to.equal('sms:988?&body=S%C3%8D');
    expect(channelHref({ type: 'text', number: '988' })).to.equal('sms:988');
  });

  it('open web pages only', () => {
    expect(channelHref({ type: 'chat', url: 'https://988lifeline.org/chat/' })).to.equal(
      'https://988lifeline.org/chat/',
    );
    expect(channelHref({ type: 'chat', url: 'javascript:alert(1)' })).to.equal(undefined);
    expect(channelHref({ type: 'chat' })).to.equal(undefined);
    expect(channelHref({ type: 'whatsapp', number: '+6591511767' })).to.equal('https://wa.me/6591511767');
  });

  it('show the number in the groups people read it in', () => {
    expect(shownNumber({ number: '18664887386' })).to.equal('1-866-488-7386');
    expect(shownNumber({ number: '08001110111', groups: [4, 3, 1, 3] })).to.equal('0800 111 0 111');
    expect(shownNumber({ number: '988' })).to.equal('988');
  });
});

describe('the ways of a line', () => {
  const both = line('both', {
    channels: [
      { type: 'text', number: '741741', keyword: 'HOME' },
      { type: 'text', number: '741741', keyword: 'AYUDA', language: 'es' },
      { type: 'chat', url: 'https://example.org/' },
    ],
  });

  it('are those for the person’s language, in place of the general ones', () => {
    expect(channelsFor(both, 'es').map(({ keyword }) => keyword)).to.deep.equal(['AYUDA', undefined]);
    expect(channelsFor(both, 'en').map(({ keyword }) => keyword)).to.deep.equal(['HOME', undefined]);
  });
});

describe('the order of lines', () => {
  const sunday = new Date('2026-11-22T12:00:00Z');
  const weekdaysOnly = { hours: [{ days: ['mo' as const], open: '10:00', close: '18:00' }], timeZone: 'UTC' };

  it('is open, then not known, then closed with its next opening', () => {
    const lines = [line('closed', weekdaysOnly), line('unknown', { hours: 'unknown' }), line('open')];
    const found = orderLines(lines, 'en', sunday);
    expect(found.map(({ line: { id } }) => id)).to.deep.equal(['open', 'unknown', 'closed']);
    expect(found[2]?.state).to.deep.equal({ status: 'closed', opensAt: new Date('2026-11-23T10:00:00Z') });
  });

  it('puts lines in the person’s language first, and otherwise keeps the order given', () => {
    const lines = [
      line('a'),
      line('b', { languages: ['en', 'es'] }),
      line('c', { languages: ['es'] }),
      line('d'),
    ];
    expect(orderLines(lines, 'es', sunday).map(({ line: { id } }) => id)).to.deep.equal(['c', 'b', 'a', 'd']);
    expect(orderLines(lines, 'en', sunday).map(({ line: { id } }) => id)).to.deep.equal(['a', 'b', 'd', 'c']);
  });
});

describe('the age of a fact', () => {
  it('counts from the first day its date could mean, so that it never looks fresher than it is', () => {
    const now = new Date('2026-11-22T00:00:00Z');
    expect(ageInDays('2026-11-21', now)).to.equal(1);
    expect(ageInDays('2026-11', now)).to.equal(21);
    expect(ageInDays('2026', now)).to.equal(325);
  });
});
