import type { Page } from 'playwright-core';

/** Where the keyboard is, looked up through all shadow roots. */
export interface Focus {
  readonly tag: string;
  readonly id: string;
  readonly text: string;
  readonly href: string;
  /** The widget it is in, or an empty text. */
  readonly widget: string;
  /** Style and width (px) of its outline as computed, and whether it lies in the window. */
  readonly outlineStyle: string;
  readonly outlineWidth: number;
  readonly outlineColor: string;
  readonly inView: boolean;
  /** The service whose button it is. */
  readonly dataId: string;
}

export const focus = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    let active = document.activeElement;
    let widget = '';
    while (active?.shadowRoot?.activeElement) {
      widget = active.localName;
      active = active.shadowRoot.activeElement;
    }
    const slotted = active?.closest(
      'kith-crisis-panel, kith-resource-directory, kith-peer-finder, kith-check-in',
    )?.localName;
    const style = active ? getComputedStyle(active) : undefined;
    const box = active?.getBoundingClientRect();
    return {
      tag: active?.localName ?? '',
      id: active?.id ?? '',
      text: active?.textContent.trim().replace(/\s+/g, ' ') ?? '',
      href: active?.getAttribute('href') ?? '',
      widget: widget || (slotted ?? ''),
      outlineStyle: style?.outlineStyle ?? '',
      outlineWidth: parseFloat(style?.outlineWidth ?? '0'),
      outlineColor: style?.outlineColor ?? '',
      inView: box !== undefined && box.bottom > 0 && box.top < innerHeight && box.width > 0,
      dataId: active?.getAttribute('data-id') ?? '',
    };
  });

/** Presses Tab until `reached` holds, at most `limit` times. Gives every stop on the way, the last included. */
export async function tabUntil(
  page: Page,
  reached: (focus: Focus) => boolean,
  { limit = 120, key = 'Tab' }: { limit?: number; key?: string } = {},
): Promise<Focus[]> {
  const stops: Focus[] = [];
  while (stops.length < limit) {
    await page.keyboard.press(key);
    const now = await focus(page);
    stops.push(now);
    if (reached(now)) return stops;
  }
  throw new Error(
    `Not reached with ${limit} times ${key}; the last stop was ${JSON.stringify(stops.at(-1))}`,
  );
}

/** Says what is wrong with a stop of the Tab key: no outline to see, or out of the window. */
export function troubleWith(stop: Focus): string[] {
  const name = `${stop.widget} ${stop.tag} “${stop.text.slice(0, 40)}”`;
  const outlined =
    stop.outlineStyle !== 'none' && stop.outlineWidth >= 2 && !/, 0\)$|transparent/.test(stop.outlineColor);
  return [
    ...(outlined ? [] : [`${name} has no outline to see`]),
    ...(stop.inView ? [] : [`${name} is out of view`]),
  ];
}
