import { html, nothing, type TemplateResult } from 'lit';
import type { Location } from '../../model/location.js';
import type { Schedule } from '../../model/schedule.js';
import type { Service } from '../../model/service.js';
import { displayName, phonesOf, schedulesOf } from '../../model/service-view.js';
import { hoursLines } from './hours-text.js';
import { notices, organizationLine, type CardContext } from './service-card.js';
import {
  addressText,
  checkedText,
  costText,
  fact,
  languagesText,
  outsideLink,
  phoneLink,
  whoText,
} from './service-facts.js';
import type { View } from './view.js';

/** Everything that is known of one service, in the order of the questions people ask. */
export function serviceDetail(service: Service, context: CardContext): TemplateResult {
  return html`<article class="detail" part="detail">
    <h2 class="name" id="detail-name" tabindex="-1" translate="no" dir="auto">${displayName(service)}</h2>
    ${organizationLine(service, context)} ${notices(service, context)}
    <div class="actions">
      ${phonesOf(service).map((phone, i) => phoneLink(phone, context, phone.dial ? `button${i ? '' : ' primary'}` : ''))}
    </div>
    <dl class="facts">
      ${aboutFacts(service, context)} ${locationFacts(service, context)} ${moreFacts(service, context)}
    </dl>
    <p class="checked muted" part="checked">${checkedText(service, context, context.today)}</p>
  </article>`;
}

function aboutFacts(service: Service, view: View) {
  const { t } = view;
  return [
    fact(t.about, paragraphs(service.description)),
    fact(t.who, whoText(service, view)),
    fact(t.apply, paragraphs(service.applicationProcess)),
    fact(t.documents, bullets(service.requiredDocuments?.map(({ document }) => document))),
    fact(t.wait, service.waitTime),
    fact(t.cost, costText(service, view)),
    fact(t.languages, languagesText(service, view)),
    fact(t.interpretation, service.interpretation),
  ];
}

function locationFacts(service: Service, context: CardContext) {
  const { t } = context;
  const locations = service.locations ?? [];
  if (!locations.length) return fact(t.hours, hours(schedulesOf(service), context));
  return locations.map((location) => [
    fact(t.where, place(location, context)),
    fact(t.hours, hours(schedulesOf(service, location), context)),
    fact(t.transport, location.transportation),
    fact(
      t.accessibility,
      bullets(
        location.accessibility?.map(({ description, details }) =>
          [description, details].filter(Boolean).join(': '),
        ),
      ),
    ),
  ]);
}

function place(location: Location, view: View) {
  const named = location.name && html`<strong translate="no">${location.name}</strong><br />`;
  return html`${named || nothing}<span translate="no">${addressText(location, view)}</span>`;
}

function hours(schedules: readonly Schedule[], context: CardContext) {
  const lines = hoursLines(schedules, context, context.today);
  if (!lines.length) return '';
  return html`<ul>
    ${lines.map(
      ({ when, note, unconfirmed }) =>
        html`<li>
          ${when} ${note ? html`<span class="muted">${note}</span>` : nothing}
          ${unconfirmed ? html`<em>${context.t.hoursUnconfirmed}</em>` : nothing}
        </li>`,
    )}
  </ul>`;
}

function moreFacts(service: Service, view: View) {
  const { t } = view;
  const email = service.email ?? service.organization?.email;
  const url = service.url ?? service.organization?.url;
  const areas = (service.serviceAreas ?? [])
    .map(({ name, description }) => name ?? description ?? '')
    .filter(Boolean);
  return [
    fact(t.area, areas.join(', ')),
    fact(t.email, email && html`<a href="mailto:${email}" translate="no">${email}</a>`),
    fact(t.website, url && outsideLink(url, t.websiteOf(hostOf(url)), view)),
  ];
}

/** One thing is a sentence, several are a list. */
function bullets(items: readonly (string | undefined)[] = []) {
  const known = items.filter(Boolean);
  return known.length > 1
    ? html`<ul class="bullets">
        ${known.map((item) => html`<li>${item}</li>`)}
      </ul>`
    : known[0];
}

function paragraphs(text: string | undefined) {
  return text && html`${text.split(/\n+/).map((line) => html`<p>${line}</p>`)}`;
}

/** `www.example.org` of a web address: what people recognise. Sources let only well-formed addresses through. */
function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}
