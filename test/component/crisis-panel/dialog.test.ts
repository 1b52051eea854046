import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define/kith-crisis-panel.js';
import '../../../src/define/kith-crisis-more.js';
import type { KithCrisisPanel } from '../../../src/widgets/crisis-panel/crisis-panel.js';
import { eventually } from '../../helpers/browser-env.js';
import { all, expectAccessible, links, panelOf, textOf } from './help.js';

const dialogOf = (panel: KithCrisisPanel) => panel.renderRoot.querySelector('dialog');
const ask = () => document.dispatchEvent(new Event('kith-help-open', { cancelable: true }));

describe('the crisis panel as a dialog', () => {
  it('has the numbers on its button, so that nobody has to press it to read them', async () => {
    const panel = await panelOf(html`<kith-crisis-panel display="dialog"></kith-crisis-panel>`);
    expect(textOf(all(panel, 'button')[0])).to.equal('Get help now: 988 or 911');
    expect(dialogOf(panel)?.open).to.equal(false);
    await expectAccessible(panel);
  });

  it('opens a named dialog, closes with Escape, and gives the focus back', async () => {
    const panel = await panelOf(html`<kith-crisis-panel display="dialog"></kith-crisis-panel>`);
    const trigger = all<HTMLButtonElement>(panel, '[part=trigger]')[0];
    trigger?.focus();
    await sendKeys({ press: 'Enter' });
    await panel.updateComplete;
    const dialog = dialogOf(panel);
    expect(dialog?.matches(':modal')).to.equal(true);
    expect(
      textOf(panel.renderRoot.querySelector(`#${dialog?.getAttribute('aria-labelledby') ?? ''}`)),
    ).to.equal('Get help now');
    expect(links(panel, 'dialog')[0]).to.deep.equal(['Call 911', 'tel:911']);
    await expectAccessible(panel);
    await sendKeys({ press: 'Escape' });
    await eventually('the dialog is closed', () => dialog?.open === false);
    await panel.updateComplete;
    expect(panel.renderRoot.activeElement).to.equal(trigger);
    expect(all(panel, 'dialog h2').length).to.equal(0);
  });

  it('has its way to close beside what stands first, and in sight when it is scrolled', async () => {
    for (const exitUrl of ['', 'https://safe.example/']) {
      const panel = await panelOf(
        html`<kith-crisis-panel display="dialog" exit-url=${exitUrl}></kith-crisis-panel>`,
      );
      all<HTMLButtonElement>(panel, '[part=trigger]')[0]?.click();
      await panel.updateComplete;
      await panel.updateComplete;
      const close = all(panel, 'dialog form button')[0];
      const words = document.createRange();
      words.selectNodeContents(all(panel, exitUrl ? '.exit a' : '#title')[0] ?? panel);
      const [at, first] = [close?.getBoundingClientRect(), words.getBoundingClientRect()];
      expect(first.top).to.be.lessThan(at?.bottom ?? 0);
      expect(first.right, 'one lies over the other').to.be.lessThan(at?.left ?? 0);
      dialogOf(panel)?.scrollTo(0, 1000);
      expect(close?.getBoundingClientRect().top).to.be.within(0, innerHeight);
      dialogOf(panel)?.close();
    }
  });

  it('opens from anywhere on the page, one dialog of several, and says that it did', async () => {
    const page = await fixture(
      html`<div>
        <kith-crisis-panel></kith-crisis-panel>
        <kith-crisis-panel display="dialog"></kith-crisis-panel>
        <kith-crisis-panel display="dialog"></kith-crisis-panel>
      </div>`,
    );
    const panels = [...page.querySelectorAll('kith-crisis-panel')];
    await Promise.all(panels.map((panel) => panel.updateComplete));
    expect(ask()).to.equal(false);
    await Promise.all(panels.map((panel) => panel.updateComplete));
    expect(panels.map((panel) => dialogOf(panel)?.open)).to.deep.equal([undefined, true, false]);
    dialogOf(panels[1] as KithCrisisPanel)?.close();
    panels[1]?.remove();
    ask();
    await panels[2]?.updateComplete;
    expect(dialogOf(panels[2] as KithCrisisPanel)?.open).to.equal(true);
  });

  it('brings a panel that stands in the page into view, with the focus on its heading', async () => {
    const panel = await panelOf(html`<kith-crisis-panel></kith-crisis-panel>`);
    ask();
    await panel.updateComplete;
    await panel.updateComplete;
    expect(panel.renderRoot.activeElement?.id).to.equal('title');
  });

  it('leaves the event alone when there is no panel', () => {
    expect(ask()).to.equal(true);
  });

  it('says it in Spanish too', async () => {
    const panel = await panelOf(html`<kith-crisis-panel display="dialog" lang="es"></kith-crisis-panel>`);
    expect(textOf(all(panel, '[part=trigger]')[0]))
      .to.contain('988')
      .and.contain('911');
  });
});
