import type { html as Html, ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { ListView } from './list-view.js';
import { savedTexts } from './saved-parts.js';
import { savedStyles } from './saved.styles.js';
import { addStyles } from './part-styles.js';
import { Shortlist } from '../storage/shortlist.js';
import type { Storage } from '../storage/vault.js';

/** What a person set aside, open as long as the element is on the page (rule P9). */
export class SavedController<
  T extends { readonly id: string; readonly name: string },
> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #kind: 'peer' | 'service';
  readonly #storage: () => Storage;
  #list: Shortlist<T> | undefined;
  #where: Storage | undefined;

  /** @param storage `none` keeps nothing; else the person decides between this visit and this device */
  constructor(host: ReactiveControllerHost & Element, kind: 'peer' | 'service', storage: () => Storage) {
    this.#host = host;
    this.#kind = kind;
    this.#storage = storage;
    host.addController(this);
    addStyles(host, savedStyles);
  }

  /** The shortlist; missing while the element is not on the page. */
  get list(): Shortlist<T> | undefined {
    return this.#list;
  }

  /** Copies of all that is saved, as they are to be read without a network. */
  get records(): T[] {
    return (this.#list?.ids ?? []).flatMap((id) => this.#list?.record(id) ?? []);
  }

  /** The way to what is saved, where anything is. */
  bar(html: typeof Html, view: Pick<ListView, 't'>, onOpen: () => void): TemplateResult {
    const count = this.#list?.ids.length ?? 0;
    return html`<p class="saved-bar" ?hidden=${!count}>
      <button class="button" type="button" data-saved @click=${onOpen}>
        ${savedTexts(view).savedList(count)}
      </button>
    </p>`;
  }

  /** Sets a record aside, or takes it off the list, and says so. */
  async toggle(
    record: T,
    view: Pick<ListView, 't'>,
    announcer: { readonly say: (text: string) => void },
  ): Promise<void> {
    const list = this.#list;
    const t = savedTexts(view);
    const { id, name } = record;
    const saved = !list?.has(id);
    await list?.ready; // pressed at once, the button said "Save": what it said is done, also where it was saved before
    if (list?.has(id) !== saved) await list?.toggle(id, record);
    announcer.say(saved ? `${t.saved}: ${name}` : t.removed(name));
  }

  /** After the source was read whole: copies are brought up to date, and what is gone from the source goes here too. */
  async refresh(records: ReadonlyMap<string, T>): Promise<void> {
    const list = this.#list;
    await list?.ready;
    await list?.forget(list.ids.filter((id) => !records.has(id)));
    await list?.remember(list.ids.flatMap((id) => records.get(id) ?? []));
  }

  /** Called by Lit. */
  hostUpdate(): void {
    const where = this.#storage();
    if (this.#list && where === this.#where) return;
    this.#list?.close();
    this.#list = undefined;
    if (!this.#host.isConnected) return;
    this.#where = where;
    this.#list = new Shortlist<T>(this.#kind, () => this.#host.requestUpdate(), { storage: where });
  }

  /** Called by Lit. */
  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** Called by Lit. */
  hostDisconnected(): void {
    this.#list?.close();
    this.#list = undefined;
  }
}
