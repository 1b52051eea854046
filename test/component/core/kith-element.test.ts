import { expect, fixture, html as testHtml } from '@open-wc/testing';
import { html } from 'lit';
import { KithElement } from '../../../src/ui/kith-element.js';
import { consoleDuring } from '../../helpers/browser-env.js';

class Fragile extends KithElement {
  static override properties = { mood: {}, items: { attribute: false } };

  mood = 'fine';
  items: readonly string[] = [];

  protected override render() {
    if (this.mood === 'broken') throw new TypeError('drawing failed');
    return html`<p class="base">${this.items.join(', ')}</p>
      <slot hidden></slot>`;
  }
}
customElements.define('kith-fragile-test', Fragile);

describe('KithElement', () => {
  it('draws its own content when all is well', async () => {
    const el = await fixture<Fragile>(testHtml`<kith-fragile-test .items=${['a', 'b']}></kith-fragile-test>`);
    expect(el.renderRoot.querySelector('.base')?.textContent).to.equal('a, b');
    expect(el.failed).to.equal(false);
  });

  it("shows the page's own markup, tells the page and never goes blank when drawing fails", async () => {
    const el = await fixture<Fragile>(
      testHtml`<kith-fragile-test><a href="tel:988">Call 988</a></kith-fragile-test>`,
    );
    const errors: unknown[] = [];
    el.addEventListener('kith-error', (event) => errors.push(event.error));
    const said = await consoleDuring(async () => {
      el.mood = 'broken';
      await el.updateComplete;
    });
    const link = el.querySelector('a') as HTMLElement;
    expect(link.getBoundingClientRect().height).to.be.greaterThan(0);
    expect(el.renderRoot.querySelector('.base')).to.equal(null);
    expect(errors).to.have.length(1);
    expect(errors[0]).to.be.instanceOf(TypeError);
    expect(said.join()).to.contain('<kith-fragile-test>');
    expect(el.failed).to.equal(true);
  });

  it('stays on the fallback afterwards', async () => {
    const el = await fixture<Fragile>(testHtml`<kith-fragile-test>Help</kith-fragile-test>`);
    await consoleDuring(async () => {
      el.mood = 'broken';
      await el.updateComplete;
      el.mood = 'fine';
      await el.updateComplete;
    });
    expect(el.shadowRoot?.innerHTML).to.equal('<slot></slot>');
  });

  it('does not let the error event bubble to the page around it', async () => {
    const around = await fixture<HTMLElement>(testHtml`<div><kith-fragile-test></kith-fragile-test></div>`);
    let bubbled = 0;
    around.addEventListener('kith-error', () => bubbled++);
    const el = around.firstElementChild as Fragile;
    await consoleDuring(async () => {
      el.mood = 'broken';
      await el.updateComplete;
    });
    expect(bubbled).to.equal(0);
  });

  it('keeps a property that was set before its script loaded', async () => {
    const early = document.createElement('kith-late-test') as HTMLElement & { items?: string[] };
    early.items = ['set', 'early'];
    document.body.append(early);
    class Late extends Fragile {}
    customElements.define('kith-late-test', Late);
    await (early as unknown as Late).updateComplete;
    expect(early.shadowRoot?.querySelector('.base')?.textContent).to.equal('set, early');
    early.remove();
  });

  it('is not blown up by a page that sets its root font to 62.5 %', async () => {
    document.documentElement.style.fontSize = '62.5%';
    try {
      const el = await fixture<Fragile>(
        testHtml`<div style="font-size: 20px"><kith-fragile-test></kith-fragile-test></div>`,
      );
      const base = el.querySelector('kith-fragile-test')?.shadowRoot?.querySelector('.base') as Element;
      expect(getComputedStyle(base).fontSize).to.equal('20px');
    } finally {
      document.documentElement.style.fontSize = '';
    }
  });
});
