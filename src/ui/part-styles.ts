const sheets = new Map<string, CSSStyleSheet>();
const dressed = new WeakMap<ShadowRoot, Set<string>>();

/** For the minifier; a part has no Lit of its own. */
export const css = ([text = '']: TemplateStringsArray): string => text;

/** Adds the look of an optional part to a widget; once, however often it is asked. */
export function addStyles({ shadowRoot: root }: Element, text: string): void {
  if (!root) return;
  const known = dressed.get(root) ?? new Set();
  if (known.has(text)) return;
  dressed.set(root, known.add(text));
  if ('adoptedStyleSheets' in root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetOf(text)];
  else addElement(root, text);
}

function sheetOf(text: string): CSSStyleSheet {
  let sheet = sheets.get(text);
  if (!sheet) {
    sheets.set(text, (sheet = new CSSStyleSheet()));
    sheet.replaceSync(text);
  }
  return sheet;
}

/** Browsers before 2023. */
function addElement(root: ShadowRoot, text: string): void {
  const style = document.createElement('style');
  style.textContent = text;
  root.append(style);
}
