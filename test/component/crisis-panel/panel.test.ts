import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../../src/define/kith-crisis-panel.js';
import type { KithLineContactEvent } from '../../../src/widgets/crisis-panel/crisis-panel.events.js';
import { consoleDuring, emulate } from '../../helpers/browser-env.js';
import { all, expectAccessible, links, panelOf, textOf } from './help.js';

describe('the crisis panel, by itself', () => {
  it('shows the emergency number and 988 first, as whole instructions that are real links', async () => {
    const panel = await panelOf(html`<kith-crisis-panel></kith-crisis-panel>`);
    const [emergency, ...rest] = links(panel);
    expect(emergency).to.deep.equal(['Call 911', 'tel:911']);
    expect(rest.slice(0, 3)).to.have.deep.members([
      ['Call 988', 'tel:988'],
      ['Text 988', 'sms:988'],
      ['Chat online', 'https://988lifeline.org/chat/'],
    ]);
    expect(textOf(all(panel, 'h2')[0])).to.equal('Get help now');
    await expectAccessible(panel);
  });

  it('says the word to text and the key to press in the link itself', async () => {
    const found = links(await panelOf(html`<kith-crisis-panel></kith-crisis-panel>`));
    expect(found).to.deep.include(['Text HOME to 741741', 'sms:741741?&body=HOME']);
    expect(found).to.deep.include(['Call 988, then press 1', 'tel:988']);
    expect(found).to.deep.include(['Call 1-866-488-7386', 'tel:18664887386']);
    expect(found).to.deep.include(['Videophone 1-855-812-1001', 'tel:18558121001']);
  });

  it('has a name a person can read for every link, and none that an aria-label contradicts', async () => {
    const panel = await panelOf(html`<kith-crisis-panel></kith-crisis-panel>`);
    for (const link of all(panel, 'a')) {
      expect(textOf(link)).to.match(/\S{3}/);
      expect(link.hasAttribute('aria-label')).to.equal(false);
    }
  });

  it('opens chats apart from the page, and tells the chat nothing of where the person was', async () => {
    const panel = await panelOf(html`<kith-crisis-panel></kith-crisis-panel>`);
    for (const link of all<HTMLAnchorElement>(panel, 'a[href^="https:"]')) {
      expect(link.rel).to.equal('noopener noreferrer');
      expect(link.referrerPolicy).to.equal('no-referrer');
      expect(link.target).to.equal('_blank');
    }
  });

  it('speaks Spanish without another file, with the Spanish line among the first', async () => {
    const panel = await panelOf(html`<div lang="es-MX"><kith-crisis-panel></kith-crisis-panel></div>`);
    expect(all(panel, '.base')[0]?.lang).to.equal('es');
    expect(links(panel)[0]).to.deep.equal(['Llame al 911', 'tel:911']);
    expect(all(panel, '.main h3').map(textOf)).to.deep.equal(['Línea 988', '988 Suicide & Crisis Lifeline']);
    expect(links(panel)).to.deep.include(['Llame al 988 y oprima 2', 'tel:988']);
    expect(links(panel)).to.deep.include(['Envíe AYUDA al 741741', 'sms:741741?&body=AYUDA']);
    await expectAccessible(panel);
  });

  it('marks each line’s name with its own language', async () => {
    const panel = await panelOf(html`<kith-crisis-panel></kith-crisis-panel>`);
    const name = all(panel, 'h3').find((heading) => textOf(heading) === 'Línea 988');
    expect(name?.lang).to.equal('es');
  });

  it('puts open lines before closed ones, and says when those open, in the person’s own time', async () => {
    const panel = await panelOf(html`<kith-crisis-panel time-zone="America/New_York"></kith-crisis-panel>`);
    for (const list of all(panel, '.lines')) {
      const states = [...list.querySelectorAll('.hours')].map((hours) => hours.classList.contains('open'));
      expect(states, 'open first').to.deep.equal([...states].sort((a, b) => Number(b) - Number(a)));
    }
    const limited = all(panel, '.hours')
      .map(textOf)
      .filter((text) => !text.includes('day and night'));
    expect(limited.length).to.equal(3);
    for (const text of limited) {
      expect(text).to.match(/^(Open now, until|Closed now\. Opens) \w+day,? (at )?\d+:\d\d.[AP]M your time$/);
    }
  });

  it('folds the long list, never the emergency number and the main line', async () => {
    const panel = await panelOf(html`<kith-crisis-panel></kith-crisis-panel>`);
    const shown = (element: Element) => element.checkVisibility();
    expect(all(panel, 'h3').filter(shown).map(textOf)).to.deep.equal([
      'In danger right now?',
      '988 Suicide & Crisis Lifeline',
    ]);
    for (const fold of all<HTMLDetailsElement>(panel, '[part=fold]')) fold.open = true;
    expect(all(panel, 'h3').filter(shown).length).to.be.greaterThan(12);
    await expectAccessible(panel);
  });

  it('keeps lines answered by peers in a section of their own', async () => {
    const panel = await panelOf(html`<kith-crisis-panel></kith-crisis-panel>`);
    const headings = all(panel, 'h2').map(textOf);
    expect(headings).to.deep.equal([
      'Get help now',
      'More ways to get help',
      'Not in danger, but want to talk to someone who has been there?',
    ]);
    const last = all(panel, '.lines').at(-1);
    expect([...(last?.querySelectorAll('h3') ?? [])].map(textOf)).to.have.members([
      'Washington Warm Line',
      'Trans Lifeline',
    ]);
    expect(textOf(last)).to.contain('For people in Washington · Answered by peers');
  });

  it('shows what the host wrote in its slots', async () => {
    const panel = await panelOf(
      html`<kith-crisis-panel>
        <a href="tel:988">Call 988</a>
        <span slot="heading">Help, any hour</span>
        <a slot="lines" href="tel:5555550100">County line: call 555-555-0100</a>
        <p slot="footer">Riverbend County</p>
      </kith-crisis-panel>`,
    );
    for (const slot of ['heading', 'lines', 'footer']) {
      const shown = panel.querySelector<HTMLElement>(`[slot=${slot}]`);
      expect(shown?.offsetHeight, slot).to.be.above(0);
    }
    expect(panel.querySelector<HTMLElement>('a:not([slot])')?.offsetHeight).to.equal(0);
    await expectAccessible(panel);
  });

  it('tells the host which line and which way, and lets it take over', async () => {
    const panel = await panelOf(html`<kith-crisis-panel></kith-crisis-panel>`);
    const call = all<HTMLAnchorElement>(panel, 'a[href="tel:911"]')[0];
    document.body.addEventListener('kith-line-contact', (event) => event.preventDefault(), { once: true });
    const heard = oneEvent(document.body, 'kith-line-contact');
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    call?.dispatchEvent(click);
    const event = (await heard) as KithLineContactEvent;
    expect(event.detail).to.deep.equal({ lineId: 'emergency', channel: 'call' });
    expect(event.bubbles && event.composed).to.equal(true);
    expect(click.defaultPrevented).to.equal(true);
  });

  it('makes no request and writes nothing down', async () => {
    performance.clearResourceTimings();
    const kept = sessionStorage.length + localStorage.length;
    const panel = await panelOf(
      html`<kith-crisis-panel src="https://example.org/lines.json"></kith-crisis-panel>`,
    );
    await panel.updateComplete;
    expect(performance.getEntriesByType('resource').map(({ name }) => name)).to.deep.equal([]);
    expect(sessionStorage.length + localStorage.length).to.equal(kept);
  });

  it('names the country, and shows what it has where it has no numbers for the one asked for', async () => {
    const panel = await panelOf(html`<kith-crisis-panel country="fr" lang="en"></kith-crisis-panel>`);
    expect(textOf(all(panel, 'footer')[0])).to.contain('United States');
    expect(links(panel)[0]).to.deep.equal(['Call 911', 'tel:911']);
    expect(links(panel, 'footer')).to.deep.equal([
      ['Lines in any country: findahelpline.com', 'https://findahelpline.com/'],
    ]);
  });

  it('lets the host replace any text, also before the script has loaded', async () => {
    const panel = document.createElement('kith-crisis-panel');
    panel.strings = { heading: 'Talk to someone' };
    document.body.append(panel);
    await panel.updateComplete;
    expect(textOf(all(panel, 'h2')[0])).to.equal('Talk to someone');
    panel.remove();
  });

  it('shows the host’s own links when it cannot draw, says so once, and never goes blank', async () => {
    const panel = await panelOf(html`<kith-crisis-panel><a href="tel:988">Call 988</a></kith-crisis-panel>`);
    const failed = oneEvent(panel, 'kith-error');
    const said = await consoleDuring(async () => {
      panel.strings = { call: null };
      await failed;
    });
    expect(panel.failed).to.equal(true);
    expect(panel.querySelector('a')?.offsetHeight).to.be.above(0);
    expect(said.length).to.equal(1);
    expect(said[0]).to.match(/^<kith-crisis-panel>: could not be drawn/);
  });

  it('survives being moved, and follows a language that changes', async () => {
    const first = await fixture<HTMLElement>(html`<div></div>`);
    const second = await fixture<HTMLElement>(html`<div lang="es"></div>`);
    const panel = document.createElement('kith-crisis-panel');
    first.append(panel);
    await panel.updateComplete;
    second.append(panel);
    await panel.updateComplete;
    expect(links(panel)[0]?.[0]).to.equal('Llame al 911');
    panel.lang = 'en';
    await new Promise((done) => setTimeout(done));
    await panel.updateComplete;
    expect(links(panel)[0]?.[0]).to.equal('Call 911');
  });

  it('is readable in the dark, in forced colours and on a page with a tiny root size', async () => {
    document.documentElement.style.setProperty('font-size', '40%');
    const panel = await panelOf(html`<kith-crisis-panel></kith-crisis-panel>`);
    const height = all<HTMLElement>(panel, 'a')[0]?.offsetHeight ?? 0;
    const size = parseFloat(getComputedStyle(panel).fontSize);
    expect(height).to.be.at.least(size * 3);
    document.documentElement.style.removeProperty('font-size');
    for (const settings of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
      if (await emulate(settings)) await expectAccessible(panel);
    }
    await emulate({});
  });
});
