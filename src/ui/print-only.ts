const mark = 'data-kith-print';

/** Hides, on paper, everything that neither holds the marked element nor stands in it. */
const others = `*:not([${mark}], [${mark}] *, :has([${mark}]))`;
const css = `@media print { body ${others}, :host ${others} { display: none !important } }`;

/**
 * Prints one element and nothing else of the page. The widget's own styles say what of it goes on paper. The host's page
 * is as it was when the print window closes.
 */
export function printOnly(element: HTMLElement): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const hosts: Element[] = [];
  for (let at: Element | undefined = element; at; at = hostOf(at)) hosts.push(at);
  const roots = hosts.map((host) => host.getRootNode() as Document | ShadowRoot);
  hosts.forEach((host, i) => {
    host.setAttribute(mark, '');
    const root = roots[i];
    if (root && 'adoptedStyleSheets' in root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  });
  const restore = () => {
    for (const host of hosts) host.removeAttribute(mark);
    for (const root of roots)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
  };
  addEventListener('afterprint', restore, { once: true });
  print();
}

function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}
