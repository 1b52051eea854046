/** A person opened a peer. Bubbles; cancel it to show the peer in your own way. */
export class KithPeerSelectEvent extends Event {
  static readonly type = 'kith-peer-select';
  /** @param detail the peer's id, as the source gave it */
  constructor(readonly detail: { readonly id: string }) {
    super(KithPeerSelectEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'kith-peer-select': KithPeerSelectEvent;
  }
}
