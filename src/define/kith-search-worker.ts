import { answerPage, searchWorkerPart, type WorkerScope } from '../search/search-worker.js';
import { addPart } from '../util/parts.js';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): string;
  };
}

/**
 * Runs on both sides: on a page it adds the part; in the worker, which is this same file, it answers the page.
 * @param url of the file
 */
export function installSearchWorker(url: string): void {
  if (typeof document === 'undefined') return answerPage(globalThis as unknown as WorkerScope);
  let own: string | undefined;
  addPart(
    'search-worker',
    searchWorkerPart(() => new Worker((own ??= trusted(url)), { type: 'module' })),
  );
}

/** A page with Trusted Types lets a worker start only from an address that a policy it allows has passed. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  return (
    trustedTypes
      ?.createPolicy('kith-search-worker', { createScriptURL: (same) => same })
      .createScriptURL(url) ?? url
  );
}
