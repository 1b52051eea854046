import { expect, fixture, html as testHtml } from '@open-wc/testing';
import { html } from 'lit';
import { LocalizeController } from '../../../src/controllers/localize-controller.js';
import { registerLocale } from '../../../src/i18n/registry.js';
import { KithElement } from '../../../src/ui/kith-element.js';
import { consoleDuring } from '../../helpers/browser-env.js';

const english = { hello: 'Hello', bye: 'Bye' };

class Speaker extends KithElement {
  readonly t = new LocalizeController(this, ['speakerCommon', 'speaker'], english);

  protected override render() {
    return html`<p class="base" lang=${this.t.lang} dir=${this.t.dir}>
      ${this.t.text.hello} ${this.t.text.bye}
    </p>`;
  }
}
customElements.define('kith-speaker-test', Speaker);

const said = (el: Element | null) => el?.shadowRoot?.querySelector('.base')?.textContent?.trim();
const base = (el: Element) => el.shadowRoot?.querySelector('.base') as HTMLElement;
const settled = async (el: Element) => {
  await new Promise((resolve) => requestAnimationFrame(resolve)); // the observer reports after the change
  await (el as Speaker).updateComplete;
};

describe('LocalizeController', () => {
  before(() => {
    registerLocale('es', { speaker: { hello: 'Hola', bye: 'Adiós' } });
    registerLocale('ar', { speaker: { hello: 'مرحبا' } });
  });

  it('speaks English where no language is known', async () => {
    const el = await fixture(testHtml`<kith-speaker-test></kith-speaker-test>`);
    expect(said(el)).to.equal('Hello Bye');
    expect(base(el).lang).to.equal('en');
  });

  it('follows its own lang first, then the nearest around it', async () => {
    const around = await fixture(
      testHtml`<div lang="es"><kith-speaker-test></kith-speaker-test><kith-speaker-test lang="en"></kith-speaker-test></div>`,
    );
    expect([...around.children].map(said)).to.deep.equal(['Hola Adiós', 'Hello Bye']);
  });

  it('finds the language across the border of a shadow root', async () => {
    const around = await fixture(testHtml`<div lang="es"><section></section></div>`);
    const root = (around.firstElementChild as Element).attachShadow({ mode: 'closed' });
    const el = root.appendChild(document.createElement('kith-speaker-test')) as Speaker;
    await el.updateComplete;
    expect(said(el)).to.equal('Hola Adiós');
  });

  it('changes its language when the page does, near or far', async () => {
    const around = await fixture(testHtml`<div><kith-speaker-test></kith-speaker-test></div>`);
    const el = around.firstElementChild as Speaker;
    around.setAttribute('lang', 'es-MX');
    await settled(el);
    expect(said(el)).to.equal('Hola Adiós');
    expect(el.t.formatLang).to.equal('es-MX');
    around.removeAttribute('lang');
    await settled(el);
    expect(said(el)).to.equal('Hello Bye');
  });

  it('turns to the right for Arabic and falls back to English text by text', async () => {
    const el = await fixture(testHtml`<kith-speaker-test lang="ar"></kith-speaker-test>`);
    expect(said(el)).to.equal('مرحبا Bye');
    expect(base(el).dir).to.equal('rtl');
  });

  it('redraws when its language file arrives late', async () => {
    let el!: Element;
    const warnings = await consoleDuring(async () => {
      el = await fixture(testHtml`<kith-speaker-test lang="xl"></kith-speaker-test>`);
    });
    expect(said(el)).to.equal('Hello Bye');
    expect(base(el).lang).to.equal('en');
    expect(warnings.join()).to.contain('lang="xl"');
    registerLocale('xl', { speaker: { hello: 'Xello' } });
    await settled(el);
    expect(said(el)).to.equal('Xello Bye');
  });

  it("lets the page's own words win", async () => {
    const el = await fixture<Speaker>(
      testHtml`<kith-speaker-test lang="es" .strings=${{ bye: 'Hasta luego' }}></kith-speaker-test>`,
    );
    expect(said(el)).to.equal('Hola Hasta luego');
    el.strings = undefined;
    await el.updateComplete;
    expect(said(el)).to.equal('Hola Adiós');
  });

  it('joins the shared texts and its own', async () => {
    registerLocale('xm', { speakerCommon: { bye: 'shared' }, speaker: { hello: 'own' } });
    const el = await fixture(testHtml`<kith-speaker-test lang="xm"></kith-speaker-test>`);
    expect(said(el)).to.equal('own shared');
  });

  it('stops listening when it leaves the page', async () => {
    const el = await fixture<Speaker>(testHtml`<kith-speaker-test></kith-speaker-test>`);
    el.remove();
    el.setAttribute('lang', 'es');
    registerLocale('xn', {});
    await settled(el);
    expect(said(el)).to.equal('Hello Bye');
  });
});
