import type { Peer } from '../../src/model/peer.js';
import type { PeerPage, PeerSource } from '../../src/sources/peer-source.js';

/** A source that gives these peers in pages, as a host's own `source` property would. */
export function peersOf(peers: readonly Peer[], perPage = 100): PeerSource {
  return {
    async *peers(): AsyncGenerator<PeerPage> {
      for (let i = 0; i === 0 || i < peers.length; i += perPage) {
        const last = i + perPage >= peers.length;
        yield { peers: peers.slice(i, i + perPage), dropped: [], page: i / perPage + 1, last };
      }
    },
  };
}

/** A source whose pages come one at a time, each when it is asked for: slow enough for the list to show what it has. */
export function pagesInTurn(pages: readonly (readonly Peer[])[]): {
  readonly source: PeerSource;
  readonly next: () => Promise<void>;
} {
  const turns: (() => void)[] = [];
  const asked = pages.map(() => new Promise<void>((resolve) => turns.push(resolve)));
  return {
    source: {
      async *peers(): AsyncGenerator<PeerPage> {
        for (const [i, peers] of pages.entries()) {
          await asked[i];
          yield { peers: [...peers], dropped: [], page: i + 1, last: i + 1 === pages.length };
        }
      },
    },
    async next() {
      // a list that is whole within half a second is shown once: see `patience` in src/controllers/load-list.ts
      await new Promise((rested) => setTimeout(rested, 600));
      turns.shift()?.();
    },
  };
}

const organization = {
  name: 'Alder Falls Peer House',
  url: 'https://peerhouse.example/',
  email: 'hello@peerhouse.example',
  phones: [{ number: '(555) 555-0120', dial: '+15555550120', type: 'voice' }],
};

/** Made-up people, one of each kind of trouble a card can meet. */
export const samplePeers: readonly Peer[] = [
  {
    id: 'ana',
    name: 'Ana',
    pronouns: 'she/her',
    about:
      'I raised two boys through my own recovery. I like long walks, and I laugh a lot.\nAsk me about school.',
    why: 'Someone sat with me when I could not sit with myself.',
    experiences: [
      { code: 'parenting', label: 'Raising a child in recovery' },
      { code: 'hospital', label: 'Leaving the hospital' },
    ],
    communities: [{ code: 'latina', label: 'Latina women' }],
    helpsWith: [{ code: 'housing', label: 'Housing' }],
    languages: [{ code: 'en' }, { code: 'es' }],
    waysToMeet: ['in-person', 'phone', 'video'],
    places: [
      { county: 'Alder County', name: 'Alder Falls', postalCode: '55501', latitude: 44.5, longitude: -93.2 },
    ],
    outsideCounty: true,
    availability: 'accepting',
    minimumAge: 18,
    access: ['Step-free office'],
    credentials: [
      {
        type: 'Certified Peer Specialist',
        issuer: 'State Peer Board',
        state: 'ST',
        expires: '2099-06-30',
        checkedOn: '2026-10-01',
      },
      { type: 'First aid', issuer: 'Red Ring', expires: '2020-01-31', checkedOn: '2019-05-05' },
    ],
    organization,
    video: 'https://peerhouse.example/ana.mp4',
  },
  {
    id: 'dee "7"/x',
    name: 'Dee',
    pronouns: 'they/them',
    about: 'Deaf and proud. I have lived with voices since I was nineteen.',
    experiences: [{ code: 'voices', label: 'Hearing voices' }],
    communities: [{ label: 'Deaf people' }],
    languages: [{ code: 'ase', name: 'American Sign Language' }],
    waysToMeet: ['video', 'text'],
    anywhere: true,
    availability: 'waitlist',
    nextFree: '2099-03-02',
    minimumAge: 14,
    maximumAge: 25,
    organization,
  },
  {
    id: 'joe',
    name: 'Joe',
    about: 'Twenty years a farmer, six years without a drink.',
    experiences: [{ code: 'parenting', label: 'Raising a child in recovery' }],
    languages: [{ code: 'en' }],
    waysToMeet: ['phone', 'outreach'],
    places: [{ county: 'Birch County', name: 'Lone Pine', latitude: 45.6, longitude: -94.9 }],
    availability: 'accepting',
    nextFree: '2099-02-01T15:00:00Z',
    helpsWith: [{ code: 'rides', label: 'Rides' }],
    organization,
  },
  { id: 'bare', name: 'Kit' },
  { id: 'away', name: 'Mo', availability: 'paused', organization },
];

/** Many peers, for paging. */
export function manyPeers(count: number): Peer[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `p${i}`,
    name: `Peer${i}`,
    about: 'Happy to listen.',
    availability: 'accepting' as const,
    experiences: [{ code: `e${i % 7}`, label: `Path ${i % 7}` }],
    languages: [{ code: i % 2 ? 'en' : 'es' }],
  }));
}
