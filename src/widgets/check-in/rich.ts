import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { RichText } from '../../questionnaire/types.js';
import { part } from '../../util/parts.js';

type Render = (rich: RichText) => DocumentFragment | undefined;

/** Made once for each place: nodes that were put somewhere cannot be put there again. */
class Once extends Directive {
  #made: RichText | undefined;

  override render(markup: RichText, render: Render, plain: unknown): unknown {
    if (markup === this.#made) return noChange;
    this.#made = markup;
    return render(markup) ?? plain;
  }
}
const once = directive(Once);

/** A form author's bold, lists and links where `kith-rich-text.js` has made them safe; else the plain text. */
export function rich(markup: RichText | undefined, plain: unknown): unknown {
  const render = markup && (part('rich-text') as Render | undefined);
  return render ? once(markup, render, plain) : plain;
}
