import type { TemplateResult, nothing } from 'lit';
import { Channel } from '../../../storage/channel.js';
import { DAY_MS, Vault, type Entry } from '../../../storage/vault.js';
import { printOnly } from '../../../ui/print-only.js';
import { addPart } from '../../../util/parts.js';
import type { CheckInHistory, HistoryEntry, HistoryHost, HistoryPart, HistoryView } from '../history-part.js';
import { entriesOf, merged, responsesOf } from './entries.js';
import { wearSheet } from './sheet.js';
import { pastView, texts, type Past } from './view.js';
import { isOfForm } from './words.js';

/** How long a check-in stays on the device, unless the person takes it off before. */
const KEEP_MS = 365 * DAY_MS;

/**
 * A person's own earlier check-ins (rule K8): those they asked to keep on this device, and those the host's API has. Nothing
 * is kept but on the press of the button, one check-in at a time; a wipe takes all of it.
 */
class History implements CheckInHistory {
  readonly #host: HistoryHost;
  readonly #json: Parameters<HistoryPart>[1];
  readonly #vault: Vault<HistoryEntry> | undefined;
  readonly #control = new AbortController();
  readonly #channel: Channel;
  #mine: readonly Entry<HistoryEntry>[] = [];
  #theirs: readonly HistoryEntry[] = [];
  #status: Past['status'] = 'ready';
  #error: unknown;
  #open = false;
  #asked = false;
  /** Said below the button at the end, and above the list. */
  #offered = { id: '', what: '' };
  #said = false;
  #busy = false;
  #wipes = 0;

  constructor(host: HistoryHost, json: Parameters<HistoryPart>[1]) {
    this.#host = host;
    this.#json = json;
    this.#vault = host.storage === 'none' ? undefined : new Vault('history', 'device', host.owner);
    this.#channel = new Channel(({ wiped }) => {
      if (wiped) this.#reset();
    });
    void this.#look();
  }

  close(): void {
    this.#control.abort();
    this.#channel.close();
  }

  past(view: HistoryView): TemplateResult | typeof nothing {
    const { html } = view;
    const { form } = view;
    const entries = this.#entries.filter((entry) => isOfForm(entry, form));
    if (!this.#fromHost && !entries.length && !this.#said) return view.nothing;
    wearSheet(this.#host.shadowRoot);
    const past: Past = {
      status: this.#status,
      error: this.#error,
      said: this.#said ? texts(view).deleted : '',
      entries,
      here: this.#mine.length > 0,
      onRetry: () => void this.#ask(),
      onDownload: () => download(this.#entries),
      onPrint: ({ target }) => printOnly((target as Element).closest('details') as HTMLElement),
      onDelete: () => void this.#deleteAll(),
    };
    return html`<details class="history" part="history" .open=${this.#open} @toggle=${this.#onToggle}>
      <summary>${texts(view).past}</summary>
      ${this.#open ? pastView(view, past) : view.nothing}
    </details>`;
  }

  offer(view: HistoryView, entry: HistoryEntry): TemplateResult | typeof nothing {
    const { html } = view;
    if (!this.#vault) return view.nothing;
    const t = texts(view);
    const isKept = this.#keysOf(entry.id).length > 0;
    const { id, what } = this.#offered;
    const said = (id === entry.id && { kept: t.keptIt, off: t.takenOff, not: t.keptNot }[what]) || '';
    return html`<p>
        <button class="link" type="button" part="keep" @click=${() => void this.#change(entry, isKept)}>
          ${isKept ? t.takeOff : t.keepIt}
        </button>
      </p>
      <p class="muted" role="status">${said}</p>`;
  }

  get #entries(): HistoryEntry[] {
    return merged(
      this.#mine.map(({ value }) => value),
      this.#theirs,
    );
  }

  get #fromHost(): boolean {
    return Boolean(this.#host.historyUrl || this.#host.source?.history);
  }

  #keysOf(id: string): string[] {
    return this.#mine.filter(({ value }) => value.id === id).map(({ key }) => key);
  }

  /** What is on this device. */
  async #look(): Promise<void> {
    const wipes = this.#wipes;
    const mine = (await this.#vault?.list()) ?? [];
    if (wipes === this.#wipes) this.#mine = mine;
    this.#host.requestUpdate();
  }

  /** The button at the end. A second press while the first is at work would keep it twice. */
  async #change(entry: HistoryEntry, isKept: boolean): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    const { id } = entry;
    if (isKept) await this.#vault?.delete(...this.#keysOf(id));
    this.#offered = { id, what: isKept ? 'off' : (await this.#keep(entry)) ? 'kept' : 'not' };
    await this.#look();
    this.#busy = false;
  }

  async #keep(entry: HistoryEntry): Promise<boolean> {
    const put = await this.#vault?.put(undefined, entry, { until: Date.now() + KEEP_MS });
    // memory alone would be a promise that the page cannot keep
    if (put && !put.stored) await this.#vault?.delete(put.key);
    return Boolean(put?.stored);
  }

  async #deleteAll(): Promise<void> {
    await this.#vault?.delete(...this.#mine.map(({ key }) => key));
    this.#said = true;
    await this.#look();
    this.#host.shadowRoot?.querySelector<HTMLElement>('.history summary')?.focus();
  }

  #reset(): void {
    this.#wipes += 1;
    this.#mine = [];
    this.#theirs = [];
    this.#open = this.#asked = false;
    this.#offered = { id: '', what: '' };
    this.#said = false;
    this.#host.requestUpdate();
  }

  readonly #onToggle = ({ target }: Event): void => {
    this.#open = (target as HTMLDetailsElement).open;
    this.#host.requestUpdate();
    // only once it is opened: who does not look has nothing on the screen, and the server is not asked
    if (this.#open && this.#fromHost && !this.#asked) void this.#ask();
  };

  /** What the host's API has. */
  async #ask(): Promise<void> {
    this.#asked = true;
    this.#status = 'loading';
    this.#host.requestUpdate();
    const { signal } = this.#control;
    try {
      this.#theirs = await this.#read(signal);
      this.#status = 'ready';
    } catch (error) {
      this.#error = error;
      this.#status = 'error';
    }
    if (!this.#asked) this.#theirs = []; // wiped meanwhile
    if (!signal.aborted) this.#host.requestUpdate();
  }

  async #read(signal: AbortSignal): Promise<HistoryEntry[]> {
    const { source, historyUrl, format } = this.#host;
    if (source?.history) return responsesOf(await source.history({ signal }));
    const accept = format === 'fhir' ? 'application/fhir+json' : 'application/json';
    return entriesOf(await this.#json(new URL(historyUrl, document.baseURI).href, { signal, accept }));
  }
}

/** As a file in the person's own downloads; the name says nothing of what is in it (S2). */
function download(items: readonly HistoryEntry[]): void {
  const file = new Blob([JSON.stringify({ items }, undefined, 2)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'my-answers.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Adds the history to every check-in on the page. */
export function registerHistory(): void {
  const history: HistoryPart = (host, json) => new History(host, json);
  addPart('history', history);
}
