import type { html as Html, ReactiveController, ReactiveControllerHost } from 'lit';
import type { PeerSource } from '../sources/peer-source.js';
import type { ServiceSource } from '../sources/service-source.js';
import { addPart } from '../util/parts.js';
import type { ListView } from './list-view.js';
import { links } from './links.strings.js';
import { screenOf, theList, type Screen } from './screen.js';
import { sharedIds } from './share-link.js';

interface Listed {
  readonly id: string;
}

/** A list, as far as the way to what a link leads to goes. */
export interface LinkHost extends ReactiveControllerHost, HTMLElement {
  readonly shareUrl: string;
  screen: Screen;
  readonly t: { readonly text: object };
  readonly announcer: { say(text: string): void };
  readonly records: {
    readonly kind: string;
    readonly state: { readonly status: string };
    readonly source?: Partial<PeerSource & ServiceSource>;
    readonly list?: { add(records: readonly Listed[], dropped: readonly []): unknown };
    readonly words: string;
  };
  /** From what was read, or was saved. */
  record(id: string): Listed | undefined;
}

export interface Links {
  /** That something is not there, until the person goes on. */
  notice(html: typeof Html, view: Pick<ListView, 't'>): unknown;
}

export type LinksPart = (host: LinkHost) => Links;

/** One that is not in what was read; undefined where it cannot be had. */
async function readOne(source: LinkHost['records']['source'], id: string): Promise<Listed | undefined> {
  const { signal } = new AbortController();
  try {
    if (source?.service) return await source.service(id, { signal });
    // a source that knows no such question gives its first page once more, and is not asked for others
    for await (const { peers } of source?.peers?.({ signal, id }) ?? [])
      return peers.find((one) => one.id === id);
  } catch {
    // it is not to be had, and that is said
  }
  return undefined;
}

/**
 * Opens what a link leads to as soon as it is there: a long list that is still being read is nothing to wait for. Once all
 * was read, asks the source for what is not among it (of a very large list the first are read, and servers hide what is
 * not running now), or else says that it is not there, above the list where one can look on.
 */
class LinkFollower implements Links, ReactiveController {
  readonly #host: LinkHost;
  #done = false;
  #lost = false;
  /** What the person saw and looked for when it was said. */
  #at: readonly unknown[] = [];

  constructor(host: LinkHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Called by Lit. */
  hostConnected(): void {
    addEventListener('hashchange', this.#onHash);
  }

  /** Called by Lit. */
  hostDisconnected(): void {
    removeEventListener('hashchange', this.#onHash);
  }

  /** Another link was followed on the open page. What somebody writes is left alone. */
  readonly #onHash = (): void => {
    const host = this.#host;
    if (!host.shareUrl || host.screen.name === 'ask' || !this.#ids.length) return;
    host.screen = theList;
    this.#done = false;
    host.requestUpdate();
  };

  get #ids(): string[] {
    return sharedIds(this.#host.records.kind.charAt(0), location.hash);
  }

  /** Called by Lit. */
  hostUpdate(): void {
    const { screen, records, shareUrl } = this.#host;
    const now = [screen, records.words, records.source];
    if (this.#lost && now.some((item, i) => item !== this.#at[i])) this.#lost = false;
    if (!this.#done && shareUrl) void this.#follow();
  }

  async #follow(): Promise<void> {
    const host = this.#host;
    const { state, list, source } = host.records;
    const { hash } = location;
    const ids = this.#ids;
    const missing = ids.filter((id) => !host.record(id));
    if (state.status !== 'ready' && (missing.length || !ids.length)) return;
    this.#done = true; // a list read again must not open it again
    const found = await Promise.all(missing.map((id) => readOne(source, id)));
    if (source !== host.records.source || host.screen !== theList || !ids.length || hash !== location.hash)
      return;
    await list?.add(
      found.flatMap((one) => one ?? []),
      [],
    );
    const here = ids.filter((id) => host.record(id));
    host.screen = screenOf(here);
    if (here.length < ids.length) this.#say();
    host.requestUpdate();
  }

  #say(): void {
    const { screen, records, announcer, t } = this.#host;
    this.#lost = true;
    this.#at = [screen, records.words, records.source];
    announcer.say(this.#text(t.text));
  }

  #text(texts: object): string {
    const t = { ...links, ...texts };
    return this.#host.records.kind === 'peers' ? t.lostPeer : t.lostService;
  }

  notice(html: typeof Html, { t }: Pick<ListView, 't'>): unknown {
    return html`<p class="notice" ?hidden=${!this.#lost}>${this.#text(t)}</p>`;
  }
}

/** Follows links to people and services, in every list on the page. */
export function registerLinks(): void {
  const part: LinksPart = (host) => new LinkFollower(host);
  addPart('links', part);
}
