import { expect } from '@open-wc/testing';
import { registerCrisisParts } from '../../../src/widgets/crisis-panel/parts.js';
import type { KithPeerSelectEvent } from '../../../src/widgets/peer-finder/peer-finder.events.js';
import { samplePeers } from '../../helpers/peer-source.js';
import { act, all, asking, finderOf, names, one, press, textOf } from './help.js';

const open = async (name: string, attributes: Record<string, string> = {}) => {
  const el = await finderOf({ attributes });
  await press(el, `Read more about ${name}`);
  return el;
};

describe('the peer finder: one person', () => {
  it('shows their own words before anything else', async () => {
    const el = await open('Ana');
    const text = textOf(one(el, '[part=profile]'));
    const order = [
      'Ana she/her',
      'In their own words',
      'I raised two boys',
      'Why I do this',
      'Has been through',
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(
      places.every((place, i) => place > (places[i - 1] ?? -1)),
      places.join(),
    ).to.equal(true);
    expect(el.shadowRoot?.activeElement?.id).to.equal('top');
    await expect(el).to.be.accessible();
  });

  it('shows everything rule P5 asks for, and no family name, street or star', async () => {
    const el = await open('Ana');
    const text = textOf(one(el, '[part=profile]'));
    for (const part of [
      'Can help with Housing',
      'in person, phone, and video call',
      'English and Spanish',
      'Alder County',
      'Glad to meet you from other counties too',
      '18 and up',
      'Step-free office',
      'Certified Peer Specialist, from State Peer Board, ST · good until June 30, 2099 · checked on October 1, 2026',
      'Works with Alder Falls Peer House',
    ]) {
      expect(text).to.contain(part);
    }
  });

  it('says plainly that a credential ran out', async () => {
    expect(textOf(one(await open('Ana'), '[part=profile]'))).to.contain(
      'First aid, from Red Ring · ran out on January 31, 2020',
    );
  });

  it('says when they have time, or that it is not known', async () => {
    expect(textOf(one(await open('Dee'), '.time'))).to.equal('Waitlist until about Mon, Mar 2');
    expect(textOf(one(await open('Joe'), '.time'))).to.equal('Has time from Sun, Feb 1');
    expect(textOf(one(await open('Kit'), '.time'))).to.equal('Ask when they have time');
  });

  it('keeps what a peer does and does not do one tap away', async () => {
    const el = await open('Joe');
    const before = all(el, '.role p').length;
    await press(el, 'What a peer does');
    expect(before).to.equal(0);
    expect(textOf(one(el, '.role'))).to.contain('They are not an emergency service');
    await expect(el).to.be.accessible();
  });

  it('loads no film and no picture from elsewhere', async () => {
    const el = await open('Ana');
    expect(el.renderRoot.querySelectorAll('video, iframe, img')).to.have.length(0);
    const link = act(el, 'Watch a short video') as HTMLAnchorElement;
    expect(link.target).to.equal('_blank');
    expect(link.rel).to.contain('noreferrer');
  });

  it('writes a text to oneself that says nothing of what it is for, and types no number', async () => {
    const el = await open('Ana');
    const { href } = act(el, 'Text to myself') as HTMLAnchorElement;
    expect(decodeURIComponent(href)).to.equal('sms:?&body=Ana (555) 555-0120');
  });

  it('puts ids in a link only where the host has a page for such links', async () => {
    const el = await open('Dee', { 'share-url': '/people' });
    const { href } = act(el, 'Text to myself') as HTMLAnchorElement;
    expect(decodeURIComponent(href)).to.contain(`${location.origin}/people#p=dee%20%227%22%2Fx`);
  });

  it('shows a code for a phone when the script for it is there', async () => {
    registerCrisisParts({
      qr: () => [
        [true, false],
        [false, true],
      ],
    });
    const el = await open('Ana');
    await press(el, 'Code for a phone');
    expect(one(el, '.code svg path').getAttribute('d')).to.equal('M0 0h1v1h-1zM1 1h1v1h-1z');
    expect(act(el, 'Code for a phone').getAttribute('aria-expanded')).to.equal('true');
    await expect(el).to.be.accessible();
  });

  it('offers no code for more than a code can hold', async () => {
    registerCrisisParts({ qr: () => [[true]] });
    const el = await open('Ana', { 'share-url': `/people?${'x'.repeat(2400)}` });
    expect(textOf(one(el, '.tools'))).to.equal('Print Text to myself');
  });

  it('comes back to the very person the visit to the profile began with', async () => {
    const el = await open('Dee');
    await press(el, 'Back to the list');
    expect(textOf(el.shadowRoot?.activeElement as Element)).to.equal('Read more about Dee');
    expect(names(el)).to.have.length(4);
  });

  it('tells the host who was opened, who may then show them in its own way', async () => {
    const el = await finderOf();
    const heard: string[] = [];
    el.addEventListener('kith-peer-select', (event: KithPeerSelectEvent) => {
      heard.push(event.detail.id);
      event.preventDefault();
    });
    await press(el, 'Read more about Dee');
    expect(heard).to.deep.equal(['dee "7"/x']);
    expect(all(el, '[part=profile]')).to.have.length(0);
  });

  it('leads to the person of a shared link', async () => {
    history.replaceState(null, '', '#p=joe');
    try {
      const el = await finderOf({ attributes: { 'share-url': '/people' } });
      expect(textOf(one(el, '[part=profile] h2'))).to.equal('Joe');
    } finally {
      history.replaceState(null, '', location.pathname + location.search);
    }
  });

  it('offers to ask only where the host is set up for it', async () => {
    expect(textOf(one(await open('Ana'), '[part=profile]'))).not.to.contain('Ask to talk');
    const el = await open('Ana', asking);
    expect(textOf(act(el, 'Ask to talk with Ana'))).to.equal('Ask to talk with Ana');
    expect(act(el, 'Call (555) 555-0120').getAttribute('href')).to.equal('tel:+15555550120');
  });

  it('holds no peer who is pausing', async () => {
    const el = await finderOf();
    expect(samplePeers.some(({ name }) => name === 'Mo')).to.equal(true);
    expect(names(el)).not.to.contain('Mo');
  });
});
