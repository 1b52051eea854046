import type { html as Html, nothing as Nothing, TemplateResult } from 'lit';
import { codeSquares } from './qr-squares.js';

export { canDrawCode } from './qr-squares.js';

interface CodeView {
  readonly html: typeof Html;
  readonly nothing: typeof Nothing;
  readonly t: { readonly codeHint: string };
}

/** A code that a phone's camera reads, made on the device; nothing without its part. */
export function qrCode(text: string, { html, nothing, t }: CodeView): TemplateResult | typeof Nothing {
  const code = codeSquares(text);
  if (!code) return nothing as typeof Nothing;
  return html`<figure class="code">
    <svg viewBox=${code.box} aria-hidden="true"><path d=${code.path}></path></svg>
    <figcaption>${t.codeHint}</figcaption>
  </figure>`;
}
