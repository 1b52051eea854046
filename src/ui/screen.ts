import { sharedIds } from './share-link.js';

/** What is on the screen of a list. `from` is where Back leads. */
export type Screen =
  | { readonly name: 'list' }
  | { readonly name: 'saved'; readonly ids?: readonly string[] }
  | { readonly name: 'one'; readonly id: string; readonly from: Screen }
  | { readonly name: 'ask'; readonly id?: string | undefined; readonly from: Screen };

export const theList: Screen = { name: 'list' };

/** Where a link that carries ids leads; only where the host has such links. */
export const sharedScreen = (letter: string, shareUrl: string): Screen =>
  screenOf(shareUrl ? sharedIds(letter, location.hash) : []);

/** One record, or several as on a shortlist. */
export function screenOf(ids: readonly string[]): Screen {
  const [id] = ids;
  if (id === undefined) return theList;
  return ids.length > 1 ? { name: 'saved', ids } : { name: 'one', id, from: theList };
}

/** The button that opens a record, or the box of a filter. */
export const elementOf = (id: string): string => `[data-id="${CSS.escape(id)}"]`;

/** The screen that Back leads to, and what then has the focus. */
export function backFrom(screen: Screen): [screen: Screen, focus: string] {
  if (screen.name === 'one') return [screen.from, elementOf(screen.id)];
  if (screen.name === 'ask') return [screen.from, screen.id === undefined ? '[data-any]' : '#top'];
  return [theList, '[data-saved]'];
}
