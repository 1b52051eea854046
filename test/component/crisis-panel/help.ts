import { expect, fixture } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { KithCrisisPanel } from '../../../src/widgets/crisis-panel/crisis-panel.js';

/** A panel in the page, drawn. */
export async function panelOf(template: TemplateResult | string): Promise<KithCrisisPanel> {
  const found = await fixture<HTMLElement>(template);
  const panel = found.matches('kith-crisis-panel') ? found : found.querySelector('kith-crisis-panel');
  await (panel as KithCrisisPanel).updateComplete;
  return panel as KithCrisisPanel;
}

/** What stands in a panel, by a CSS selector. */
export const all = <T extends Element = HTMLElement>(panel: KithCrisisPanel, selector: string): T[] => [
  ...panel.renderRoot.querySelectorAll<T>(selector),
];

/** Text as a person reads it, in one line. */
export const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '')
    .replace(/[\u2066\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** What the links of a panel say, with where they lead. */
export const links = (panel: KithCrisisPanel, within = ''): [string, string | null][] =>
  all<HTMLAnchorElement>(panel, `${within} a`).map((link) => [textOf(link), link.getAttribute('href')]);

/** Draws and asks axe. */
export async function expectAccessible(panel: KithCrisisPanel): Promise<void> {
  await panel.updateComplete;
  await expect(panel).to.be.accessible();
}
