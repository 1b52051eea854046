/** A person leaves the page in a hurry. Cancel it only if you take them away from it yourself, at once. */
export class KithExitEvent extends Event {
  static readonly type = 'kith-exit';
  constructor() {
    super(KithExitEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'kith-exit': KithExitEvent;
  }
}
