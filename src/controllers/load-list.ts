import type { Page } from '../sources/service-source.js';
import type { Snapshot } from '../storage/snapshot.js';
import { onPart } from '../util/parts.js';
import type { LoadContext } from './resource-controller.js';

/** A list that grows page by page. */
export interface GrowingList<T> {
  readonly size: number;
  /** When its records were good: set for a copy from an earlier visit. */
  from: Date | undefined;
  /** May take its time, in slices; nothing is drawn before it is done. */
  add(records: readonly T[], dropped: Page['dropped']): void | Promise<void>;
}

export interface LoadList<T, L extends GrowingList<T>> {
  /** Reads the source; with the `etag` of the copy that is there. */
  readonly read: (etag: string | undefined) => AsyncIterable<Page & { readonly records: readonly T[] }>;
  /** The copy of an earlier visit; asked again when an optional part arrives, since that may be what keeps copies. */
  readonly snapshot: () => Snapshot<T> | undefined;
  readonly newList: () => L;
  readonly records: (list: L) => readonly T[];
  /**
   * For a list whose order changes with every page: one that is whole within this time (ms) is shown once, and a longer one
   * whenever it has doubled, so that cards do not jump under a finger. Else every page shows.
   */
  readonly patience?: number;
}

/**
 * All that a source lists. A copy of an earlier visit shows before the network answers, and is what stays when it does not;
 * the list that comes takes its place whole, so that who is gone from the source is gone here too.
 */
export async function loadList<T, L extends GrowingList<T>>(
  { read, snapshot, newList, records, patience }: LoadList<T, L>,
  { progress }: Pick<LoadContext<L>, 'progress'>,
): Promise<L> {
  const kept = newList();
  const fresh = newList();
  /** The whole copy with its `etag`: a part of one is no reason for the server to send nothing. */
  const showCopy = async () => {
    const found = await snapshot()?.read();
    if (!found) return undefined;
    kept.from = found.at;
    for await (const page of found.pages) {
      await kept.add(page, []);
      if (!fresh.size) progress(kept);
    }
    return kept.size > 0 && kept.size === found.count ? found.etag : undefined;
  };
  let copy = snapshot() && showCopy();
  /** How many there have to be to be shown. */
  let least = patience ? Infinity : 0;
  const show = () => {
    if (kept.size || fresh.size < least) return;
    if (patience) least = 2 * fresh.size;
    progress(fresh);
  };
  // the next page may never come
  const timer =
    patience &&
    setTimeout(() => {
      least = 1;
      show();
    }, patience);
  const stop = onPart(() => void (copy ??= snapshot() && showCopy()));
  try {
    // nothing to wait for: the request leaves in this very turn, before the first drawing
    let etag = copy && (await copy);
    for await (const page of read(etag)) {
      if (page.notModified) {
        void snapshot()?.touch();
        kept.from = undefined;
        return kept;
      }
      etag = page.etag;
      await fresh.add(page.records, page.dropped);
      show();
    }
    void snapshot()?.write(records(fresh), { etag });
    return fresh;
  } catch (error) {
    await copy; // what can be read of an earlier visit stays on the screen
    throw error;
  } finally {
    clearTimeout(timer);
    stop();
  }
}
