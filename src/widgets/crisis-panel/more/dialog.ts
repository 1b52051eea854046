import type { ReactiveController, TemplateResult } from 'lit';
import type { PanelHost, PanelView } from '../panel-view.js';
import { setState, stateOf, texts } from './view.js';

const key = Symbol.for('kith:crisis-dialog@1');

/**
 * The dialog of one panel, and its place among all panels of the page. Several panels, from several scripts, may be
 * there; `document.dispatchEvent(new Event('kith-help-open'))` opens one of them and never a stack: the first shown as a
 * dialog, else the first in the page. A cancelable event is cancelled, so that the caller knows.
 */
export class HelpDialog implements ReactiveController {
  static readonly #all = new WeakMap<PanelHost, HelpDialog>();
  readonly #panel: PanelHost;

  /** The dialog of a panel. */
  static of(panel: PanelHost): HelpDialog {
    let found = this.#all.get(panel);
    if (!found) this.#all.set(panel, (found = new HelpDialog(panel)));
    return found;
  }

  private constructor(panel: PanelHost) {
    this.#panel = panel;
    panel.addController(this);
  }

  /** Part of Lit's controller contract. */
  hostConnected(): void {
    dialogs().add(this);
  }

  /** Part of Lit's controller contract. */
  hostDisconnected(): void {
    dialogs().delete(this);
    stateOf({ panel: this.#panel }).isOpen = false;
  }

  get isDialog(): boolean {
    return this.#panel.display === 'dialog';
  }

  /** Opens the dialog, or brings a panel that stands in the page into view. */
  open(): void {
    setState({ panel: this.#panel }, { isOpen: true });
    void this.#panel.updateComplete.then(() => {
      const { renderRoot } = this.#panel;
      const dialog = renderRoot.querySelector('dialog');
      if (dialog && !dialog.open) dialog.showModal();
      if (!dialog) this.#panel.scrollIntoView();
      if (!dialog) renderRoot.querySelector<HTMLElement>('#title')?.focus();
    });
  }

  /** The button and, once it is open, the dialog's content. */
  render(view: PanelView, text: string, content: () => TemplateResult): TemplateResult {
    const { html, nothing } = view;
    const { isOpen } = stateOf(view);
    return html`<button type="button" class="button solid" part="trigger" @click=${() => this.open()}>
        ${text}
      </button>
      <dialog part="dialog" aria-labelledby="title" @close=${() => setState(view, { isOpen: false })}>
        ${
          isOpen
            ? html`<form method="dialog"><button class="button">${texts(view).close}</button></form>
                ${content()}`
            : nothing
        }
      </dialog>`;
  }
}

interface Opener {
  readonly isDialog: boolean;
  open(): void;
}

function dialogs(): Set<Opener> {
  const scope = globalThis as { [key]?: Set<Opener> };
  if (scope[key]) return scope[key];
  const found = (scope[key] = new Set<Opener>());
  document.addEventListener('kith-help-open', (event) => {
    const all = [...found];
    const owner = all.find(({ isDialog }) => isDialog) ?? all[0];
    if (owner) event.preventDefault();
    owner?.open();
  });
  return found;
}
