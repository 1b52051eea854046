import { html, nothing, type TemplateResult } from 'lit';
import type { Peer } from '../../model/peer.js';
import { factList, ownFact, outsideLink, phoneLink } from '../../ui/facts.js';
import { becauseBoth, peerHead, placeFact } from './peer-card.js';
import { agesText, credentialText, languagesText, termsText, waysText } from './peer-words.js';
import type { View } from './view.js';

/** All that a peer chose to tell: own words first, then the way to ask, then the facts (rule P5). */
export function peerProfile(
  peer: Peer,
  view: View,
  { ask, tools }: { readonly ask: unknown; readonly tools: unknown },
): TemplateResult {
  const { t } = view;
  return html`<article class="detail" part="profile">
    ${peerHead(peer, view, (name) => html`<h2 class="name" id="top" tabindex="-1">${name}</h2>`)}
    ${ownWords(t.about, peer.about)} ${ownWords(t.why, peer.why)} ${becauseBoth(peer, view)}
    <div class="actions">${ask} ${view.saveButton(peer)}</div>
    ${peerRole(view)} ${factList(peerFacts(peer, view).map(([label, value]) => ownFact(label, value)))}
    ${peer.video ? html`<p>${outsideLink(peer.video, t.video, view, 'button')}</p>` : nothing}
    ${organization(peer, view)} ${tools}
  </article>`;
}

function ownWords(title: string, words: string | undefined) {
  if (!words) return nothing;
  return html`<figure class="words">
    <figcaption class="hint muted">${title}</figcaption>
    <blockquote dir="auto">${words.split(/\n+/).map((line) => html`<p>${line}</p>`)}</blockquote>
  </figure>`;
}

/** What a peer does and does not do, one tap away. */
export function peerRole({ t }: View): TemplateResult {
  return html`<details class="role" part="role">
    <summary>${t.roleTitle}</summary>
    <p>${t.does}</p>
    <p>${t.doesNot}</p>
  </details>`;
}

/** Label and value of each fact, in one order for the profile and for comparing; an empty value is not known. */
export function peerFacts(peer: Peer, view: View): (readonly [label: string, value: unknown])[] {
  const { t } = view;
  const credentials = peer.credentials?.map((credential) => html`<p>${credentialText(credential, view)}</p>`);
  return [
    [t.experience, termsText(peer.experiences, view)],
    [t.community, termsText(peer.communities, view)],
    [t.helpsWith, termsText(peer.helpsWith, view)],
    [t.meets, waysText(peer, view)],
    [t.languages, languagesText(peer, view)],
    [t.place, placeFact(peer, view)],
    [t.ages, agesText(peer, view)],
    [t.access, peer.access?.join(' · ') ?? ''],
    [t.credential, credentials?.length ? credentials : ''],
  ];
}

/** Who stands behind the peer, and how to reach them without any form. */
export function organization({ organization: of }: Peer, view: View) {
  if (!of) return nothing;
  const { t } = view;
  return html`<section class="organization" part="organization">
    ${of.name ? html`<p dir="auto"><span class="muted">${t.organization}</span> <span translate="no">${of.name}</span></p>` : nothing}
    <div class="actions">
      ${of.phones?.map((phone) => phoneLink(phone, view, phone.dial ? 'button' : ''))}
      ${of.email ? html`<a class="button" href="mailto:${of.email}" translate="no">${t.email}</a>` : nothing}
      ${of.url ? outsideLink(of.url, t.website, view, 'button') : nothing}
    </div>
  </section>`;
}
