/**
 * The nearest element that matches, walking up through shadow hosts as well (`Element.closest` stops at a shadow root).
 *
 * @param start where to look first
 * @param selector a CSS selector
 */
export function closestAcross(start: Element, selector: string): Element | null {
  for (let node: Element | null = start; node; node = hostOf(node)) {
    const found: Element | null = node.closest(selector);
    if (found) return found;
  }
  return null;
}

/** The document or shadow roots an element stands in, innermost first. */
export function rootsOf(start: Element): Node[] {
  const roots: Node[] = [];
  for (let node: Element | null = start; node; node = hostOf(node)) roots.push(node.getRootNode());
  return roots;
}

function hostOf(node: Element): Element | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
