import type { FinderHost } from '../parts.js';

/** What a person has open among what they saved. Lives as long as the element, and is never kept. */
interface SavedState {
  /** Ids of people side by side. */
  readonly compared: ReadonlySet<string>;
  /** Whom the code that shows is of. */
  readonly codeOf?: string | undefined;
}

const states = new WeakMap<FinderHost, SavedState>();

export const stateOf = (host: FinderHost): SavedState => states.get(host) ?? { compared: new Set() };

/** Changes it, and draws again. */
export function setState(host: FinderHost, change: Partial<SavedState>): void {
  states.set(host, { ...stateOf(host), ...change });
  host.requestUpdate();
}
