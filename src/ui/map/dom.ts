/** A new element at the end of another. Everything of the map is made like this: no HTML is ever parsed (Trusted Types). */
export function make<K extends keyof HTMLElementTagNameMap>(
  parent: Node,
  tag: K,
  className = '',
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  parent.appendChild(element);
  return element;
}

/** A button with words on it, or with a sign and its words for who cannot see it. */
export function makeButton(parent: Node, className: string, label: string, sign?: string): HTMLButtonElement {
  const button = make(parent, 'button', className, { type: 'button' });
  button.textContent = sign ?? label;
  if (sign !== undefined) {
    button.setAttribute('aria-label', label);
    button.title = label;
  }
  return button;
}

/** Puts an element's middle on a spot of the map, CSS pixels from its top left corner. */
export function place(element: HTMLElement, x: number, y: number): void {
  element.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
}
