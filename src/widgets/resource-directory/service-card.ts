import { html, nothing, type TemplateResult } from 'lit';
import { distanceText } from '../../ui/distance-text.js';
import { fact, factList, outsideLink, phoneLink } from '../../ui/facts.js';
import type { Location } from '../../model/location.js';
import type { Service } from '../../model/service.js';
import { primaryPhone } from '../../model/service-view.js';
import {
  addressText,
  capacityText,
  checkedText,
  costText,
  languagesText,
  statusText,
  whoText,
} from './service-facts.js';
import { directoryMore } from './parts.js';
import { said } from './said.js';
import { kmTo, sitesByDistance } from './service-list.js';
import type { CardContext, View } from './view.js';

/** A service in a list: name, who gives it, what you get, who can go, and the one clear action, to call. */
export function serviceCard(service: Service, context: CardContext): TemplateResult {
  const sites = sitesByDistance(service, context.spot);
  const phone = primaryPhone(service, sites[0]);
  const url = service.url ?? service.organization?.url;
  return html`<article class="card" part="card">
    <h3 class="name">
      <button
        class="link"
        type="button"
        data-id=${service.id}
        translate="no"
        dir="auto"
        @click=${() => context.onOpen(service.id)}
      >
        ${service.name}
      </button>
    </h3>
    ${organizationLine(service, context)} ${notices(service, context)}
    ${service.description ? html`<p class="about" dir="auto">${service.description}</p>` : nothing}
    ${cardFacts(service, context, sites)}
    <div class="actions">
      ${phone ? phoneLink(phone, context, phone.dial ? 'button primary' : '') : nothing}
      ${url ? outsideLink(url, context.t.website, context, 'button') : nothing}
      ${saveButton(service, context)}
    </div>
    <p class="checked muted" part="checked">${checkedText(service, context, context.today)}</p>
  </article>`;
}

/** What else the service is called, who gives it, unless that is its own name, and what it is a part of. */
export function organizationLine({ name, alternateName, organization, program }: Service, { t }: View) {
  const by = organization?.name;
  const all = said(' · ', alternateName, by && by !== name && t.by(by), program?.name);
  return all ? html`<p class="muted" dir="auto"><span translate="no">${all}</span></p>` : nothing;
}

/** What must be seen first: closed, or the feed's own alert. */
export function notices(service: Service, view: View) {
  const status = statusText(service, view);
  if (!status && !service.alert) return nothing;
  return html`<div class="notice" part="alert">
    ${status ? html`<p><strong>${status}</strong></p>` : nothing}
    ${service.alert ? html`<p dir="auto"><strong>${view.t.alert}:</strong> ${service.alert}</p>` : nothing}
  </div>`;
}

/** A service set aside stays readable without a network. Pressed or not, the button keeps its name (WCAG 4.1.2). */
export function saveButton({ id, name }: Service, { t, isSaved, onSave }: CardContext) {
  if (!onSave) return nothing;
  return html`<button class="button" type="button" aria-pressed=${isSaved(id)} @click=${() => onSave(id)}>
    ${isSaved(id) ? t.saved : t.save}<span class="visually-hidden">: ${name}</span>
  </button>`;
}

/** “About 3 miles away”; nothing where the place is not public or the person did not say where they are. */
export function distanceOf(service: Service, { t, lang, units, spot }: CardContext): string {
  const km = kmTo(service, spot);
  return km === undefined ? '' : t.away(distanceText(lang, km, units));
}

/** In the order of rule R3: who can go, when, how far, what it costs, in which languages. */
function cardFacts(service: Service, view: CardContext, [first, ...others]: readonly Location[]) {
  const more = others.length ? ` · ${view.t.moreSites(others.length)}` : '';
  return factList([
    fact(view.t.who, whoText(service, view)),
    fact(view.t.hours, directoryMore()?.opening(service, view), 'open'),
    fact(view.t.distance, distanceOf(service, view)),
    fact(view.t.places, capacityText(service, view)),
    fact(view.t.where, first && html`<span translate="no">${addressText(first, view)}</span>${more}`),
    fact(view.t.cost, costText(service, view)),
    fact(view.t.languages, languagesText(service, view)),
  ]);
}
