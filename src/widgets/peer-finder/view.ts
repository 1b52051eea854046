import type { Peer } from '../../model/peer.js';
import { civilToday } from '../../ui/day-text.js';
import { unitsOf, type Units } from '../../ui/distance-text.js';
import type { ListView } from '../../ui/list-view.js';
import type { CommonStrings } from '../../ui/common.strings.js';
import type { ListStrings } from '../../ui/list.strings.js';
import type { ChosenValues } from '../../ui/filters.js';
import type { Spot } from '../../ui/near-field.js';
import { wantsLowData } from '../../util/low-data.js';
import type { PeerFacet } from './peer-facet.js';
import type { PeerFinderStrings } from './peer-finder.strings.js';

/** The texts of the finder. */
export type Texts = PeerFinderStrings & ListStrings & CommonStrings;

/** What a person can do with a peer. */
export interface Acts {
  readonly open: (id: string) => void;
  /** Opens the request form; no id asks for anyone who fits. */
  readonly ask: (id?: string) => void;
}

/** What the parts of the finder need beside a peer. */
export interface View extends ListView {
  readonly t: Texts;
  /** Today's civil date, `YYYY-MM-DD`. */
  readonly today: string;
  readonly units: Units;
  readonly facets: readonly PeerFacet[];
  /** What the person chose in the filters. */
  readonly chosen: ChosenValues;
  /** Where the person wants to meet. */
  readonly spot: Spot | undefined;
  /** Sets a peer aside, or takes them off the list; nothing without `kith-keep.js`. */
  readonly saveButton: (peer: Peer) => unknown;
  /** Whether a picture from this address may be loaded: of the page's or the API's own origin only. */
  readonly mayLoad: (url: string) => boolean;
  readonly acts: Acts;
}

/** What the host of the widget set. */
interface Settings {
  readonly src: string;
  readonly units: string;
  readonly country: string;
}

/** The view of this moment. */
export function viewOf(settings: Settings, rest: Omit<View, 'today' | 'units' | 'mayLoad'>): View {
  return {
    ...rest,
    today: civilToday(),
    units: unitsOf(settings.units, settings.country, rest.lang),
    mayLoad: (url) => !wantsLowData() && mayLoad(url, settings.src),
  };
}

/** A picture from elsewhere would tell a stranger who looks at whom: the page's and the API's own origin only. */
function mayLoad(url: string, src: string): boolean {
  try {
    const { origin } = new URL(url, document.baseURI);
    return origin === location.origin || origin === new URL(src, document.baseURI).origin;
  } catch {
    return false;
  }
}
