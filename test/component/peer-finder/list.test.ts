import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Peer } from '../../../src/model/peer.js';
import { consoleDuring, eventually } from '../../helpers/browser-env.js';
import { manyPeers, pagesInTurn, samplePeers } from '../../helpers/peer-source.js';
import { act, all, asking, finderOf, names, one, press, status, textOf, type } from './help.js';

describe('the peer finder: list', () => {
  it('opens on people, with what somebody wants to know of them first', async () => {
    const el = await finderOf();
    const card = all(el, 'article').find((item) => item.textContent.includes('Ana')) as HTMLElement;
    for (const part of [
      'Ana',
      'she/her',
      'Has time now',
      'I raised two boys through my own recovery.',
      'in person, phone, and video call',
      'English and Spanish',
      'Alder County',
      'Glad to meet you from other counties too',
      'Read more about Ana',
    ]) {
      expect(textOf(card)).to.contain(part);
    }
    await expect(el).to.be.accessible();
  });

  it('shows those with time first, then those with a waitlist, and nobody who is pausing', async () => {
    const el = await finderOf();
    const shown = names(el);
    expect(shown.slice(0, 2).sort()).to.deep.equal(['Ana', 'Joe']);
    expect(shown.slice(2)).to.deep.equal(['Kit', 'Dee']);
    expect(textOf(one(el, '.order'))).to.contain('People with time come first');
  });

  it('shows no ratings and no counts of visits', async () => {
    const el = await finderOf();
    expect(el.renderRoot.textContent).not.to.match(/star|rating|review/i);
  });

  it('finds with a typing mistake as the person types, and by a language in words', async () => {
    const el = await finderOf();
    await type(el, '#words', 'hosing');
    expect(names(el)).to.deep.equal(['Ana']);
    await type(el, '#words', ' recov');
    await eventually('the count is said', () => status(el) === '1 person');
    act(el, /^Search$/).click();
    one<HTMLInputElement>(el, '#words').value = '';
    await type(el, '#words', 'spanish');
    expect(names(el)).to.deep.equal(['Ana']);
  });

  it('never lets the search reload the page or change its address', async () => {
    const el = await finderOf();
    const { href } = location;
    const { length } = history;
    await type(el, '#words', 'voices');
    await sendKeys({ press: 'Enter' });
    await el.updateComplete;
    expect(location.href).to.equal(href);
    expect(history.length).to.equal(length);
    expect(names(el)).to.deep.equal(['Dee']);
  });

  it('narrows by any of a group and all groups, with counts, and takes each away again', async () => {
    const el = await finderOf();
    await press(el, 'Choose what matters');
    await press(el, /^Has been through/);
    expect(textOf(act(el, /^Raising a child/))).to.equal('Raising a child in recovery 2');
    await press(el, /^Raising a child/);
    expect(names(el).sort()).to.deep.equal(['Ana', 'Joe']);
    await press(el, /^Hearing voices/);
    expect(names(el).sort()).to.deep.equal(['Ana', 'Dee', 'Joe']);
    await press(el, /^Ways to meet/);
    expect(textOf(act(el, /^text/))).to.equal('text 1');
    await press(el, /^text/);
    expect(names(el)).to.deep.equal(['Dee']);
    expect(textOf(one(el, '.because'))).to.equal('Because you both: Hearing voices You asked for: text');
    await expect(el).to.be.accessible();
    await press(el, 'Remove Raising a child');
    await press(el, 'Remove text');
    expect(names(el)).to.deep.equal(['Dee']);
    await press(el, 'Clear all');
    expect(names(el)).to.have.length(4);
    expect(all(el, '.because')).to.have.length(0);
  });

  it('keeps the focus on the filter that a person is at when more people come, and its group open', async () => {
    const [ana, dee, joe] = samplePeers as [Peer, Peer, Peer];
    const growing = pagesInTurn([
      [dee, { id: 'en', name: 'Eve', languages: [{ code: 'en' }] }],
      [ana, joe, { id: 'ar', name: 'Aya', languages: [{ code: 'ar' }] }],
    ]);
    const el = await finderOf({ source: growing.source });
    await growing.next();
    await eventually('the first are there', () => names(el).length === 2);
    await press(el, 'Choose what matters');
    await press(el, /^Languages/);
    const box = () => el.shadowRoot?.activeElement?.closest('label');
    act(el, /^English/)
      .querySelector('input')
      ?.focus();
    expect(textOf(box() as Element)).to.equal('English 1');
    await growing.next(); // Arabic stands before English, and what people help with before the languages
    await eventually('all are there', () => names(el).length === 5);
    expect(act(el, /^Arabic/).checkVisibility()).to.equal(true);
    expect(textOf(box() as Element)).to.equal('English 3');
    await sendKeys({ press: ' ' });
    await eventually('those who speak English are left', () => names(el).length === 3);
  });

  it('keeps the focus on the person a reader is at when more people come', async () => {
    const [, , , late] = samplePeers as [Peer, Peer, Peer, Peer]; // stands after all who have time
    const growing = pagesInTurn([[late], manyPeers(8)]);
    const el = await finderOf({ source: growing.source });
    await growing.next();
    await eventually('the first is there', () => names(el).length === 1);
    one(el, 'article button').focus();
    await growing.next();
    await eventually('all are there', () => names(el).length === 9);
    expect(names(el).at(-1)).to.equal(late.name);
    expect(textOf(el.shadowRoot?.activeElement as Element)).to.equal(`Read more about ${late.name}`);
  });

  it('orders by nearness to a typed place, without a place of its own', async () => {
    const el = await finderOf();
    await press(el, 'Choose what matters');
    await type(el, '#near', 'lone pine');
    await sendKeys({ press: 'Enter' });
    await eventually('the nearest is first', () => names(el)[0] === 'Joe');
    expect(textOf(one(el, 'article'))).to.contain('Birch County · 1 mile');
    await type(el, '#near', 'zz');
    one(el, '#near').blur();
    await el.updateComplete;
    expect(textOf(one(el, '#near-hint'))).to.contain('We do not know that place');
    await expect(el).to.be.accessible();
  });

  it('asks the device where it is only on a press, and rounds what it says', async () => {
    const { geolocation } = navigator;
    let asked = 0;
    const fake = {
      getCurrentPosition(then: (found: object) => void) {
        asked++;
        then({ coords: { latitude: 45.601234, longitude: -94.9041 } });
      },
    };
    Object.defineProperty(navigator, 'geolocation', { value: fake, configurable: true });
    try {
      const el = await finderOf();
      expect(asked).to.equal(0);
      await press(el, 'Choose what matters');
      await press(el, 'Use my location');
      expect(asked).to.equal(1);
      expect(names(el)[0]).to.equal('Joe');
      await press(el, 'Remove Where I am');
      expect(all(el, '.chip')).to.have.length(0);
    } finally {
      Object.defineProperty(navigator, 'geolocation', { value: geolocation, configurable: true });
    }
  });

  it('keeps the place that was typed where the device will not say its own', async () => {
    const { geolocation } = navigator;
    const fake = { getCurrentPosition: (_then: unknown, fail: () => void) => fail() };
    Object.defineProperty(navigator, 'geolocation', { value: fake, configurable: true });
    try {
      const el = await finderOf({ attributes: { near: 'Lone Pine' } });
      await press(el, 'Choose what matters');
      expect(names(el)[0]).to.equal('Joe');
      await press(el, 'Use my location');
      expect(textOf(one(el, '#near-hint'))).to.contain('We do not know that place');
      expect(one<HTMLInputElement>(el, '#near').value).to.equal('Lone Pine');
      expect(names(el)[0]).to.equal('Joe');
    } finally {
      Object.defineProperty(navigator, 'geolocation', { value: geolocation, configurable: true });
    }
  });

  it('is never a dead end: says which filter to leave out, and who can be met from anywhere', async () => {
    const el = await finderOf();
    await press(el, 'Choose what matters');
    await press(el, /^Has been through/);
    await press(el, /^Hearing voices/);
    await type(el, '#words', 'housing');
    expect(textOf(one(el, '[part=empty]'))).to.contain('Nothing matches');
    expect(names(el)).to.deep.equal(['Dee']); // who can be met from anywhere
    await expect(el).to.be.accessible();
    await press(el, 'Leave out “Has been through” (1)');
    expect(names(el)).to.deep.equal(['Ana']);
  });

  it('shows ten at a time and moves to the first new one', async () => {
    const el = await finderOf({ peers: manyPeers(23) });
    const before = names(el);
    await press(el, 'Show 10 more');
    expect(names(el)).to.have.length(20);
    expect(names(el).slice(0, 10)).to.deep.equal(before);
    const focused = el.shadowRoot?.activeElement?.textContent?.trim();
    expect(focused).to.equal(`Read more about ${String(names(el)[10])}`);
  });

  it("keeps the page's own links in sight until there are people, and hides them then", async () => {
    const empty = await finderOf({ peers: [] });
    await eventually('the empty list is known', () =>
      empty.renderRoot.textContent?.includes('Nobody is listed'),
    );
    expect((empty.querySelector('a') as HTMLElement).getBoundingClientRect().height).to.be.greaterThan(0);
    const full = await finderOf();
    expect((full.querySelector('a') as HTMLElement).getBoundingClientRect().height).to.equal(0);
  });

  it('tells the integrator why nobody can ask, and shows no way to', async () => {
    const said = await consoleDuring(async () => {
      const el = await finderOf({ attributes: { 'request-url': '/r' } });
      expect(el.renderRoot.textContent).not.to.contain('Ask for anyone');
    });
    expect(said.join()).to.contain('consent');
    const el = await finderOf({ attributes: asking });
    expect(textOf(one(el, '[part=any]'))).to.contain('Ask for anyone who fits');
  });
});
