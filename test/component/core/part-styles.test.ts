import { expect, fixture, html } from '@open-wc/testing';
import { addStyles } from '../../../src/ui/part-styles.js';

const red = 'p { color: rgb(200, 0, 0) }';

async function withShadow() {
  const el = await fixture<HTMLElement>(html`<div></div>`);
  const root = el.attachShadow({ mode: 'open' });
  root.append(document.createElement('p'));
  return { el, root, colour: () => getComputedStyle(root.querySelector('p') as Element).color };
}

describe('the look that an optional part brings along', () => {
  it('is added to a widget once, and shared between widgets', async () => {
    const [one, two] = [await withShadow(), await withShadow()];
    addStyles(one.el, red);
    addStyles(one.el, red);
    addStyles(two.el, red);
    expect(one.root.adoptedStyleSheets).to.have.length(1);
    expect(two.root.adoptedStyleSheets).to.deep.equal(one.root.adoptedStyleSheets);
    expect([one.colour(), two.colour()]).to.deep.equal(['rgb(200, 0, 0)', 'rgb(200, 0, 0)']);
  });

  it('is an element in browsers without constructed style sheets', async () => {
    const root = await fixture<HTMLElement>(html`<div></div>`);
    addStyles({ shadowRoot: root } as unknown as Element, '.none { color: red }');
    expect(root.querySelector('style')?.textContent).to.equal('.none { color: red }');
  });

  it('is nothing to an element that has no root of its own', async () => {
    const el = await fixture<HTMLElement>(html`<div></div>`);
    expect(() => addStyles(el, red)).not.to.throw();
  });
});
