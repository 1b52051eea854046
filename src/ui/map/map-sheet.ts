import { mapStyles } from './map.styles.js';

let sheet: CSSStyleSheet | undefined;

/** Dresses the shadow root an element stands in (or the page). A constructed sheet, since a strict policy allows no other. */
export function wearMapSheet(element: HTMLElement): void {
  const root = element.getRootNode() as ShadowRoot | Document;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(mapStyles);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
