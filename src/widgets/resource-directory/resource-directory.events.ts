/** A person opened a service. Bubbles; cancel it to show the service in your own way. */
export class KithServiceSelectEvent extends Event {
  static readonly type = 'kith-service-select';
  /** @param detail the service's id, as the source gave it */
  constructor(readonly detail: { readonly id: string }) {
    super(KithServiceSelectEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** A person saved a service on this device, or took it off the list. Bubbles; cancel it to keep lists of your own. */
export class KithServiceSaveEvent extends Event {
  static readonly type = 'kith-service-save';
  /** @param detail the service's id, and whether it is saved now */
  constructor(readonly detail: { readonly id: string; readonly saved: boolean }) {
    super(KithServiceSaveEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'kith-service-select': KithServiceSelectEvent;
    'kith-service-save': KithServiceSaveEvent;
  }
}
