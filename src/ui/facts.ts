import { html, nothing, type TemplateResult } from 'lit';
import type { Phone } from '../model/contact.js';
import { telHref } from '../util/telephone.js';
import { isolated, type ListView } from './list-view.js';

/** One label and its value; nothing when there is no value. */
export function fact(label: string, value: unknown, part?: string): TemplateResult | typeof nothing {
  if (value === nothing || value === undefined || value === '') return nothing;
  return html`<div class="fact" part=${part ?? nothing}>
    <dt>${label}</dt>
    <dd dir="auto">${value}</dd>
  </div>`;
}

/** A fact in words of the widget's own, with names from the data among them: it runs in the direction of the page. */
export function ownFact(label: string, value: unknown): TemplateResult | typeof nothing {
  if (value === nothing || value === undefined || value === '') return nothing;
  return html`<div class="fact">
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}

/** The facts that are known; no empty list. */
export function factList(facts: readonly unknown[]): TemplateResult | typeof nothing {
  const known = facts.filter((item) => item !== nothing);
  return known.length ? html`<dl class="facts">${known}</dl>` : nothing;
}

/** The whole instruction as a link, or as text when the number cannot be dialled. */
export function phoneLink(phone: Phone, { t, dir }: ListView, className = ''): TemplateResult {
  const extension = phone.extension ? ` ${t.extension(phone.extension)}` : '';
  const [before, after] = t.call('#').split('#');
  const text = html`<bdi translate="no"
    >${before}<span>${isolated(dir, phone.number)}</span>${after}${extension}</bdi
  >`;
  const href = telHref(phone);
  return href
    ? html`<a class=${className} href=${href} part="phone">${text}</a>`
    : html`<span part="phone">${text}</span>`;
}

/** A link that leaves the page: in a tab of its own, and telling the other side nothing of where it came from. */
export function outsideLink(url: string, text: string, { t }: ListView, className = ''): TemplateResult {
  return html`<a
    class=${className}
    href=${url}
    target="_blank"
    rel="noopener noreferrer"
    referrerpolicy="no-referrer"
    >${text}<span class="visually-hidden"> (${t.newWindow})</span></a
  >`;
}
