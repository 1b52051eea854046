import type { Peer, Term } from '../model/peer.js';
import type { SearchField } from './record-search.js';

const labels = (terms: readonly Term[] | undefined) => terms?.map(({ label }) => label);

/** What a peer is found by, and how much a hit there counts: what they lived through and help with before their own words. */
export const peerFields: readonly SearchField<Peer>[] = [
  { name: 'name', boost: 4, text: (p) => p.name },
  { name: 'experience', boost: 4, text: (p) => labels(p.experiences) },
  { name: 'helps', boost: 3, text: (p) => labels(p.helpsWith) },
  { name: 'community', boost: 3, text: (p) => labels(p.communities) },
  { name: 'language', boost: 2, text: (p) => p.languages?.map(({ name }) => name) },
  {
    name: 'place',
    boost: 2,
    text: (p) => p.places?.flatMap(({ name, county, postalCode }) => [name, county, postalCode]),
  },
  { name: 'words', boost: 1, text: (p) => [p.about, p.why, ...(p.access ?? [])] },
  { name: 'organization', boost: 1, text: (p) => p.organization?.name },
];
