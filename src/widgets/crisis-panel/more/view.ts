import type { PanelView } from '../panel-view.js';
import { crisisMore, type CrisisMoreStrings } from './more.strings.js';

/** Our texts in the panel's language: a locale that is loaded brings them along with the panel's own. */
export function texts(view: PanelView): CrisisMoreStrings {
  return { ...crisisMore, ...(view.t as Partial<CrisisMoreStrings>) };
}

/** What a person chose in one panel, and what came from its `src`. It lives as long as the panel. */
export interface PanelState {
  audience?: string;
  /** The line, and the address, whose phone code is open. */
  code?: string | undefined;
  /** Said to screen readers. */
  said?: string;
  isOpen?: boolean;
  /** Lines from `src`, unread. */
  remote?: unknown;
}

const states = new WeakMap<HTMLElement, PanelState>();

/** The state of a panel; of that panel alone. */
export function stateOf({ panel }: Pick<PanelView, 'panel'>): PanelState {
  const found = states.get(panel) ?? {};
  states.set(panel, found);
  return found;
}

/** Changes it, and draws the panel again. */
export function setState(view: Pick<PanelView, 'panel'>, change: PanelState): void {
  Object.assign(stateOf(view), change);
  view.panel.requestUpdate();
}
