import { expect, fixture, html as testHtml } from '@open-wc/testing';
import { html } from 'lit';
import { AnnounceController } from '../../../src/controllers/announce-controller.js';
import { KithElement } from '../../../src/ui/kith-element.js';

class Teller extends KithElement {
  readonly announcer = new AnnounceController(this);

  protected override render() {
    return html`<div class="base">${this.announcer.render()}</div>`;
  }
}
customElements.define('kith-teller-test', Teller);

const region = (el: Teller) => el.renderRoot.querySelector('[role=status]') as HTMLElement;

describe('AnnounceController', () => {
  it('has its region in the page, empty, before anything is said', async () => {
    const el = await fixture<Teller>(testHtml`<kith-teller-test></kith-teller-test>`);
    expect(region(el).textContent).to.equal('');
    expect(region(el).getBoundingClientRect().width).to.be.lessThan(2);
  });

  it('says the same words twice when asked twice', async () => {
    const el = await fixture<Teller>(testHtml`<kith-teller-test></kith-teller-test>`);
    const texts: (string | null)[] = [];
    for (let i = 0; i < 3; i++) {
      el.announcer.say('12 services');
      await el.updateComplete;
      texts.push(region(el).textContent);
    }
    expect(texts.map((text) => text?.trim())).to.deep.equal(['12 services', '12 services', '12 services']);
    expect(texts[0]).not.to.equal(texts[1]);
    expect(texts[1]).not.to.equal(texts[2]);
  });
});
