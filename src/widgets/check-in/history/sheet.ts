/* The drawing has no height of its own: it is as high as the words beside it, so that each line stands at its word. */
const css = `
.history > :not(summary) { margin-block: 0.75em; }
.trend { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.75em; }
.trend .levels { display: grid; grid-auto-rows: 2em; align-items: center; margin: 0; padding: 0; list-style: none; }
.trend svg { inline-size: 100%; block-size: 0; min-block-size: 100%; overflow: visible; fill: none; }
.trend path { vector-effect: non-scaling-stroke; stroke: var(--_accent); stroke-linecap: round; }
.trend .rule { stroke: var(--_border); }
.trend .way { stroke-width: 1.5px; opacity: 0.5; }
.trend .dot { stroke-width: 11px; }
.history table { inline-size: 100%; border-collapse: collapse; }
.history :is(th, td) { padding-block: 0.5em; padding-inline-end: 0.75em; border-block-end: 1px solid var(--_border); text-align: start; font-weight: 400; }
.history thead th { font-weight: 600; }
.history h3 { margin-block: 1.5em 0.5em; }
.history h4 { margin: 0; padding-block-start: 0.75em; border-block-start: 1px solid var(--_border); font-size: 1em; }
.history .buttons { margin-block: 1.25em 0.5em; }
.history .button { flex: 1 0 auto; }
.told { display: grid; gap: 0.5em; margin-block: 0.5em 1em; }
.told dt { color: var(--_muted); font-weight: 400; }
.told dd { margin: 0; }
@media (forced-colors: active) {
  .trend path { stroke: CanvasText; }
  .trend .rule { stroke: GrayText; }
}
@media print {
  .trend path { stroke: #000; }
  .history :is(h4, tr, .told div) { break-inside: avoid; }
}`;

let sheet: CSSStyleSheet | undefined;

/** Dresses the widget's shadow root. A constructed sheet, since a strict policy allows no other. */
export function wearSheet(root: ShadowRoot | null): void {
  if (!root) return;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
