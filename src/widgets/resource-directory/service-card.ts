import { html, nothing, type TemplateResult } from 'lit';
import type { Service } from '../../model/service.js';
import { displayName, primaryPhone } from '../../model/service-view.js';
import {
  addressText,
  checkedText,
  costText,
  fact,
  languagesText,
  outsideLink,
  phoneLink,
  statusText,
  whoText,
} from './service-facts.js';
import type { View } from './view.js';

/** What a card needs beside its service. */
export interface CardContext extends View {
  /** Today's civil date, `YYYY-MM-DD`. */
  readonly today: string;
  readonly onOpen: (id: string) => void;
}

/** A service in a list: name, who gives it, what you get, who can go, and the one clear action, to call. */
export function serviceCard(service: Service, context: CardContext): TemplateResult {
  const name = displayName(service);
  const phone = primaryPhone(service);
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
        ${name}
      </button>
    </h3>
    ${organizationLine(service, context)} ${notices(service, context)}
    ${service.description ? html`<p class="about" dir="auto">${service.description}</p>` : nothing}
    ${cardFacts(service, context)}
    <div class="actions">
      ${phone ? phoneLink(phone, context, phone.dial ? 'button primary' : '') : nothing}
      ${url ? outsideLink(url, context.t.website, context, 'button') : nothing}
    </div>
    <p class="checked muted" part="checked">${checkedText(service, context, context.today)}</p>
  </article>`;
}

/** Who gives the service, unless that is the service's own name. */
export function organizationLine(service: Service, { t }: View) {
  const name = service.organization?.name;
  if (!name || name === displayName(service)) return nothing;
  return html`<p class="muted" dir="auto"><span translate="no">${t.by(name)}</span></p>`;
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

function cardFacts(service: Service, view: View) {
  const [first, ...others] = service.locations ?? [];
  const more = others.length ? ` · ${view.t.moreSites(others.length)}` : '';
  const facts = [
    fact(view.t.who, whoText(service, view)),
    fact(view.t.where, first && html`<span translate="no">${addressText(first, view)}</span>${more}`),
    fact(view.t.languages, languagesText(service, view)),
    fact(view.t.cost, costText(service, view)),
  ].filter((item) => item !== nothing);
  return facts.length ? html`<dl class="facts">${facts}</dl>` : nothing;
}
