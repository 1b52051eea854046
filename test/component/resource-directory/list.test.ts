import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define/kith-resource-directory.js';
import '../../../src/define/kith-search.js';
import type { ReadOptions } from '../../../src/sources/service-source.js';
import type { KithResourceDirectory } from '../../../src/widgets/resource-directory/resource-directory.js';
import { eventually, onDay } from '../../helpers/browser-env.js';
import { manyServices, sampleServices, sourceOf } from '../../helpers/service-source.js';

type Directory = KithResourceDirectory;
const all = <T extends Element = HTMLElement>(el: Directory, selector: string) => [
  ...el.renderRoot.querySelectorAll<T>(selector),
];
const one = <T extends Element = HTMLElement>(el: Directory, selector: string) =>
  all<T>(el, selector)[0] as T;
const names = (el: Directory) => all(el, 'h3.name').map((name) => name.textContent.trim());
const status = (el: Directory) => one(el, '.visually-hidden[role=status]').textContent.trim();

async function directoryOf(services = sampleServices, lang = 'en'): Promise<Directory> {
  const el = await fixture<Directory>(
    html`<kith-resource-directory lang=${lang} .source=${sourceOf(services)}>
      <a href="tel:5555550100">Call us</a>
    </kith-resource-directory>`,
  );
  await eventually('the services are there', () => names(el).length === Math.min(10, services.length));
  return el;
}

async function type(el: Directory, words: string) {
  one(el, 'input').focus();
  await sendKeys({ type: words });
  await el.updateComplete;
}

describe('the resource directory: list', () => {
  it('shows a card for each service with what people ask first', async () => {
    const el = await onDay('2026-11-22', () => directoryOf());
    const card = one(el, 'article');
    const text = card.textContent.replace(/\s+/g, ' ');
    for (const part of [
      'Warm Beds',
      'Run by Alder Falls Shelter Group',
      'Full on most Fridays',
      'A bed for the night',
      'Anyone who needs a place tonight. Ages 18 and up',
      '12 River Street, Alder Falls, ST 55501 · 1 more place',
      'English and Spanish',
      'Free',
      'Checked on November 1, 2026',
    ]) {
      expect(text).to.contain(part);
    }
    const later = await onDay('2027-06-15', () => directoryOf());
    expect(one(later, 'article').textContent).to.contain('Not checked since November 1, 2026.');
    await expect(el).to.be.accessible();
  });

  it('never breaks a phone number in two, however narrow its button is', async () => {
    const el = await directoryOf();
    const number = one(el, 'a[part=phone] span');
    expect(number.textContent).to.match(/^[\d() -]+$/);
    for (const width of ['30em', '14em', '9em']) {
      el.style.inlineSize = width;
      expect(number.getClientRects().length, width).to.equal(1);
    }
  });

  it('makes the phone number a real link that says what it does', async () => {
    const el = await directoryOf();
    const link = one<HTMLAnchorElement>(el, 'article a[href^="tel:"]');
    expect(link.getAttribute('href')).to.equal('tel:+15555550101');
    expect(link.textContent).to.equal('Call (555) 555-0101');
  });

  it('shows a number that cannot be dialled as text, never as a broken link', async () => {
    const el = await directoryOf();
    const card = all(el, 'article')[1] as HTMLElement;
    expect(card.querySelector('a[href^="tel:"]')).to.equal(null);
    expect(card.textContent).to.contain('ask at the desk');
  });

  it('tells no site where its visitors come from', async () => {
    const link = one<HTMLAnchorElement>(await directoryOf(), 'a[target=_blank]');
    expect(link.rel).to.equal('noopener noreferrer');
    expect(link.referrerPolicy).to.equal('no-referrer');
    expect(link.textContent).to.contain('opens in a new tab');
  });

  it('says plainly when a service is closed for a while, or was last checked long ago, or never', async () => {
    const el = await directoryOf();
    const [, closed, bare] = all(el, 'article');
    expect(closed?.textContent)
      .to.contain('Closed for a while')
      .and.to.contain('Not checked since February 3, 2020');
    expect(bare?.textContent).to.contain('We do not know when this was last checked');
  });

  it('shows ages, costs and places without an address in words', async () => {
    const card = all(await directoryOf(), 'article')[1];
    expect(card?.textContent.replace(/\s+/g, ' '))
      .to.contain('Ages 16 to 64')
      .and.to.contain('Free · Long trips: 5 USD')
      .and.to.contain('By phone or online');
  });

  it('finds as the person types, with a typing mistake and without accents', async () => {
    const el = await directoryOf();
    await type(el, 'shleter');
    expect(names(el)).to.deep.equal(['Warm Beds']);
    await type(el, ' riv');
    expect(names(el)).to.deep.equal(['Warm Beds']);
  });

  it('tells a screen reader how many were found once typing rests', async () => {
    const el = await directoryOf();
    await type(el, 'coffee');
    await eventually('the count is said', () => status(el) === '1 service found');
  });

  it('never lets the search reload the page or change its address', async () => {
    const el = await directoryOf();
    const { href } = location;
    const { length } = history;
    await type(el, 'coffee');
    await sendKeys({ press: 'Enter' });
    await el.updateComplete;
    expect(location.href).to.equal(href);
    expect(history.length).to.equal(length);
    expect(status(el)).to.equal('1 service found');
  });

  it('offers a way on when nothing matches', async () => {
    const el = await directoryOf();
    await type(el, 'xylophone');
    expect(names(el)).to.deep.equal([]);
    const clear = all<HTMLButtonElement>(el, '.message button').find((b) => b.textContent.includes('Clear'));
    await expect(el).to.be.accessible();
    clear?.click();
    await el.updateComplete;
    expect(names(el)).to.have.length(3);
    expect(el.shadowRoot?.activeElement).to.equal(one(el, 'input'));
  });

  it('keeps its doors in their place while somebody types, and none of them leads nowhere', async () => {
    const el = await directoryOf();
    const doors = () => all<HTMLButtonElement>(el, '.door');
    const before = doors().map(({ textContent }) => textContent.trim());
    const top = one(el, 'input').getBoundingClientRect().top;
    expect(before).to.include('A place to stay');
    await type(el, 'coffee');
    expect(names(el)).to.have.length(1);
    expect(doors().map(({ textContent }) => textContent.trim())).to.deep.equal(before);
    expect(one(el, 'input').getBoundingClientRect().top).to.equal(top);
    const stay = one<HTMLButtonElement>(el, '.door[data-id=stay]');
    expect(stay.getAttribute('aria-disabled')).to.equal('true');
    stay.click();
    await el.updateComplete;
    expect(names(el)).to.have.length(1);
    await expect(el).to.be.accessible();
    el.source = sourceOf(manyServices(23));
    await eventually('it is another list, without a place to stay', () => !one(el, '.door[data-id=stay]'));
    expect(names(el)).to.have.length(0);
  });

  it('has its doors before the list is there, and the search stays where it is', async () => {
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const el = await fixture<Directory>(
      html`<kith-resource-directory
        .source=${{
          async *services(options: ReadOptions) {
            await arrived;
            yield* sourceOf([...sampleServices, ...manyServices(23)]).services(options);
          },
        }}
      ></kith-resource-directory>`,
    );
    const top = () => one(el, 'input').getBoundingClientRect().top;
    const before = top();
    const [stay, food] = ['stay', 'food'].map((id) => one<HTMLButtonElement>(el, `.door[data-id=${id}]`));
    expect(stay?.getAttribute('aria-disabled')).to.equal('false');
    await expect(el).to.be.accessible();
    food?.click();
    await el.updateComplete;
    expect(one(el, '.chips').textContent).to.contain('Food');
    expect(one(el, '[part=empty]')).to.equal(undefined);
    arrive();
    await eventually('what is behind the door is there', () => names(el).length === 10);
    expect(top()).to.equal(before);
    expect(food?.getAttribute('aria-pressed')).to.equal('true');
  });

  it('names what to leave out when a door and the words together lead nowhere', async () => {
    const el = await directoryOf();
    one<HTMLButtonElement>(el, '.door[data-id=stay]').click();
    await type(el, 'coffee');
    const leave = one(el, '[part=empty] .primary');
    expect(leave.textContent.trim()).to.equal('Leave out “A place to stay” (1)');
    leave.click();
    await eventually('what the words alone find is there', () => names(el).length === 1);
  });

  it('shows ten at a time and moves to the first new one', async () => {
    const el = await directoryOf(manyServices(23));
    const more = () => one<HTMLButtonElement>(el, '.more button');
    expect(more().textContent.trim()).to.equal('Show 10 more');
    more().click();
    await el.updateComplete;
    expect(names(el)).to.have.length(20);
    expect(el.shadowRoot?.activeElement?.textContent?.trim()).to.equal('Pantry number 10');
    expect(more().textContent.trim()).to.equal('Show 3 more');
    more().click();
    await el.updateComplete;
    expect(names(el)).to.have.length(23);
    expect(el.renderRoot.querySelector('.more')).to.equal(null);
  });

  it("keeps the page's own links in sight until there are services, and hides them then", async () => {
    const el = await fixture<Directory>(
      html`<kith-resource-directory .source=${sourceOf([])}
        ><a href="tel:5555550100">Call us</a></kith-resource-directory
      >`,
    );
    const link = el.querySelector('a') as HTMLElement;
    await eventually('the empty list is known', () =>
      el.renderRoot.textContent?.includes('no services in this list'),
    );
    expect(link.getBoundingClientRect().height).to.be.greaterThan(0);
    const full = await directoryOf();
    expect((full.querySelector('a') as HTMLElement).getBoundingClientRect().height).to.equal(0);
  });

  it('always keeps help one tap away, with numbers only where they are right', async () => {
    const el = await directoryOf();
    expect(one(el, '.help a').getAttribute('href')).to.equal('tel:988');
    el.country = 'GB';
    await el.updateComplete;
    expect(all(el, '.help a')).to.have.length(0);
  });

  it('is quiet: typing fires no event that leaves the widget', async () => {
    const el = await directoryOf();
    const heard: string[] = [];
    for (const name of ['kith-load', 'kith-error', 'kith-service-select', 'kith-search', 'change']) {
      document.addEventListener(name, (event) => heard.push(event.type));
    }
    await type(el, 'coffee');
    await aTimeout(0);
    expect(heard).to.deep.equal([]);
  });
});
