import { html, nothing, svg, type TemplateResult } from 'lit';
import { helplineParts } from '../helplines/registry.js';
import type { ListView } from './list-view.js';

/** What `kith-qr.js` adds, for every widget: a text in, its dark and light squares out, row by row. */
type Draw = (text: string) => readonly (readonly boolean[])[];

const part = () => (helplineParts() as { qr?: Draw }).qr;

/** True once `kith-qr.js` is on the page. */
export const canDrawCode = (): boolean => part() !== undefined;

/** A code that a phone's camera reads, made on the device; nothing without its part. */
export function qrCode(text: string, { t }: ListView): TemplateResult | typeof nothing {
  const rows = part()?.(text);
  if (!rows) return nothing;
  const squares = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')));
  const box = `-2 -2 ${rows.length + 4} ${rows.length + 4}`;
  return html`<figure class="code">
    ${svg`<svg viewBox=${box} aria-hidden="true"><path d=${squares.join('')}></path></svg>`}
    <figcaption>${t.codeHint}</figcaption>
  </figure>`;
}
