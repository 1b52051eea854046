import { warn } from '../../../util/warn.js';

/** What the host of the widget set for requests. */
interface Settings extends HTMLElement {
  readonly requestUrl: string;
  readonly consent: string;
  readonly responseTime: string;
}

const slotted = (host: HTMLElement, name: string) => host.querySelector(`:scope > [slot="${name}"]`);

/** The very words a person agrees to: of the slot, else of the attribute. */
export function consentText(host: Settings): string {
  return (slotted(host, 'consent')?.textContent ?? host.consent).trim().replace(/\s+/g, ' ');
}

/** Requests need a place to go and the host's words to agree to (rule P7): without both there is no form. */
export function mayAsk(host: Settings): boolean {
  return Boolean(host.requestUrl && consentText(host));
}

/** Tells the integrator why there is no form, or what its confirmation lacks. */
export function warnOfSetup(host: Settings): void {
  const words = Boolean(consentText(host));
  if (!mayAsk(host)) {
    const missing = [
      ...(host.requestUrl ? [] : ['request-url']),
      ...(words ? [] : ['consent (an attribute, or an element with slot="consent")']),
    ];
    warn(host.localName, `shows no form to ask with, only phone numbers: set ${missing.join(' and ')}.`);
  } else if (!host.responseTime && !slotted(host, 'confirmation')) {
    warn(
      host.localName,
      'cannot say when the team answers: set response-time, or an element with slot="confirmation".',
    );
  }
}
