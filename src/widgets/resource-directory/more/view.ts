import { saved, type SavedStrings } from '../../../ui/saved.strings.js';
import type { CardContext, Texts } from '../view.js';
import type { ToolsView } from '../parts.js';
import { directoryMore, type DirectoryMoreStrings } from './more.strings.js';

/** Our texts in the directory's language: a locale that is loaded brings them along with the directory's own. */
export function texts(view: Pick<CardContext, 't'>): DirectoryMoreStrings & SavedStrings & Texts {
  return { ...saved, ...directoryMore, ...view.t };
}

/** What a person has open below one service. Lives as long as the element, and is never kept. */
export interface ToolsState {
  /** The service that the rest belongs to. */
  id?: string;
  reason?: string | undefined;
  note?: string;
  /** The report is on its way: a second press sends no second one. */
  sending?: boolean;
  /** Said below the report form. */
  outcome?: 'pick' | 'sent' | 'queued' | 'refused' | undefined;
  when?: string;
  aloud?: boolean;
}

const states = new WeakMap<HTMLElement, ToolsState>();

/** The state for a service; another service starts afresh. */
export function stateOf({ host }: Pick<ToolsView, 'host'>, id: string): ToolsState {
  let state = states.get(host);
  if (state?.id !== id) states.set(host, (state = { id }));
  return state;
}

/** Changes it, and draws again. An answer that comes when another service is open changes nothing there. */
export function setState(view: Pick<ToolsView, 'host'>, id: string, change: ToolsState): void {
  const state = states.get(view.host);
  if (state?.id === id) Object.assign(state, change);
  view.host.requestUpdate();
}
