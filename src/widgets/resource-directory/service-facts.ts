import { html, nothing, type TemplateResult } from 'lit';
import { formatList, formatNumber, languageName } from '../../i18n/format.js';
import type { Phone } from '../../model/contact.js';
import type { Location } from '../../model/location.js';
import type { CostOption, Service } from '../../model/service.js';
import { checkedOn, languagesOf } from '../../model/service-view.js';
import { dayText } from './hours-text.js';
import { telHref } from '../../util/telephone.js';
import type { View } from './view.js';

/** After this many days a check is too old to be stated without a warning. */
const checkGrowsOldAfterDays = 180;

/** One label and its value; nothing when there is no value. */
export function fact(label: string, value: unknown, part?: string) {
  if (value === nothing || value === undefined || value === '') return nothing;
  return html`<div class="fact" part=${part ?? nothing}>
    <dt>${label}</dt>
    <dd dir="auto">${value}</dd>
  </div>`;
}

/** The whole instruction as a link, or as text when the number cannot be dialled. */
export function phoneLink(phone: Phone, { t, dir }: View, className = ''): TemplateResult {
  const extension = phone.extension ? ` ${t.extension(phone.extension)}` : '';
  // In a sentence from right to left the groups of a number must not change places.
  const number = dir === 'rtl' ? `\u2066${phone.number}\u2069` : phone.number;
  const text = html`<bdi translate="no">${t.call(number)}${extension}</bdi>`;
  const href = telHref(phone);
  return href
    ? html`<a class=${className} href=${href} part="phone">${text}</a>`
    : html`<span part="phone">${text}</span>`;
}

/** A link that leaves the page: in a tab of its own, and telling the other side nothing of where it came from. */
export function outsideLink(url: string, text: string, { t }: View, className = ''): TemplateResult {
  return html`<a
    class=${className}
    href=${url}
    target="_blank"
    rel="noopener noreferrer"
    referrerpolicy="no-referrer"
    >${text}<span class="visually-hidden"> (${t.newWindow})</span></a
  >`;
}

/** A site's address on one line. A place without a public street line gives no address at all (safe houses). */
export function addressText(location: Location, { t }: View): string {
  if (location.type === 'virtual') return t.remote;
  const address = location.addresses?.find(({ type }) => type !== 'postal') ?? location.addresses?.[0];
  if (!location.addressPublic || !address) return t.addressPrivate;
  const place = [address.city, [address.stateProvince, address.postalCode].filter(Boolean).join(' ')];
  return [address.address1, address.address2, ...place].filter(Boolean).join(', ');
}

/** “Ages 18 to 25. Veterans and their families.” */
export function whoText({ eligibility }: Service, { t, lang }: View): string {
  if (!eligibility) return '';
  const { description, minimumAge: from, maximumAge: to } = eligibility;
  const ages = agesText(from, to, t);
  return ages && description ? `${description} ${formatList(lang, [ages])}` : (description ?? ages);
}

function agesText(from: number | undefined, to: number | undefined, t: View['t']): string {
  // 0 and 120 are how feeds say "anyone".
  const low = from || undefined;
  const high = to === undefined || to >= 99 ? undefined : to;
  if (low !== undefined && high !== undefined) return t.ages(low, high);
  if (low !== undefined) return t.agesFrom(low);
  return high === undefined ? '' : t.agesTo(high);
}

/** The languages spoken, named in the language of the page. */
export function languagesText(service: Service, { lang }: View): string {
  const names = languagesOf(service).map(({ code = '', name = code }) => {
    const own = languageName(lang, code);
    return own === code ? name : own; // a code that no browser knows: the feed's own word
  });
  return formatList(lang, [...new Set(names.filter(Boolean))]);
}

/** What it costs, as the feed says it. */
export function costText(service: Service, view: View): string {
  if (service.feesDescription) return service.feesDescription;
  return (service.costOptions ?? [])
    .map((option) => costOptionText(option, view))
    .filter(Boolean)
    .join(' · ');
}

function costOptionText(
  { option, amount, amountDescription, currency }: CostOption,
  { t, lang }: View,
): string {
  const price = amount === 0 ? t.free : amount === undefined ? '' : moneyText(lang, amount, currency);
  return [option, price, amountDescription].filter(Boolean).join(': ');
}

function moneyText(lang: string, amount: number, currency: string | undefined): string {
  return [formatNumber(lang, amount), currency].filter(Boolean).join(' ');
}

/** How far this record can be trusted, in words. Only a true check counts; that a record changed says nothing. */
export function checkedText(service: Service, { t, lang }: View, today: string): string {
  const date = checkedOn(service);
  if (!date) return t.notChecked;
  const days = (Date.parse(today) - Date.parse(date.slice(0, 10))) / 86_400_000;
  return days > checkGrowsOldAfterDays
    ? t.notCheckedSince(dayText(lang, date))
    : t.checkedOn(dayText(lang, date));
}

/** A sentence for a service that is not to be had now; empty otherwise. */
export function statusText({ status }: Service, { t }: View): string {
  if (status === 'inactive') return t.statusInactive;
  if (status === 'defunct') return t.statusDefunct;
  return status === 'temporarily closed' ? t.statusPaused : '';
}
