import { formatList, formatNumber } from '../../i18n/format.js';
import type { Location } from '../../model/location.js';
import type { CostOption, Service } from '../../model/service.js';
import { checkedOn, languagesOf } from '../../model/service-view.js';
import { dayText } from '../../ui/day-text.js';
import { languageText } from '../../ui/language-text.js';
import { said } from './said.js';
import type { CardContext, View } from './view.js';

/** After this many days a check is too old to be stated without a warning. */
const checkGrowsOldAfterDays = 180;

/** The street address of a place that anyone may know; undefined for all others (rule R8). */
export function publicAddress(location: Location | undefined): string | undefined {
  const address = location?.addresses?.find(({ type }) => type !== 'postal') ?? location?.addresses?.[0];
  if (!location?.addressPublic || location.type === 'virtual' || !address) return undefined;
  const { address1, address2, city, stateProvince, postalCode } = address;
  return said(', ', address1, address2, city, said(' ', stateProvince, postalCode)) || undefined;
}

/** A site's address on one line. A place without a public street line gives no address at all (safe houses). */
export function addressText(location: Location, { t }: View): string {
  if (location.type === 'virtual') return t.remote;
  return publicAddress(location) ?? t.addressPrivate;
}

/** “Veterans and their families · Ages 18 to 25” */
export function whoText({ eligibility = {} }: Service, { t }: View): string {
  const { description, minimumAge: from, maximumAge: to } = eligibility;
  return said(' · ', description, agesText(from, to, t));
}

function agesText(from: number | undefined, to: number | undefined, t: View['t']): string {
  // 0 and 120 are how feeds say "anyone".
  const high = to && to < 99 && to;
  if (from) return high ? t.ages(from, high) : t.agesFrom(from);
  return high ? t.agesTo(high) : '';
}

/** The languages spoken, named in the language of the page. */
export function languagesText(service: Service, view: View): string {
  const names = languagesOf(service).map((language) => languageText(view, language));
  return formatList(view.lang, [...new Set(names.filter(Boolean))]);
}

/** Beds or places free now, as the feed counts them: “3 of 20 beds”. */
export function capacityText({ capacities = [] }: Service, { t, lang }: View): string {
  return capacities
    .flatMap(({ available, maximum, unit, description, updated }) => {
      if (available === undefined) return [];
      const free = formatNumber(lang, available);
      const count = maximum === undefined ? free : t.placesOf(free, formatNumber(lang, maximum));
      // how old a count is says what it is worth
      return said(' ', count, unit, description, updated && `(${dayText(lang, updated)})`);
    })
    .join(' · ');
}

/** What it costs, as the feed says it. */
export function costText(service: Service, view: CardContext): string {
  const options = (service.costOptions ?? []).filter(({ validTo = view.today }) => validTo >= view.today);
  return said(' · ', service.feesDescription, ...options.map((option) => costOptionText(option, view)));
}

function costOptionText(
  { option, amount, amountDescription, currency }: CostOption,
  { t, lang }: View,
): string {
  const money = amount && said(' ', formatNumber(lang, amount), currency);
  return said(': ', option, amount === 0 ? t.free : money, amountDescription);
}

/** How far this record can be trusted, in words. Only a true check counts; that a record changed says nothing. */
export function checkedText(service: Service, { t, lang }: View, today: string): string {
  const date = checkedOn(service) ?? '';
  const days = (Date.parse(today) - Date.parse(date.slice(0, 10))) / 86_400_000;
  // nobody can have checked it next week; a day ahead is another time zone's
  if (!date || days < -1) return t.notChecked;
  return t[days > checkGrowsOldAfterDays ? 'notCheckedSince' : 'checkedOn'](dayText(lang, date));
}

/** A sentence for a service that is not to be had now; empty otherwise. */
export function statusText({ status }: Service, { t }: View): string {
  const texts = {
    inactive: t.statusInactive,
    defunct: t.statusDefunct,
    'temporarily closed': t.statusPaused,
  };
  return texts[status as keyof typeof texts] ?? '';
}
