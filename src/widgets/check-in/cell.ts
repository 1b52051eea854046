import { noChange, type TemplateResult } from 'lit';
import { setChildPartValue, setCommittedValue } from 'lit/directive-helpers.js';
import { Directive, directive, type ChildPart } from 'lit/directive.js';
import type { FormItem } from '../../questionnaire/types.js';
import type { FormView } from './form-view.js';

/** How an item is drawn. */
export type Draw = (item: FormItem, view: FormView) => TemplateResult | symbol;

/** True for what is in a widget, wherever that is: also while the host moves it. */
export const isPlaced = (node: Node | null | undefined): boolean => node?.getRootNode() instanceof ShadowRoot;

/**
 * One item's place on the page. It draws itself again when its own item changes, and only then: what a person types in a
 * form of a thousand questions costs one question. What is around it may be drawn again as often as it likes.
 */
class Cell extends Directive {
  #item: FormItem | undefined;
  #view: FormView | undefined;
  #stop: (() => void) | undefined;

  override render(item: FormItem, view: FormView, draw: Draw): unknown {
    return draw(item, view);
  }

  override update(part: ChildPart, [item, view, draw]: [FormItem, FormView, Draw]): unknown {
    if (item === this.#item && view === this.#view) return noChange;
    this.#stop?.();
    // another question gets fields of its own: half a date, an open help text or a file would stay in the old ones
    if (this.#item && this.#item.key !== item.key) setCommittedValue(part);
    this.#item = item;
    this.#view = view;
    const stop = view.watch(item, () => {
      // what is drawn no more hears of it no more (Lit's own way to know that is a large piece of script)
      if (isPlaced(part.startNode)) setChildPartValue(part, draw(item, view), this);
      else stop();
    });
    this.#stop = stop;
    return draw(item, view);
  }
}

export const cell = directive(Cell);
