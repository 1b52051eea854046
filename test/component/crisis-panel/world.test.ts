import { expect, html } from '@open-wc/testing';
import '../../../src/define/kith-crisis-panel.js';
import '../../../src/define/kith-crisis-more.js';
import '../../../src/define/kith-crisis-world.js';
import * as ar from '../../../src/i18n/locales/ar.strings.js';
import { registerLocale } from '../../../src/i18n/registry.js';
import { all, expectAccessible, links, panelOf, textOf } from './help.js';

const country = (code: string, lang = 'en') =>
  panelOf(html`<kith-crisis-panel country=${code} lang=${lang}></kith-crisis-panel>`);

describe('the crisis panel with every country', () => {
  beforeEach(() => sessionStorage.clear());
  after(() => sessionStorage.clear());

  it('shows the lines of the country the host names, with numbers in their own groups', async () => {
    const panel = await country('DE');
    expect(links(panel)[0]).to.deep.equal(['Call 112', 'tel:112']);
    expect(links(panel)).to.deep.include(['Call 0800 111 0 111', 'tel:08001110111']);
    expect(links(panel)).to.not.deep.include(['Call 988', 'tel:988']);
    await expectAccessible(panel);
  });

  it('shows two numbers, each with its name, where there is no single one', async () => {
    const panel = await country('JP');
    expect(links(panel).slice(0, 2)).to.deep.equal([
      ['Call 119 for an ambulance', 'tel:119'],
      ['Call 110 for police', 'tel:110'],
    ]);
  });

  it('shows WhatsApp where a line has it', async () => {
    const panel = await country('SG');
    expect(links(panel)).to.deep.include(['WhatsApp +65 9151 1767', 'https://wa.me/6591511767']);
  });

  it('says plainly that it has no sure number, and where to look', async () => {
    const panel = await country('NG');
    expect(textOf(all(panel, '.notice')[0])).to.contain('We have no checked numbers for this country.');
    expect(links(panel).map(([, href]) => href)).to.deep.equal(['https://findahelpline.com/']);
    await expectAccessible(panel);
  });

  it('fits a column as narrow as a phone at 400 % zoom, in every kind of country', async () => {
    for (const code of ['US', 'JP', 'NG', 'GB']) {
      const panel = await country(code);
      panel.style.setProperty('inline-size', '16em');
      const base = all(panel, '.base')[0] as HTMLElement;
      expect(base.scrollWidth, code).to.be.at.most(base.clientWidth);
    }
  });

  it('says that hours are not known, and never that a line is always open', async () => {
    const panel = await country('CN');
    expect(textOf(all(panel, '.main .hours')[0])).to.equal('Hours not confirmed');
  });

  it('lets a person change the country, for this visit only', async () => {
    const panel = await country('US');
    const select = all<HTMLSelectElement>(panel, 'select.country')[0];
    expect(select?.selectedOptions[0]?.text).to.equal('United States');
    if (!select) throw new Error('no choice of country');
    select.value = 'CA';
    select.dispatchEvent(new Event('change'));
    await panel.updateComplete;
    expect(textOf(all(panel, '.main h3')[0])).to.equal('9-8-8 Suicide Crisis Helpline');
    expect(localStorage.length).to.equal(0);
    const next = await country('US');
    await next.updateComplete;
    expect(textOf(all(next, '.main h3')[0])).to.equal('9-8-8 Suicide Crisis Helpline');
  });

  it('works where storage is denied', async () => {
    const real = Object.getOwnPropertyDescriptor(globalThis, 'sessionStorage');
    Object.defineProperty(globalThis, 'sessionStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    try {
      const panel = await country('US');
      const select = all<HTMLSelectElement>(panel, 'select.country')[0];
      if (!select) throw new Error('no choice of country');
      select.value = 'IE';
      select.dispatchEvent(new Event('change'));
      await panel.updateComplete;
      expect(links(panel)[0]?.[0]).to.equal('Call 112');
    } finally {
      if (real) Object.defineProperty(globalThis, 'sessionStorage', real);
    }
  });

  it('reads from right to left in Arabic, with every number in its own order', async () => {
    registerLocale('ar', ar);
    const panel = await country('DE', 'ar');
    expect(all(panel, '.base')[0]?.dir).to.equal('rtl');
    const link = all(panel, '.main a').find((one) => one.getAttribute('href') === 'tel:08001110111');
    expect(link?.textContent).to.contain('\u20660800 111 0 111\u2069');
    await expectAccessible(panel);
  });
});
