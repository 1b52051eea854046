import { LitElement, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import { baseStyles } from '../styles/base.styles.js';
import { version } from '../util/version.js';
import { warn } from '../util/warn.js';
import { KithErrorEvent } from './events.js';

/**
 * What every widget stands on. It adds to Lit an error boundary: whatever throws while a widget draws, the person sees
 * the host's own markup (the default slot) and never a blank.
 *
 * Properties set before the script has loaded survive, by Lit: do not declare class fields for them.
 *
 * @slot - Shown until the widget has something better, and whenever it fails. Put real links there.
 * @event {KithErrorEvent} kith-error - The widget could not be drawn. Does not bubble.
 */
export abstract class KithElement extends LitElement {
  static override styles: CSSResultGroup = baseStyles;

  // Declared here and not by decorators: those would cost each file 0.4 kB and need a transform of their own.
  static override properties: PropertyDeclarations = { strings: { attribute: false } };

  /** Which version of Kith this class came from; see `define()`. */
  static readonly version: string = version;

  /** Replaces any text of the widget. Keys are those of its `*.strings.ts`. */
  strings?: object | undefined;

  #failed = false;

  /** True after drawing failed; from then on only the host's own markup shows. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Draws, and stands aside when drawing throws. Called by Lit. */
  protected override performUpdate(): void {
    if (this.#failed) return;
    try {
      super.performUpdate();
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#failed = true;
    // Lit's own parts may be half done, so nothing of them is kept.
    this.renderRoot.replaceChildren(document.createElement('slot'));
    warn(this.localName, `could not be drawn, so its own markup shows. ${String(error)}`);
    this.dispatchEvent(new KithErrorEvent(error));
  }
}
