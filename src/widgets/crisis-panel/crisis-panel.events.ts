import type { ChannelType } from '../../model/helpline.js';

/**
 * A person is about to use a way to reach help. It carries no more than which line and which way, and nothing in Kith
 * listens to it. Cancel it to handle the contact yourself.
 */
export class KithLineContactEvent extends Event {
  static readonly type = 'kith-line-contact';
  /** @param detail the line's id, such as `us-988` or `emergency`, and the way */
  constructor(readonly detail: { readonly lineId: string; readonly channel: ChannelType }) {
    super(KithLineContactEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'kith-line-contact': KithLineContactEvent;
  }
}
