import type { Peer } from '../../../model/peer.js';
import { formStyles } from '../../../ui/form.styles.js';
import { addStyles } from '../../../ui/part-styles.js';
import { addPart } from '../../../util/parts.js';
import type { Asked, DrawView, FinderHost, FinderMore, RequestHooks, Requests } from '../parts.js';
import { consentText, mayAsk, warnOfSetup } from './consent.js';
import { RequestDesk, type Outcome } from './request-desk.js';
import { KithPeerRequestEvent } from './more.events.js';
import { requestStyles } from './more.styles.js';
import { requestView, waitingNotice } from './request-view.js';
import { texts, type MoreView } from './texts.js';

const moreView = (view: DrawView): MoreView => ({ ...view, t: texts(view.t) });

/** Asking to be connected (rules P6 and P7): the form, its way out, and what the person sees of it. */
class PeerRequests implements Requests {
  readonly #host: FinderHost;
  readonly #hooks: RequestHooks;
  readonly #desk: RequestDesk;
  #setup: string | undefined;
  #gone: readonly string[] = [];
  /** Whose form is open, and whom the last request went to. */
  #open: Peer | undefined;
  #to: Peer | undefined;

  constructor(host: FinderHost, hooks: RequestHooks) {
    this.#host = host;
    this.#hooks = hooks;
    this.#desk = new RequestDesk(host, {
      url: () => (this.may ? host.requestUrl : ''),
      fetch: () => host.fetch,
      storage: () => host.storage,
      onOutcome: (id, status) => this.#onOutcome(id, status),
    });
    host.addController(this);
    addStyles(host, formStyles);
    addStyles(host, requestStyles);
    this.hostUpdate();
  }

  get may(): boolean {
    return mayAsk(this.#host);
  }

  look(all: ReadonlyMap<string, unknown>): void {
    this.#gone = [...this.#desk.asked].flatMap(([id, name]) => (all.has(id) ? [] : [name]));
  }

  /** Called by Lit. */
  hostUpdate(): void {
    const { requestUrl, consent } = this.#host;
    const setup = `${requestUrl} ${consent}`;
    if (setup === this.#setup) return;
    this.#setup = setup;
    warnOfSetup(this.#host);
  }

  edit(): void {
    this.#desk.edit();
  }

  clear(): Promise<void> {
    return this.#desk.clear();
  }

  screen({ id, peer: shown, wishes }: Asked, view: DrawView) {
    const host = this.#host;
    const editing = this.#desk.phase === 'edit';
    if (editing && (shown || id === undefined)) this.#open = shown;
    const peer = editing ? shown : this.#to;
    // who was there when the form was opened, and is not any more (rule P8)
    const gone = editing && this.#open?.id === id ? this.#open?.name : undefined;
    return requestView(
      {
        ...{ peer, wishes, desk: this.#desk, gone: shown ? undefined : gone },
        ...{ consent: host.consent, responseTime: host.responseTime, country: host.country },
        goTo: (field) => host.shadowRoot?.querySelector<HTMLElement>(`#${field}`)?.focus(),
        send: () => void this.#send(peer, wishes),
      },
      moreView(view),
    );
  }

  button({ id, name, availability }: Peer, { html, nothing, acts, t }: DrawView): unknown {
    if (!this.may || availability === 'paused') return nothing;
    return html`<button class="button primary" type="button" @click=${() => acts.ask(id)}>
      <bdi>${texts(t).ask(name)}</bdi>
    </button>`;
  }

  any(view: DrawView): unknown {
    const { html, nothing, acts } = view;
    const t = texts(view.t);
    if (!this.may) return nothing;
    return html`<aside class="any" part="any">
      <p>${t.askAnyHint}</p>
      <button class="button" type="button" data-any @click=${() => acts.ask()}>${t.askAny}</button>
    </aside>`;
  }

  notices(view: DrawView): unknown {
    const { html } = view;
    const { gone } = texts(view.t);
    return html`${this.#gone.map((name) => html`<p class="notice">${gone(name)}</p>`)}
    ${waitingNotice(this.#desk, moreView(view))}`;
  }

  #onOutcome(id: string, status: Outcome): void {
    this.#hooks.focusAfter('#top');
    const shown = this.#host.dispatchEvent(new KithPeerRequestEvent({ id, status }));
    if (!shown && status !== 'refused') this.#hooks.onShown();
  }

  async #send(peer: Peer | undefined, wishes: readonly string[]): Promise<void> {
    const { texts: own, language, focusAfter } = this.#hooks;
    this.#to = peer;
    const frame = {
      ...{ peerId: peer?.id, peerName: peer?.name ?? '', wishes, language: language(), now: new Date() },
      ...{ consent: consentText(this.#host), version: this.#host.consentVersion },
    };
    const complete = await this.#desk.send(frame, texts(own()));
    focusAfter(complete ? '#top' : '#problems');
  }
}

const part: FinderMore = { requests: (host, hooks) => new PeerRequests(host, hooks) };

/** Lets people ask, in every finder on the page. */
export function registerFinderMore(): void {
  addPart('finder-more', part);
}
