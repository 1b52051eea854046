import { html, nothing, type TemplateResult } from 'lit';
import { formatList } from '../../i18n/format.js';
import type { Peer } from '../../model/peer.js';
import { distanceText } from '../../ui/distance-text.js';
import { factList, ownFact } from '../../ui/facts.js';
import { kmTo } from './peer-order.js';
import { languagesText, placesText, timeText, waysText } from './peer-words.js';
import type { View } from './view.js';

/** A person in the list: who they are in their own words, when and how they can be met, and one clear action. */
export function peerCard(peer: Peer, view: View): TemplateResult {
  const { t } = view;
  return html`<article class="card" part="card">
    ${peerHead(peer, view, (name) => html`<h3 class="name">${name}</h3>`)}
    ${peer.about ? html`<p class="about" dir="auto">${peer.about}</p>` : nothing} ${becauseBoth(peer, view)}
    ${factList([
      ownFact(t.meets, waysText(peer, view)),
      ownFact(t.languages, languagesText(peer, view)),
      ownFact(t.place, placeFact(peer, view)),
    ])}
    <div class="actions">
      <button class="button primary" type="button" data-id=${peer.id} @click=${() => view.acts.open(peer.id)}>
        <bdi>${t.more(peer.name)}</bdi>
      </button>
      ${view.saveButton(peer)}
    </div>
  </article>`;
}

/** Picture or initial, name, pronouns, and when they have time. */
export function peerHead(
  peer: Peer,
  view: View,
  heading: (name: TemplateResult) => TemplateResult,
): TemplateResult {
  const { photo, name, pronouns, availability } = peer;
  return html`<div class="who">
    ${
      photo && view.mayLoad(photo)
        ? html`<img
            class="face"
            src=${photo}
            alt=""
            loading="lazy"
            decoding="async"
            referrerpolicy="no-referrer"
          />`
        : html`<span class="face" aria-hidden="true">${[...name][0]}</span>`
    }
    <div>
      ${heading(
        html`<bdi translate="no">${name}</bdi> ${
            pronouns ? html`<span class="pronouns muted" dir="auto">${pronouns}</span>` : nothing
          }`,
      )}
      <p class="time hint muted ${availability ?? ''}" part="availability">${timeText(peer, view)}</p>
    </div>
  </div>`;
}

/** “Because you both: …”, only from what the person chose. */
export function becauseBoth(peer: Peer, view: View) {
  const { t, lang, chosen, facets } = view;
  const both: string[] = [];
  const asked: string[] = [];
  for (const { name, values, shared } of facets) {
    for (const { value, label } of values(peer)) {
      if (chosen.get(name)?.has(value)) (shared ? both : asked).push(label);
    }
  }
  if (!both.length && !asked.length) return nothing;
  return html`<p class="because" part="because">
    ${both.length ? t.both(formatList(lang, both)) : nothing}${both.length && asked.length ? html`<br />` : nothing}
    ${asked.length ? t.asked(formatList(lang, asked)) : nothing}
  </p>`;
}

/** The places served, how far the nearest is, and whether other counties are welcome: small towns know each other. */
export function placeFact(peer: Peer, view: View) {
  const { t, lang, spot, units } = view;
  const km = kmTo(peer, spot);
  const far = km === undefined ? '' : distanceText(lang, km, units);
  const text = [placesText(peer, view), far].filter(Boolean).join(' · ');
  if (!peer.outsideCounty) return text;
  return html`${text}${text ? html`<br />` : nothing}<span class="muted">${t.outside}</span>`;
}
