/** Takes away, at once or as soon as it can, something that Kith keeps in this browser. */
export type Wiper = () => void;

const key = Symbol.for('kith:wipers@1');

function wipers(): Set<Wiper> {
  const scope = globalThis as { [key]?: Set<Wiper> };
  return (scope[key] ??= new Set());
}

/** Adds what is to be wiped when a person leaves in a hurry or clears everything. On `globalThis`: scripts share it. */
export function onWipe(wiper: Wiper): () => void {
  wipers().add(wiper);
  return () => wipers().delete(wiper);
}

/** Every key of Kith in the browser's storages starts with this. */
export const storagePrefix = 'kith:';

/**
 * Wipes drafts, saved items and choices, also what an earlier page left whose widgets are not on this one. A wiper that
 * throws does not stop the others.
 */
export function wipe(): void {
  for (const name of ['sessionStorage', 'localStorage'] as const) {
    attempt(() => {
      const storage = globalThis[name];
      for (const item of Object.keys(storage)) if (item.startsWith(storagePrefix)) storage.removeItem(item);
    });
  }
  for (const wiper of [...wipers()]) attempt(wiper);
  // Asked for before the page is left. The name is that of src/storage, which may not be on this page.
  attempt(() => globalThis.indexedDB.deleteDatabase(`${storagePrefix}1`));
}

function attempt(what: () => unknown): void {
  try {
    what();
  } catch {
    // Storage denied, or already gone: leaving matters more.
  }
}
