import {
  adoptStyles,
  render,
  type CSSResultOrNative,
  type ReactiveController,
  type TemplateResult,
} from 'lit';
import type { LocalizeHost } from '../controllers/localize-controller.js';
import { version } from '../util/version.js';
import { warn } from '../util/warn.js';
import { KithErrorEvent } from './events.js';

/**
 * What the crisis panel and quick exit stand on: `KithElement` on lit-html alone. Help has to arrive on the worst of
 * connections, and Lit's reactive element would be a quarter of the file; see docs/decisions. Same promises: properties
 * set before the script has loaded survive, controllers work, and whatever throws shows the host's own markup.
 * `Object` stands in for `HTMLElement` in Node, where the package must be importable and nothing is ever drawn.
 *
 * @slot - Shown until the widget has something better, and whenever it fails. Put real links there.
 * @event {KithErrorEvent} kith-error - The widget could not be drawn. Does not bubble.
 */
export abstract class HelpElement extends (globalThis.HTMLElement ?? Object) implements LocalizeHost {
  /** Which version of Kith this class came from; see `define()`. */
  static readonly version: string = version;
  static readonly styles: readonly CSSResultOrNative[] = [];
  /** Attributes, each mirrored by a property as in native elements: `time-zone` by `timeZone`. */
  static readonly observedAttributes: readonly string[] = [];
  /** Properties that no attribute has. */
  static readonly properties: readonly string[] = ['strings'];

  /** Replaces any text of the widget. Keys are those of its `*.strings.ts`. */
  declare strings?: object | undefined;

  readonly #controllers = new Set<ReactiveController>();
  #update: Promise<boolean> | undefined;
  #connected = false;
  #failed = false;

  /** True after drawing failed; from then on only the host's own markup shows. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Settles once everything asked for has been drawn. */
  get updateComplete(): Promise<boolean> {
    return this.#update ?? Promise.resolve(true);
  }

  /** The shadow root; open, so that hosts can test their pages. */
  readonly renderRoot: ShadowRoot;

  constructor() {
    super();
    const { styles, observedAttributes, properties } = this.constructor as typeof HelpElement;
    this.renderRoot = this.attachShadow({ mode: 'open' });
    adoptStyles(this.renderRoot, [...styles]);
    for (const name of observedAttributes) this.#mirror(name);
    for (const name of properties) this.#keep(name);
  }

  #mirror(attribute: string): void {
    this.#define(
      attribute.replace(/-(.)/, (_, letter: string) => letter.toUpperCase()),
      () => this.getAttribute(attribute) ?? '',
      (value) => this.setAttribute(attribute, (value as string | undefined) ?? ''),
    );
  }

  #keep(name: string): void {
    let kept: unknown;
    this.#define(
      name,
      () => kept,
      (value) => {
        kept = value;
        this.requestUpdate();
      },
    );
  }

  #define(name: string, get: () => unknown, set: (value: unknown) => void): void {
    const early = Object.getOwnPropertyDescriptor(this, name);
    Object.defineProperty(this, name, { get, set });
    if (early) queueMicrotask(() => set(early.value)); // a constructor may not add attributes
  }

  connectedCallback(): void {
    this.#connected = true;
    for (const controller of this.#controllers) controller.hostConnected?.();
    this.requestUpdate();
  }

  disconnectedCallback(): void {
    this.#connected = false;
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(): void {
    this.requestUpdate();
  }

  /** Part of Lit's controller contract. */
  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
    if (this.#connected) controller.hostConnected?.();
  }

  /** Part of Lit's controller contract. */
  removeController(controller: ReactiveController): void {
    this.#controllers.delete(controller);
  }

  /** Draws again, once, before the browser paints. */
  requestUpdate(): void {
    this.#update ??= Promise.resolve().then(() => {
      this.#update = undefined;
      if (this.isConnected && !this.#failed) this.#draw();
      return true;
    });
  }

  #draw(): void {
    try {
      for (const controller of this.#controllers) controller.hostUpdate?.();
      render(this.render(), this.renderRoot, { host: this });
      this.updated();
    } catch (error) {
      this.#failed = true;
      this.renderRoot.replaceChildren(document.createElement('slot'));
      warn(this.localName, `could not be drawn, so its own markup shows. ${String(error)}`);
      this.dispatchEvent(new KithErrorEvent(error));
    }
  }

  /** What to show. */
  protected abstract render(): TemplateResult;

  /** After each drawing. */
  protected updated(): void {
    // for subclasses
  }
}
