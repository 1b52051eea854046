import { expect, fixture, html } from '@open-wc/testing';
import { printOnly } from '../../../src/ui/print-only.js';
import { emulate } from '../../helpers/browser-env.js';

/** A card in the shadow of a widget on a host's page, each with something beside it that is not to be printed. */
async function page() {
  const around = await fixture<HTMLElement>(
    html`<div>
      <header>The host’s own head</header>
      <main><div class="widget"></div></main>
    </div>`,
  );
  const widget = around.querySelector('.widget') as HTMLElement;
  const shadow = widget.attachShadow({ mode: 'open' });
  const make = (words: string, into: Node) => {
    const element = document.createElement('section');
    element.textContent = words;
    return into.appendChild(element);
  };
  const card = make('Call 555-555-0101', shadow);
  const inside = make('Ask for Ana', card);
  const others = [make('Another card', shadow), around.querySelector('header') as HTMLElement];
  return { shadow, widget, card, inside, others };
}

const isShown = (element: Element) => element.checkVisibility();

describe('printing one thing of a page', () => {
  const { print } = globalThis;
  let asked = 0;
  // The window that a real one opens waits for a person.
  beforeEach(() => {
    asked = 0;
    globalThis.print = () => void asked++;
  });
  afterEach(async () => {
    globalThis.print = print;
    dispatchEvent(new Event('afterprint'));
    await emulate({});
  });

  it('asks for paper once, on which nothing stands but the thing and what holds it', async () => {
    const { card, inside, others } = await page();
    printOnly(card);
    expect(asked).to.equal(1);
    for (const element of [card, inside, ...others]) expect(isShown(element)).to.equal(true); // on the screen
    if (!(await emulate({ media: 'print' }))) return; // Firefox and WebKit cannot be told to print
    for (const element of [card, inside]) expect(isShown(element), element.textContent).to.equal(true);
    for (const element of others) expect(isShown(element), element.textContent).to.equal(false);
  });

  it('leaves the page and the widget as they were', async () => {
    const { shadow, widget, card, others } = await page();
    const own = new CSSStyleSheet();
    shadow.adoptedStyleSheets = [own];
    const before = [...document.adoptedStyleSheets];
    printOnly(card);
    expect(shadow.adoptedStyleSheets).to.have.length(2);
    expect(document.adoptedStyleSheets).to.have.length(before.length + 1);
    dispatchEvent(new Event('afterprint'));
    expect([...shadow.adoptedStyleSheets]).to.deep.equal([own]);
    expect([...document.adoptedStyleSheets]).to.deep.equal(before);
    expect([card, widget].flatMap((element) => element.getAttributeNames())).to.deep.equal(['class']);
    if (!(await emulate({ media: 'print' }))) return;
    for (const element of [card, ...others]) expect(isShown(element)).to.equal(true);
  });

  it('prints another thing the next time', async () => {
    const { card, others } = await page();
    const [second] = others as [HTMLElement];
    printOnly(card);
    dispatchEvent(new Event('afterprint'));
    printOnly(second);
    expect(asked).to.equal(2);
    if (!(await emulate({ media: 'print' }))) return;
    expect([isShown(second), isShown(card)]).to.deep.equal([true, false]);
  });
});
