import { guard } from 'lit/directives/guard.js';
import type { RichText } from '../../questionnaire/types.js';
import { part } from '../../util/parts.js';

type Render = (rich: RichText) => DocumentFragment | undefined;

/** A form author's bold, lists and links where `kith-rich-text.js` has made them safe; else the plain text. */
export function rich(markup: RichText | undefined, plain: unknown): unknown {
  const render = markup && (part('rich-text') as Render | undefined);
  // made once for each place: nodes that were put somewhere cannot be put there again
  return render ? guard([markup, render], () => render(markup) ?? plain) : plain;
}
