import { html, nothing, type TemplateResult } from 'lit';
import type { ListView } from './list-view.js';
import { codeSquares } from './qr-squares.js';

export { canDrawCode } from './qr-squares.js';

/** A code that a phone's camera reads, made on the device; nothing without its part. */
export function qrCode(text: string, { t }: ListView): TemplateResult | typeof nothing {
  const code = codeSquares(text);
  if (!code) return nothing;
  return html`<figure class="code">
    <svg viewBox=${code.box} aria-hidden="true"><path d=${code.path}></path></svg>
    <figcaption>${t.codeHint}</figcaption>
  </figure>`;
}
