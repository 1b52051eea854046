import { registerLineReader } from '../../helplines/line-reader.js';
import { HttpClient } from '../../sources/http.js';

/**
 * Lets `<kith-crisis-panel src>` read the host's own lines. It is apart from the panel, so that the panel has no request
 * in it at all: a page that does not load this file cannot be made to ask the network.
 */
export function installCrisisSource(): void {
  registerLineReader((src, signal, fetch) => {
    const http = new HttpClient(fetch ? { fetch } : {});
    return http.json(new URL(src, document.baseURI).href, { signal });
  });
}
