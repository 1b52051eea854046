import { noChange, type TemplateResult } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type ChildPart } from 'lit/directive.js';
import type { FormItem } from '../../questionnaire/types.js';
import type { FormView } from './form-view.js';

/** How an item is drawn. */
export type Draw = (item: FormItem, view: FormView) => TemplateResult | symbol;

/**
 * One item's place on the page. It draws itself again when its own item changes, and only then: what a person types in a
 * form of a thousand questions costs one question. What is around it may be drawn again as often as it likes.
 */
class Cell extends AsyncDirective {
  #item: FormItem | undefined;
  #view: FormView | undefined;
  #draw: Draw | undefined;
  #stop: (() => void) | undefined;

  override render(item: FormItem, view: FormView, draw: Draw): unknown {
    return draw(item, view);
  }

  override update(_part: ChildPart, [item, view, draw]: [FormItem, FormView, Draw]): unknown {
    if (item === this.#item && view === this.#view) return noChange;
    this.#item = item;
    this.#view = view;
    this.#draw = draw;
    if (this.isConnected) this.#watch();
    return draw(item, view);
  }

  #watch(): void {
    this.#stop?.();
    this.#stop =
      this.#item &&
      this.#view?.watch(
        this.#item,
        () => this.#item && this.#view && this.setValue(this.#draw?.(this.#item, this.#view)),
      );
  }

  protected override disconnected(): void {
    this.#stop?.();
  }

  protected override reconnected(): void {
    this.#watch();
    if (this.#item && this.#view) this.setValue(this.#draw?.(this.#item, this.#view));
  }
}

export const cell = directive(Cell);
