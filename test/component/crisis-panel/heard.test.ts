import { virtual } from '@guidepup/virtual-screen-reader';
import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../../src/define/kith-crisis-panel.js';
import '../../../src/define/kith-crisis-more.js';
import '../../../src/define/kith-quick-exit.js';
import { all, panelOf } from './help.js';

/** Starts the screen reader where a panel begins: it does not go through shadow roots by itself, as real ones do. */
async function read(template: TemplateResult): Promise<void> {
  const [container] = all(await panelOf(template), '.panel');
  if (!container) throw new Error('There is no panel.');
  await virtual.start({ container });
}

/** Whole items as they are said, from the start on: headings, links and sentences, without their parts. */
async function heard(count: number): Promise<string[]> {
  const items = (log: readonly string[]) =>
    log.filter((phrase, at) => /^(heading|link), /.test(phrase) || log[at - 1] === 'paragraph');
  for (let steps = 0; steps < 60; steps++) {
    const found = items(await virtual.spokenPhraseLog());
    if (found.length >= count) return found;
    await virtual.next();
  }
  throw new Error('The screen reader came to the end.');
}

const nextLink = async (): Promise<string> => {
  await virtual.perform(virtual.commands.moveToNextLink);
  return virtual.lastSpokenPhrase();
};

describe('the crisis panel, heard with a screen reader', () => {
  afterEach(() => virtual.stop());

  it('says at once that this is help, asks about danger, and gives the number', async () => {
    await read(html`<kith-crisis-panel></kith-crisis-panel>`);
    expect(await heard(3)).to.deep.equal([
      'heading, Get help now, level 2',
      'heading, In danger right now?, level 3',
      'link, Call 911',
    ]);
  });

  it('goes on with the main line by its name, that it is open, and how to reach it', async () => {
    await read(html`<kith-crisis-panel></kith-crisis-panel>`);
    const [name, open, ...ways] = (await heard(8)).slice(3);
    expect([name, open]).to.deep.equal([
      'heading, 988 Suicide & Crisis Lifeline, level 3',
      'Open day and night',
    ]);
    expect(ways).to.have.members(['link, Call 988', 'link, Text 988', 'link, Chat online']);
  });

  it('says the same in Spanish, with the Spanish line first', async () => {
    await read(html`<div lang="es"><kith-crisis-panel></kith-crisis-panel></div>`);
    expect(await heard(4)).to.deep.equal([
      'heading, Pida ayuda ahora, level 2',
      'heading, ¿Está en peligro ahora mismo?, level 3',
      'link, Llame al 911',
      'heading, Línea 988, level 3',
    ]);
  });

  it('is two keystrokes from 988 when a person goes from link to link', async () => {
    await read(html`<kith-crisis-panel></kith-crisis-panel>`);
    expect(await nextLink()).to.equal('link, Call 911');
    expect(await nextLink()).to.match(/^link, (Call|Text) 988$/);
  });
});

describe('the quick exit, heard with a screen reader', () => {
  afterEach(() => virtual.stop());

  it('says that it is for emergencies before it says what it does', async () => {
    const exit = await fixture<HTMLElementTagNameMap['kith-quick-exit']>(
      html`<kith-quick-exit skip></kith-quick-exit>`,
    );
    await exit.updateComplete;
    await virtual.start({ container: exit.renderRoot.querySelector<HTMLElement>('.base') as HTMLElement });
    await virtual.next();
    expect((await virtual.spokenPhraseLog())[0]).to.equal('link, Emergency: Leave this page');
  });
});
