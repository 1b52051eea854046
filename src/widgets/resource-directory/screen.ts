import { sharedIds } from '../../ui/share-link.js';

/** What is on the screen. `from` is where Back leads. */
export type Screen =
  | { readonly name: 'list' }
  | { readonly name: 'saved'; readonly ids?: readonly string[] }
  | { readonly name: 'service'; readonly id: string; readonly from: Screen };

export const theList: Screen = { name: 'list' };

/** A link that carries ids leads to them; only where the host has such links. */
export function sharedScreen(shareUrl: string): Screen {
  const ids = shareUrl ? sharedIds('s', location.hash) : [];
  const [id] = ids;
  if (id === undefined) return theList;
  return ids.length > 1 ? { name: 'saved', ids } : { name: 'service', id, from: theList };
}

/** The button that opens a service. */
export function buttonOf(id: string): string {
  return `button[data-id="${CSS.escape(id)}"]`;
}
