/** A person opened a service. Bubbles; cancel it to show the service in your own way. */
export class KithServiceSelectEvent extends Event {
  static readonly type = 'kith-service-select';
  /** @param detail the service's id, as the source gave it */
  constructor(readonly detail: { readonly id: string }) {
    super(KithServiceSelectEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'kith-service-select': KithServiceSelectEvent;
  }
}
