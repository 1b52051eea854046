import type { Page } from 'playwright-core';

/** What runs in the page: every visible element of the page and of all open shadow roots that does not fit. */
function measure(): { checked: number; trouble: string[] } {
  const trouble: string[] = [];
  let checked = 0;
  const room = document.documentElement.clientWidth;
  const name = (element: Element): string => {
    const root = element.getRootNode();
    const host = root instanceof ShadowRoot ? `${root.host.localName} ` : '';
    const text = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
    return `${host}${element.localName}${element.id && `#${element.id}`}.${element.classList.value} “${text}”`;
  };
  const look = (element: Element): void => {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    // What only screen readers get is clipped on purpose.
    const hidden =
      !element.checkVisibility({ visibilityProperty: true }) ||
      element.closest('.visually-hidden, .skip-link, .hidden, .skip');
    if (!hidden && box.width > 0 && element.localName !== 'option') {
      checked += 1;
      if (box.left < -1 || box.right > room + 1) trouble.push(`${name(element)} reaches out of the window`);
      const inline = style.display === 'inline';
      if (
        !inline &&
        element.clientWidth > 0 &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.localName !== 'input'
      ) {
        trouble.push(`${name(element)} is ${element.scrollWidth} px in ${element.clientWidth}`);
      }
      // Text of a card may be cut after some lines: all of it is in the detail.
      const cutsOnPurpose = style.getPropertyValue('-webkit-line-clamp') !== 'none';
      if (
        !inline &&
        !cutsOnPurpose &&
        style.overflowY === 'hidden' &&
        element.scrollHeight > element.clientHeight + 1
      ) {
        trouble.push(`${name(element)} is cut off below`);
      }
    }
    for (const child of element.shadowRoot?.children ?? []) look(child);
    for (const child of element.children) look(child);
  };
  for (const child of document.body.children) look(child);
  const page = document.scrollingElement ?? document.documentElement;
  for (const element of [page, document.body]) {
    if (element.scrollWidth > room) trouble.push(`the page is ${element.scrollWidth} px wide in ${room}`);
  }
  return { checked, trouble };
}

/** What does not fit into the window, one line each. */
export async function overflowing(page: Page): Promise<string[]> {
  const { checked, trouble } = await page.evaluate(measure);
  if (checked < 50) throw new Error('Next to nothing was measured.');
  return trouble.length > 12 ? [...trouble.slice(0, 12), `and ${trouble.length - 12} more`] : trouble;
}
