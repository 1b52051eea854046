import { html, nothing, type TemplateResult } from 'lit';
import { fact, outsideLink, phoneLink } from '../../ui/facts.js';
import { distanceText } from '../../ui/distance-text.js';
import type { Location } from '../../model/location.js';
import type { Schedule } from '../../model/schedule.js';
import type { Service } from '../../model/service.js';
import { displayName, phonesOf, schedulesOf } from '../../model/service-view.js';
import { hoursLines } from './hours-text.js';
import { directoryMore } from './parts.js';
import { notices, organizationLine, saveButton } from './service-card.js';
import { addressText, capacityText, checkedText, costText, languagesText, whoText } from './service-facts.js';
import { kmTo, sitesByDistance } from './service-list.js';
import type { CardContext, View } from './view.js';

/**
 * Everything that is known of one service, in the order of the questions people ask.
 *
 * @param alone false where several stand below each other, on a handout
 */
export function serviceDetail(service: Service, context: CardContext, alone = true): TemplateResult {
  const name = displayName(service);
  return html`<article class="detail" part="detail">
    ${
      alone
        ? html`<h2 class="name" id="top" tabindex="-1" translate="no" dir="auto">${name}</h2>`
        : html`<h3 class="name" translate="no" dir="auto">${name}</h3>`
    }
    ${organizationLine(service, context)} ${notices(service, context)}
    <div class="actions">
      ${phonesOf(service).map((phone, i) => phoneLink(phone, context, phone.dial ? `button${i ? '' : ' primary'}` : ''))}
      ${alone ? saveButton(service, context) : nothing}
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
    fact(t.places, capacityText(service, view)),
    fact(t.wait, service.waitTime),
    fact(t.cost, costText(service, view)),
    fact(t.languages, languagesText(service, view)),
    fact(t.interpretation, service.interpretation),
  ];
}

function locationFacts(service: Service, context: CardContext) {
  const { t } = context;
  const locations = sitesByDistance(service, context.spot);
  if (!locations.length)
    return fact(t.hours, hours(directoryMore()?.opening(service, context), schedulesOf(service), context));
  return locations.map((location) => [
    fact(t.where, place(location, context)),
    fact(t.distance, siteDistance(service, location, context)),
    fact(
      t.hours,
      hours(
        directoryMore()?.opening(service, context, service.locations?.indexOf(location)),
        schedulesOf(service, location),
        context,
      ),
    ),
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

function siteDistance(service: Service, location: Location, { t, lang, units, spot }: CardContext): string {
  const km = kmTo({ ...service, locations: [location] }, spot);
  return km === undefined ? '' : t.away(distanceText(lang, km, units));
}

function hours(now: string | undefined, schedules: readonly Schedule[], context: CardContext) {
  const lines = hoursLines(schedules, context, context.today);
  if (!lines.length) return '';
  return html`${now ? html`<p part="open"><strong>${now}</strong></p>` : nothing}
    <ul>
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
