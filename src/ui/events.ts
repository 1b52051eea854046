/** A widget has something to show. Does not bubble. */
export class KithLoadEvent extends Event {
  static readonly type = 'kith-load';
  /** @param detail how many records the widget holds, and how many it had to drop */
  constructor(readonly detail: { readonly count: number; readonly dropped: number }) {
    super(KithLoadEvent.type);
  }
}

/** Something went wrong. Does not bubble. */
export class KithErrorEvent extends Event {
  static readonly type = 'kith-error';
  /** @param error the reason; a `KithSourceError` when it came from the API */
  constructor(readonly error: unknown) {
    super(KithErrorEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    'kith-load': KithLoadEvent;
    'kith-error': KithErrorEvent;
  }
}
