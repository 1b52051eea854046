import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/kith-check-in.js';
import '../../../src/define/kith-keep.js';
import type { KithCheckIn } from '../../../src/widgets/check-in/check-in.js';
import { wipe } from '../../../src/util/wipe.js';
import { eventually } from '../../helpers/browser-env.js';

// what one test kept must not greet the next
afterEach(() => {
  wipe();
});

/** What a host may set in these tests. */
export interface Setting {
  questionnaire?: string | object;
  submitUrl?: string;
  format?: string;
  storage?: string;
  layout?: string;
  name?: string;
  lang?: string;
  shareAnswers?: boolean;
  peersUrl?: string;
  servicesUrl?: string;
  safetyRules?: KithCheckIn['safetyRules'];
  source?: KithCheckIn['source'];
  owner?: string;
}

/** A check-in in the page, with its form loaded. */
export async function checkInWith(setting: Setting = {}, into?: Element): Promise<KithCheckIn> {
  const around = into ?? (await fixture<HTMLElement>(html`<div></div>`));
  const el = document.createElement('kith-check-in');
  el.innerHTML = '<p>Call us: <a href="tel:5555550100">555-555-0100</a></p>';
  const { lang, ...properties } = setting;
  if (lang) el.lang = lang;
  Object.assign(el, {
    readBy: 'Dana',
    responseTime: 'Within two days',
    storage: 'none',
    country: 'US',
    ...properties,
  });
  around.append(el);
  await eventually('the form is there', () => part(el, 'start') ?? part(el, 'step'));
  return el;
}

export const all = <T extends HTMLElement = HTMLElement>(el: KithCheckIn, selector: string): T[] => [
  ...el.renderRoot.querySelectorAll<T>(selector),
];
export const one = <T extends HTMLElement = HTMLElement>(el: KithCheckIn, selector: string): T => {
  const found = el.renderRoot.querySelector<T>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
};
export const part = (el: KithCheckIn, name: string): HTMLElement | null =>
  el.renderRoot.querySelector<HTMLElement>(`[part=${name}]`);

/** Text as a person reads it, in one line. */
export const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Presses the button that says this. */
export async function press(el: KithCheckIn, words: string): Promise<void> {
  const button = all<HTMLButtonElement>(el, 'button').find((each) => textOf(each) === words);
  if (!button)
    throw new Error(`There is no button “${words}” among: ${all(el, 'button').map(textOf).join(' · ')}`);
  const { reading } = el as unknown as { reading?: Promise<void> };
  button.click();
  await reading; // Start waits until it is known what is kept
  await el.updateComplete;
}

/** Chooses an answer by its words. */
export async function choose(el: KithCheckIn, words: string): Promise<void> {
  const label = all(el, 'label.option').find((each) => textOf(each) === words);
  if (!label)
    throw new Error(
      `There is no answer “${words}” among: ${all(el, 'label.option').map(textOf).join(' · ')}`,
    );
  label.querySelector('input')?.click();
  await el.updateComplete;
}

/** Writes into a field and leaves it. */
export async function write(el: KithCheckIn, selector: string, words: string): Promise<void> {
  const field = one<HTMLInputElement>(el, selector);
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await el.updateComplete;
}

export const progress = (el: KithCheckIn): string => textOf(part(el, 'progress'));
export const focused = (el: KithCheckIn): string => textOf(el.shadowRoot?.activeElement);

export async function expectAccessible(el: KithCheckIn): Promise<void> {
  await el.updateComplete;
  await expect(el).to.be.accessible();
}

/** A Questionnaire of these items. */
export const form = (...item: object[]): object => ({
  resourceType: 'Questionnaire',
  status: 'active',
  url: 'https://forms.example/test',
  title: 'A form',
  item,
});

/** Four answers as PHQ-9 has them. */
const often = [
  ['LA6568-5', 'Not at all', 0],
  ['LA6569-3', 'Several days', 1],
  ['LA6570-1', 'More than half the days', 2],
  ['LA6571-9', 'Nearly every day', 3],
].map(([code, display]) => ({ valueCoding: { system: 'http://loinc.org', code, display } }));

// Questions that are answered by writing: words, a number, several numbers.
export const words = { linkId: 'w', text: 'Words', type: 'string' };
export const count = { linkId: 'n', text: 'How many?', type: 'integer' };
export const many = { linkId: 'm', text: 'Which?', type: 'integer', repeats: true };

/** The ninth question of the PHQ-9 between two others, in words of our own: the code is what is known. */
export const withItemNine = form(
  { linkId: 'sleep', text: 'How was your sleep?', type: 'choice', answerOption: often },
  {
    linkId: 'nine',
    text: 'The ninth question',
    type: 'choice',
    code: [{ system: 'http://loinc.org', code: '44260-8' }],
    answerOption: often,
  },
  { linkId: 'more', text: 'Anything else?', type: 'text' },
);
