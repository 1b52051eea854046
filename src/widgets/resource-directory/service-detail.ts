import { html, nothing, type TemplateResult } from 'lit';
import { fact, outsideLink, phoneLink } from '../../ui/facts.js';
import type { Phone } from '../../model/contact.js';
import type { Location } from '../../model/location.js';
import type { Schedule } from '../../model/schedule.js';
import type { Service } from '../../model/service.js';
import { canCall, mailboxesOf, pagesOf, phonesOf, schedulesOf } from '../../model/service-view.js';
import { hoursLines } from './hours-text.js';
import { directoryMore } from './parts.js';
import { said } from './said.js';
import { distanceOf, notices, organizationLine, saveButton } from './service-card.js';
import { addressText, capacityText, checkedText, costText, languagesText, whoText } from './service-facts.js';
import { sitesByDistance } from './service-list.js';
import type { CardContext, View } from './view.js';

/**
 * Everything that is known of one service, in the order of the questions people ask.
 *
 * @param alone false where several stand below each other, on a handout
 */
export function serviceDetail(service: Service, context: CardContext, alone = true): TemplateResult {
  const { name } = service;
  return html`<article class="detail" part="detail">
    ${
      alone
        ? html`<h2 class="name" id="top" tabindex="-1" translate="no" dir="auto">${name}</h2>`
        : html`<h3 class="name" translate="no" dir="auto">${name}</h3>`
    }
    ${organizationLine(service, context)} ${notices(service, context)}
    <div class="actions">
      ${phones(phonesOf(service, sitesByDistance(service, context.spot)[0]), context, ' primary')}
      ${alone ? saveButton(service, context) : nothing}
    </div>
    <dl class="facts">
      ${aboutFacts(service, context)} ${locationFacts(service, context)} ${moreFacts(service, context)}
    </dl>
    <p class="checked muted" part="checked">${checkedText(service, context, context.today)}</p>
  </article>`;
}

/** Numbers, each with what the feed says it is for; only those that somebody answers can be pressed. */
function phones(all: readonly Phone[], view: View, first = '') {
  return all.map((phone, i) => {
    const { number, type, description } = phone;
    const call = canCall(phone);
    return html`<span
      >${call ? phoneLink(phone, view, `button${i ? '' : first}`) : html`<bdi translate="no">${number}</bdi>`}
      <span class="muted" dir="auto">${said(' · ', !call && type, description)}</span></span
    >`;
  });
}

function aboutFacts(service: Service, view: CardContext) {
  const { t } = view;
  return [
    fact(t.about, paragraphs(service.description)),
    fact(t.who, whoText(service, view)),
    fact(t.apply, paragraphs(service.applicationProcess)),
    fact(
      t.documents,
      bullets(service.requiredDocuments?.map(({ document, url }) => linked(url, view, document))),
    ),
    fact(t.places, capacityText(service, view)),
    fact(t.wait, service.waitTime),
    fact(t.cost, costText(service, view)),
    fact(t.languages, languagesText(service, view)),
    fact(t.interpretation, service.interpretation),
  ];
}

function locationFacts(service: Service, context: CardContext) {
  const { t } = context;
  const sites = sitesByDistance(service, context.spot);
  return (sites.length ? sites : [undefined]).map((site, i) => [
    fact(t.where, site && place(site, context, i ? site.phones : [])),
    fact(t.distance, site && distanceOf({ ...service, locations: [site] }, context)),
    fact(
      t.hours,
      hours(
        directoryMore()?.opening(service, context, site && service.locations?.indexOf(site)),
        schedulesOf(service, site),
        context,
      ),
    ),
    fact(t.transport, site?.transportation),
    fact(
      t.accessibility,
      bullets(
        site?.accessibility?.map(({ description, details, url }) =>
          linked(url, context, said(': ', description, details)),
        ),
      ),
    ),
  ]);
}

/** @param own its numbers, where they do not stand at the top already */
function place(location: Location, view: View, own: readonly Phone[] = []) {
  const { name, description, url } = location;
  const address = addressText(location, view);
  return html`${name ? html`<strong translate="no">${name}</strong><br />` : nothing}<span translate="no"
      >${address}</span
    >
    ${
      // words about a safe house could lead there
      address === view.t.addressPrivate ? nothing : [paragraphs(description), linked(url, view)]
    }
    <div class="actions">${phones(own, view)}</div>`;
}

function hours(now: string | undefined, schedules: readonly Schedule[], context: CardContext) {
  const lines = hoursLines(schedules, context, context.today);
  if (!lines.length) return '';
  return html`${now ? html`<p part="open"><strong>${now}</strong></p>` : nothing}
    <ul>
      ${lines.map(
        ({ when, note, link, unconfirmed }) =>
          html`<li>
            ${when} ${note ? html`<span class="muted">${note}</span>` : nothing} ${linked(link, context)}
            ${unconfirmed ? html`<em>${context.t.hoursUnconfirmed}</em>` : nothing}
          </li>`,
      )}
    </ul>`;
}

function moreFacts(service: Service, view: View) {
  const { t } = view;
  const areas = service.serviceAreas?.map(({ name, description }) => said(': ', name, description)) ?? [];
  return [
    fact(t.area, said(', ', ...areas)),
    fact(
      t.email,
      bullets(
        mailboxesOf(service).map(
          ({ email, title, name, department }) =>
            html`<a href="mailto:${email}" translate="no">${email}</a> ${title ?? name ?? department}`,
        ),
      ),
    ),
    fact(t.website, bullets(pagesOf(service).map(({ url, label }) => linked(url, view, label)))),
  ];
}

/** Words that may lead to a page; where that is, is said whatever it is called. */
const linked = (url: string | undefined, view: View, label?: string) => {
  if (!url) return label;
  const visit = view.t.websiteOf(new URL(url).hostname.replace(/^www\./, ''));
  return outsideLink(url, said(': ', label, visit), view);
};

/** One thing is a sentence, several are a list. */
function bullets(items: readonly unknown[] = []) {
  const known = items.filter(Boolean);
  return known.length > 1
    ? html`<ul class="bullets">
        ${known.map((item) => html`<li>${item}</li>`)}
      </ul>`
    : known[0];
}

function paragraphs(text: string | undefined) {
  return text && text.split(/\n+/).map((line) => html`<p>${line}</p>`);
}
