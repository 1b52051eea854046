import type { QuestionnaireResponse } from '../../questionnaire/fhir.js';

/** How sending ended: the server has it; it waits on this device; it could not be sent and waits for the person. */
export type SendStatus = 'sent' | 'queued' | 'failed';

/**
 * A person sent a check-in. Bubbles. It carries answers only where the host asked for them (`share-answers`). Cancel it
 * to show your own words in place of the ending.
 */
export class KithCheckInSendEvent extends Event {
  static readonly type = 'kith-check-in-send';
  /** @param detail the check-in's id (the idempotency key), how sending ended, and the answers when the host asked */
  constructor(
    readonly detail: {
      readonly id: string;
      readonly status: SendStatus;
      readonly response?: QuestionnaireResponse;
    },
  ) {
    super(KithCheckInSendEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** An answer asked for help to be shown. Bubbles. It says which question, never what was answered. To cancel it takes no help away. */
export class KithSafetyFlagEvent extends Event {
  static readonly type = 'kith-safety-flag';
  /** @param detail the question's linkId */
  constructor(readonly detail: { readonly linkId: string }) {
    super(KithSafetyFlagEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'kith-check-in-send': KithCheckInSendEvent;
    'kith-safety-flag': KithSafetyFlagEvent;
  }
}
