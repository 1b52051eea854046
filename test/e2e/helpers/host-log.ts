import type { Page } from 'playwright-core';

/** What a script of the host page could write down. `history` holds what was put there, `events` all that went by. */
export interface HostLog {
  history: string[];
  titles: string[];
  events: string[];
}

/** Runs in the page before anything else. */
export function listen(): void {
  const log: HostLog = { history: [], titles: [], events: [] };
  (globalThis as unknown as { log: HostLog }).log = log;
  // All an event carries of its own, and none of the elements it points to: the page's own input is one of those.
  const say = (event: Event): string => {
    const words: unknown[] = [event.type];
    for (const name of [...Object.keys(event), 'detail', 'error', 'data', 'message', 'reason', 'newValue']) {
      const value = (event as unknown as Record<string, unknown>)[name];
      if (value instanceof Error) words.push(value.message, value.cause);
      else if (!(value instanceof Node)) words.push(value);
    }
    return JSON.stringify(words, (_key, value: unknown) => (value instanceof Node ? undefined : value));
  };
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    log.events.push(say(event));
    return dispatch.call(this, event);
  };
  const native = Object.keys(Document.prototype).concat(
    Object.keys(HTMLElement.prototype),
    Object.keys(document),
  );
  const types = new Set(native.filter((name) => name.startsWith('on')).map((name) => name.slice(2)));
  for (const type of types) addEventListener(type, (event) => log.events.push(say(event)), true);
  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name].bind(history);
    history[name] = (...given) => {
      log.history.push(JSON.stringify(given));
      original(...given);
    };
  }
  document.addEventListener('DOMContentLoaded', () => {
    const title = document.querySelector('title');
    if (title)
      new MutationObserver(() => log.titles.push(document.title)).observe(title, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  });
}

/** What it has written down. */
export const heardBy = (page: Page): Promise<HostLog> =>
  page.evaluate(() => (globalThis as unknown as { log: HostLog }).log);
