import { html, nothing, type TemplateResult } from 'lit';
import type { CommonStrings } from './common.strings.js';

/** What a crisis panel on the page answers to; see `<kith-crisis-panel>`. */
const openEvent = 'kith-help-open';

/**
 * The same small line at the foot of every widget (WCAG 2.2, 3.2.6): help is never more than one tap away, also where the
 * page has no crisis panel. Numbers show only where they are right, in the United States.
 */
export function helpBar(t: CommonStrings, country: string): TemplateResult {
  return html`<p class="help" part="help">
    <strong>${t.helpQuestion}</strong>
    ${
      inUnitedStates(country)
        ? html`<a href="tel:988">${t.helpCall}</a> <a href="sms:988">${t.helpText}</a>`
        : nothing
    }
    ${
      document.querySelector('kith-crisis-panel')
        ? html`<button class="link" type="button" @click=${openHelp}>${t.helpMore}</button>`
        : nothing
    }
  </p>`;
}

/** Whether helplines of the United States are right here: by the host's word, else by the device's. */
export const inUnitedStates = (country: string): boolean =>
  country ? country.toUpperCase() === 'US' : (here ??= seemsUnitedStates());

/** A fact about the device, asked once: the line is drawn again with every letter a person types. */
let here: boolean | undefined;

/** Both the device's region and its clock must agree: a wrong number is worse than none. */
function seemsUnitedStates(): boolean {
  const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions(); // `navigator.language` may be no tag at all
  const { region } = new Intl.Locale(locale).maximize();
  return (
    region === 'US' && !/^(Africa|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian)\//.test(timeZone)
  );
}

function openHelp(): void {
  // A panel that opens, or brings itself into view, says so by cancelling the event. One that cannot (its extras are not
  // loaded, or its script never came and it is plain links) is brought into view from here.
  const unanswered = document.dispatchEvent(new Event(openEvent, { cancelable: true }));
  if (unanswered) document.querySelector('kith-crisis-panel')?.scrollIntoView({ block: 'start' });
}
