import type { TemplateResult } from 'lit';
import type { Service } from '../../../model/service.js';
import { isClosed, primaryPhone } from '../../../model/service-view.js';
import { distanceKm, type Point } from '../../../search/distance.js';
import { needsFor, needsOf } from '../needs.js';
import { publicAddress } from '../service-facts.js';
import type { ToolsView } from '../parts.js';
import { texts } from './view.js';

/** Rides shown: a way on, not a second directory. */
const most = 3;

const pointOf = ({ locations = [] }: Service): Point | undefined =>
  locations.flatMap(({ latitude, longitude }) =>
    latitude === undefined || longitude === undefined ? [] : { latitude, longitude },
  )[0];

/** Services of the same directory that give rides and can be called, the nearest to a point first. */
export function ridesNear(services: readonly Service[], from: Point | undefined): Service[] {
  const ride = needsOf(undefined).filter(({ id }) => id === 'ride');
  const found = services.filter(
    (service) => needsFor(service, ride).length && !isClosed(service) && primaryPhone(service)?.dial,
  );
  const away = (service: Service) => {
    const point = from && pointOf(service);
    return point ? distanceKm(from, point) : Infinity;
  };
  const distances = new Map(found.map((service) => [service, away(service)]));
  // Infinity minus Infinity is no number: those without a place keep the feed's order
  const apart = (a: Service, b: Service) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0) || 0;
  return found.sort(apart).slice(0, most);
}

/** How to get there: what the service says, who gives rides near by, and a map site that is asked for by a press. */
export function ride(service: Service, view: ToolsView): TemplateResult {
  const { html, nothing, phoneLink } = view;
  const t = texts(view);
  const notes = [...new Set((service.locations ?? []).flatMap(({ transportation }) => transportation ?? []))];
  const rides = ridesNear(
    view.services.filter(({ id }) => id !== service.id),
    pointOf(service) ?? view.spot,
  );
  const addresses = [...new Set((service.locations ?? []).flatMap((site) => publicAddress(site) ?? []))];
  if (!notes.length && !rides.length && !addresses.length) return html``;
  return html`<details class="tool">
    <summary>${t.rideTitle}</summary>
    ${notes.map((note) => html`<p dir="auto">${note}</p>`)}
    ${rides.length ? html`<h3>${t.rideCall}</h3>` : nothing}
    ${rides.map((each) => {
      const phone = primaryPhone(each);
      return html`<p class="ride" dir="auto">
        <span translate="no">${each.name}</span> ${phone ? phoneLink(phone, view) : nothing}
      </p>`;
    })}
    ${addresses.map((address) => directions(address, view))}
  </details>`;
}

/** Asks before leaving: the sentence says who gets the address, and only then comes the link (rule R7). */
function directions(address: string, view: ToolsView) {
  const { html, nothing, directionsUrl, outsideLink } = view;
  const t = texts(view);
  const url = directionsUrl.replace('{address}', encodeURIComponent(address));
  if (!URL.canParse(url)) return nothing;
  return html`<h3>${t.directions}</h3>
    <p dir="auto" translate="no">${address}</p>
    <p class="muted">${t.directionsAsk(new URL(url).hostname.replace(/^www\./, ''))}</p>
    <p>${outsideLink(url, t.directions, view, 'button')}</p>`;
}
