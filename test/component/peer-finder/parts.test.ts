import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/kith-peer-finder.js';
import type { KithPeerFinder } from '../../../src/widgets/peer-finder/peer-finder.js';
import { consoleDuring, eventually } from '../../helpers/browser-env.js';
import { httpLab } from '../../helpers/http-lab.js';
import { peersOf, samplePeers } from '../../helpers/peer-source.js';

const asking = { 'request-url': '/requests', consent: 'Our team reads this.', 'response-time': 'soon' };

const texts = (el: KithPeerFinder, selector: string): string[] =>
  [...el.renderRoot.querySelectorAll<HTMLElement>(selector)]
    .filter((found) => found.checkVisibility())
    .map(({ textContent }) => textContent.trim().replace(/\s+/g, ' '));
const press = (el: KithPeerFinder, words: string): void => {
  const buttons = [...el.renderRoot.querySelectorAll('button')].filter((found) => found.checkVisibility());
  buttons.find(({ textContent }) => textContent.trim().startsWith(words))?.click();
};

async function finder(attributes: Record<string, string> = asking): Promise<KithPeerFinder> {
  const around = await fixture<HTMLElement>(html`<div></div>`);
  const el = document.createElement('kith-peer-finder');
  for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
  el.source = peersOf(samplePeers);
  around.append(el);
  await eventually('people are there', () => texts(el, '.cards h3').length > 0);
  return el;
}

async function typed(el: KithPeerFinder, words: string): Promise<string[]> {
  const input = el.renderRoot.querySelector<HTMLInputElement>('#words');
  if (input) input.value = words;
  input?.dispatchEvent(new InputEvent('input'));
  await el.updateComplete;
  return texts(el, '.cards h3 bdi');
}

describe('the peer finder without its optional scripts, and as they come late', () => {
  it('tells the integrator that nobody can ask, and shows the phone of the organization', async () => {
    let el: KithPeerFinder | undefined;
    const said = await consoleDuring(async () => {
      el = await finder();
    });
    expect(said.join()).to.contain('kith-finder-more.js is not on the page');
    press(el as KithPeerFinder, 'Read more about Ana');
    await el?.updateComplete;
    expect(texts(el as KithPeerFinder, '[part=organization] [part=phone]')).not.to.deep.equal([]);
    expect(texts(el as KithPeerFinder, 'button').join()).not.to.match(/Ask|Save|Print/);
  });

  it('says nothing where nobody is meant to ask', async () => {
    const said = await consoleDuring(async () => {
      await finder({});
    });
    expect(said).to.deep.equal([]);
  });

  it('finds by the beginnings of words, and forgives typing errors once the script for it has come', async () => {
    const el = await finder();
    const [whole] = await typed(el, 'Joe');
    expect(whole).to.equal('Joe');
    await typed(el, 'raisign');
    expect(texts(el, '.count strong')).to.deep.equal([]);
    await import('../../../src/define/kith-search.js');
    await eventually('the error is forgiven', async () => {
      await typed(el, 'raisign');
      return texts(el, '.count strong').length > 0;
    });
  });

  it('lets people ask once the script for it has come', async () => {
    const el = await finder();
    expect(texts(el, '[data-any]')).to.deep.equal([]);
    await import('../../../src/define/kith-finder-more.js');
    await eventually('anyone can be asked for', () => texts(el, '[data-any]').length === 1);
    press(el, 'Ask for anyone');
    await el.updateComplete;
    expect(texts(el, 'form.ask h2')).to.deep.equal(['Ask for anyone who fits']);
    await expect(el).to.be.accessible();
  });

  it('says to call instead where only the host can mend it, and keeps what was typed', async () => {
    const lab = await httpLab([{ status: 401 }]);
    const el = await finder({ ...asking, 'request-url': lab.url });
    press(el, 'Ask for anyone');
    await el.updateComplete;
    const field = <T extends HTMLElement>(selector: string) => el.renderRoot.querySelector<T>(selector) as T;
    const write = (selector: string, value: string) => {
      const input = field<HTMLInputElement>(selector);
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
    };
    write('#name', 'Sam');
    const labels = [...el.renderRoot.querySelectorAll<HTMLLabelElement>('form.ask label')];
    labels.find(({ textContent }) => textContent.trim() === 'Email')?.click();
    await el.updateComplete;
    write('#value', 'sam@example.com');
    field<HTMLInputElement>('#agree').click();
    press(el, 'Send');
    await eventually('it is told', () => texts(el, '.detail-view h2').join().includes('Please call instead'));
    press(el, 'Back to the list');
    await el.updateComplete;
    press(el, 'Ask for anyone');
    await el.updateComplete;
    expect(field<HTMLInputElement>('#name').value).to.equal('Sam');
  });

  it('lets people save once the script for it has come', async () => {
    const el = await finder();
    expect(texts(el, '.save')).to.deep.equal([]);
    await import('../../../src/define/kith-keep.js');
    await eventually('people can be saved', () => texts(el, '.save').length > 0);
    press(el, 'Save Ana');
    await eventually('Ana is saved', () => texts(el, '[data-saved]').join() === 'Saved (1)');
    press(el, 'Saved (1)');
    await el.updateComplete;
    expect(texts(el, '.cards h3 bdi')).to.deep.equal(['Ana']);
    expect(texts(el, '[part=tools] button').join()).to.contain('Print');
  });
});
