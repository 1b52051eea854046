import { storagePrefix } from '../util/wipe.js';

/** One visit in one tab, as the browser counts it: it outlives a reload, and a crash that the browser restores. */
export interface Session {
  /** Names its records. */
  readonly tag: string;
  /** Half of what opens them: gone from the browser with the tab. */
  readonly secret: string;
}

const key = `${storagePrefix}session`;
const lockOf = (tag: string): string => `${key}:${tag}`;
let holding = '';

/** The session of this tab; undefined when there is none yet and none is to be made, or the browser denies it. */
export function session(make: boolean): Session | undefined {
  try {
    let secret = sessionStorage.getItem(key);
    if (!secret && make) sessionStorage.setItem(key, (secret = crypto.randomUUID()));
    if (!secret) return undefined;
    const tag = secret.slice(0, 8);
    if (holding !== tag) {
      holding = tag;
      // As long as a page of the session is open it holds a lock, by which other tabs see that it lives. Shared: a
      // duplicated tab has the same session.
      void navigator.locks.request(lockOf(tag), { mode: 'shared' }, () => new Promise(() => undefined));
    }
    return { tag, secret };
  } catch {
    return undefined;
  }
}

/** Says of a session whether a page of it is open now; undefined where the browser cannot tell. */
export async function liveSessions(): Promise<((tag: string) => boolean) | undefined> {
  try {
    const { held } = await navigator.locks.query();
    const own = session(false)?.tag;
    return (tag) => tag === own || held!.some(({ name }) => name === lockOf(tag));
  } catch {
    return undefined;
  }
}
