import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define/kith-finder-more.js';
import '../../../src/define/kith-keep.js';
import '../../../src/define/kith-peer-finder.js';
import '../../../src/define/kith-search.js';
import type { Peer } from '../../../src/model/peer.js';
import type { PeerSource } from '../../../src/sources/peer-source.js';
import { wipe } from '../../../src/util/wipe.js';
import type { KithPeerFinder } from '../../../src/widgets/peer-finder/peer-finder.js';
import { eventually } from '../../helpers/browser-env.js';
import { peersOf, samplePeers } from '../../helpers/peer-source.js';

export type Finder = KithPeerFinder;

/** What can be seen now: of the list or of the screen over it. */
export const all = <T extends Element = HTMLElement>(el: Finder, selector: string): T[] =>
  [...el.renderRoot.querySelectorAll<T>(selector)].filter((found) => found.checkVisibility());
export const one = <T extends Element = HTMLElement>(el: Finder, selector: string): T => {
  const [found] = all<T>(el, selector);
  if (!found) throw new Error(`Nothing to see of ${selector}`);
  return found;
};
export const names = (el: Finder): string[] =>
  all(el, '.cards h3.name bdi').map((name) => name.textContent.trim());
export const textOf = (element: Element): string => element.textContent.trim().replace(/\s+/g, ' ');
export const status = (el: Finder): string =>
  textOf(el.renderRoot.querySelector('.base > [role=status]') as Element);

const saidBy = new WeakMap<Finder, string[]>();

/**
 * Everything that was said aloud so far. How many are listed is said a while after they are there, in place of what was said
 * last: who looks a moment later does not see it any more.
 */
export const said = (el: Finder): readonly string[] => saidBy.get(el) ?? [];

function listen(el: Finder): void {
  const heard: string[] = [];
  saidBy.set(el, heard);
  const look = (): void => {
    const region = el.renderRoot.querySelector('.base > [role=status]');
    const words = region ? textOf(region) : '';
    if (words && words !== heard.at(-1)) heard.push(words);
  };
  new MutationObserver(look).observe(el.renderRoot, { subtree: true, childList: true, characterData: true });
}

/** A button or link by its words. */
export function act(el: Finder, words: string | RegExp): HTMLElement {
  const found = all(el, 'button, a, summary, label').find((item) =>
    typeof words === 'string' ? textOf(item).startsWith(words) : words.test(textOf(item)),
  );
  if (!found) throw new Error(`There is nothing that says ${String(words)}`);
  return found;
}

export async function press(el: Finder, words: string | RegExp): Promise<void> {
  act(el, words).click();
  await el.updateComplete;
}

export async function type(el: Finder, selector: string, words: string): Promise<void> {
  one(el, selector).focus();
  await sendKeys({ type: words });
  await el.updateComplete;
}

interface Given {
  readonly peers?: readonly Peer[];
  readonly source?: PeerSource;
  readonly attributes?: Partial<Record<string, string>>;
  readonly inside?: string;
}

/** A finder with these people, after everything that was kept before is gone. */
export async function finderOf({
  peers = samplePeers,
  source,
  attributes = {},
  inside,
}: Given = {}): Promise<Finder> {
  wipe();
  const around = await fixture<HTMLElement>(html`<div></div>`);
  const el = document.createElement('kith-peer-finder');
  el.innerHTML = inside ?? '<a href="tel:5555550100">Call us</a>';
  for (const [name, value] of Object.entries({ country: 'US', ...attributes }))
    el.setAttribute(name, value ?? '');
  el.source = source ?? peersOf(peers);
  around.append(el);
  listen(el);
  const listed = peers.filter(({ availability }) => availability !== 'paused').length;
  if (!source) {
    await eventually(
      'the people are there',
      () => el.renderRoot.querySelectorAll('.cards h3').length === Math.min(10, listed),
    );
  }
  return el;
}

/** What it takes for people to be able to ask. */
export const asking = {
  'request-url': '/requests',
  consent: 'We share what you write with our peer team only.',
  'consent-version': '2026-11',
  'response-time': 'within two working days',
};
