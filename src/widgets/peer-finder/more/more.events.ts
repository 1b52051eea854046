/** A request to connect got an answer, or is kept to be sent. Bubbles; cancel it to confirm in your own way. */
export class KithPeerRequestEvent extends Event {
  static readonly type = 'kith-peer-request';
  /** @param detail the request's id, the same as its `Idempotency-Key`; nothing of what was typed */
  constructor(readonly detail: { readonly id: string; readonly status: 'sent' | 'queued' | 'refused' }) {
    super(KithPeerRequestEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'kith-peer-request': KithPeerRequestEvent;
  }
}
