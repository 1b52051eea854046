/** A person reported that something about a service is wrong. Bubbles. It carries no reason and no note. Cancel it to say in your own words what became of it. */
export class KithReportSendEvent extends Event {
  static readonly type = 'kith-report-send';
  /** @param detail the service's id, and what became of the report */
  constructor(readonly detail: { readonly id: string; readonly status: 'sent' | 'queued' | 'failed' }) {
    super(KithReportSendEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'kith-report-send': KithReportSendEvent;
  }
}
