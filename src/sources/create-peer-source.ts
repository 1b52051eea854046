import type { Peer } from '../model/peer.js';
import { absolute, formatOf } from './format.js';
import { HttpClient, type HttpOptions } from './http.js';
import { kith } from './kith/kith.js';
import { toPeer } from './kith/peer.js';
import type { PeerPage, PeerSource } from './peer-source.js';
import { readList } from './read-list.js';
import { rereading } from './reread.js';

export interface SourceOptions extends HttpOptions {
  /** Base URL of an API, or URL of a file. */
  src: string;
  /** For `csv` and `json`: a field map (docs/data-formats.md), or its URL. */
  mapping?: unknown;
}

const isHere = ({ availability }: Peer): boolean => availability !== 'paused';

/**
 * The source for the peer finder's `format` and `src`. Formats other than `kith` come with `kith-formats.js`.
 * The `etag` of a query is heeded where `kith-keep.js` is loaded.
 * @throws TypeError when the format is not known or not on the page, `src` is no URL, or a mapping given as an object is wrong.
 */
export function createPeerSource(format: string, options: SourceOptions): PeerSource {
  const { src, mapping, ...rest } = options;
  const read = formatOf(format, { kith })({ src: absolute(src), list: 'peers', mapping });
  const http = new HttpClient(rest);
  const about = JSON.stringify([format, 'peers', src, mapping]);
  const nothing: PeerPage = { peers: [], dropped: [], page: 1, last: true };
  return {
    peers: (query) =>
      rereading()(http, about, query, nothing, async function* (recorded) {
        const { signal, words, id } = query;
        const asked = { http: recorded, signal, words, id };
        for await (const { records, ...page } of readList(read, asked, toPeer)) {
          const peers = records.filter(isHere);
          yield { ...page, peers, paused: records.length - peers.length };
        }
      }),
  };
}
