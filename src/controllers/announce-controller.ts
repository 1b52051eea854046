import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/**
 * One polite live region for a widget. It stands in the page, empty, before anything is said: screen readers ignore
 * a region that arrives together with its text.
 */
export class AnnounceController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #message = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Called by Lit. */
  hostConnected(): void {
    this.#message = '';
  }

  /** Says something once the person's screen reader is free. The same words twice are said twice. */
  say(message: string): void {
    this.#message = message === this.#message ? `${message}\u00a0` : message;
    this.#host.requestUpdate();
  }

  /** The region; every state of a widget draws it, at the same place. */
  render(): TemplateResult {
    return html`<div class="visually-hidden" role="status">${this.#message}</div>`;
  }
}
