import { expect, fixture, html } from '@open-wc/testing';
import { closestAcross, rootsOf } from '../../../src/util/closest.js';

async function nested() {
  const outer = await fixture<HTMLElement>(html`<section class="outer"><div></div></section>`);
  const host = outer.querySelector('div') as HTMLElement;
  const root = host.attachShadow({ mode: 'open' });
  const inner = root.appendChild(document.createElement('p'));
  return { outer, host, root, inner };
}

describe('closestAcross', () => {
  it('finds the element itself and those around it', async () => {
    const { outer, host } = await nested();
    expect(closestAcross(host, 'div')).to.equal(host);
    expect(closestAcross(host, '.outer')).to.equal(outer);
  });

  it('walks out of a shadow root to what stands around its host', async () => {
    const { outer, inner } = await nested();
    expect(closestAcross(inner, '.outer')).to.equal(outer);
  });

  it('gives null when nothing matches', async () => {
    const { inner } = await nested();
    expect(closestAcross(inner, '.nowhere')).to.equal(null);
  });
});

describe('rootsOf', () => {
  it('lists the shadow root first and the document last', async () => {
    const { root, inner } = await nested();
    expect(rootsOf(inner)).to.deep.equal([root, document]);
  });
});
