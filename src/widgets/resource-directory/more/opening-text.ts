import { formatDate } from '../../../i18n/format.js';
import { openingState, type Opening } from '../../../model/opening.js';
import type { OpenState } from '../../../model/hours.js';
import type { Service } from '../../../model/service.js';
import { isClosed } from '../../../model/service-view.js';
import { openingsOf } from './conditions.js';
import type { CardContext } from '../view.js';
import { texts } from './view.js';

/** "Closes soon": in less than this, minutes. */
const soon = 60;
const dayMs = 86_400_000;

interface Known {
  readonly minute: number;
  readonly state: OpenState;
  readonly zone: string | undefined;
}

const known = new WeakMap<Opening, Known>();

function stateOf(opening: Opening, zone: string | undefined, now: Date): Known {
  const minute = Math.floor(+now / 60_000);
  let found = known.get(opening);
  if (found?.minute !== minute || found.zone !== zone) {
    found = { minute, zone, state: openingState(opening, zone, now) };
    known.set(opening, found); // a list is drawn again with every letter typed
  }
  return found;
}

const rank = ({ status }: OpenState): number => ['open', 'closed', 'unknown'].indexOf(status);

/**
 * “Open now until 5 PM”, “Closed. Opens Monday at 9 AM”; empty where nothing is certain. On the clock of the place.
 *
 * @param site which site; without it the one that helps most: an open one, else the one that opens first
 */
export function openingText(service: Service, view: CardContext, site?: number): string {
  const t = texts(view);
  const { lang, now, zone: given } = view;
  const all = openingsOf(service).map(([opening, own]) => stateOf(opening, given ?? own, now));
  const states = site === undefined ? all : all.slice(site, site + 1);
  const [best] = states.sort((a, b) => rank(a.state) - rank(b.state) || opensAt(a.state) - opensAt(b.state));
  if (!best?.zone || isClosed(service)) return '';
  const { state, zone } = best;
  const time = (at: Date) => formatDate(lang, at, { timeStyle: 'short', timeZone: zone });
  if (state.status === 'unknown') return '';
  if (state.status === 'open') {
    if (!state.closesAt) return t.openAlways;
    const left = (+state.closesAt - +now) / 60_000;
    return left < soon ? t.closesSoon(time(state.closesAt)) : t.openUntil(time(state.closesAt));
  }
  if (!state.opensAt) return t.shutNow;
  const days = (+state.opensAt - +now) / dayMs;
  const options: Intl.DateTimeFormatOptions =
    days < 6
      ? { weekday: 'long', hour: 'numeric', minute: '2-digit' }
      : { dateStyle: 'long', timeStyle: 'short' };
  return t.opens(formatDate(lang, state.opensAt, { ...options, timeZone: zone }));
}

const opensAt = (state: OpenState): number => (state.status === 'closed' ? +(state.opensAt ?? Infinity) : 0);
