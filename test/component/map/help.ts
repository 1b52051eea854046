import { fixture, html } from '@open-wc/testing';
import { baseStyles } from '../../../src/styles/base.styles.js';
import { listStyles } from '../../../src/styles/list.styles.js';
import { mapPart } from '../../../src/ui/map/map-part.js';
import type { MapHandle, MapOptions, MapPoint } from '../../../src/ui/map/types.js';
import { eventually } from '../../helpers/browser-env.js';

/** Three towns far from each other, and a house with two services. In the order of a list. */
export const towns: readonly MapPoint[] = [
  { id: 'rides', name: 'County rides', latitude: 41.59, longitude: -93.62 },
  { id: 'beds', name: 'Warm beds', latitude: 42.5, longitude: -96.4 },
  { id: 'food', name: 'Food pantry', latitude: 41.66, longitude: -91.53 },
  { id: 'clothes', name: 'Clothes', latitude: 41.66, longitude: -91.53 },
];

/** A map in a shadow root, as widgets have it. */
export class OnPage {
  readonly selected: string[] = [];
  readonly root: ShadowRoot;
  readonly handle: MapHandle;

  constructor(host: HTMLElement, points: readonly MapPoint[], options: Partial<MapOptions>) {
    this.root = host.attachShadow({ mode: 'open' });
    this.root.adoptedStyleSheets = [baseStyles, ...[listStyles].flat()].map(
      (style) => style.styleSheet as CSSStyleSheet,
    );
    const base = document.createElement('div');
    base.className = 'base';
    base.dir = options.dir ?? 'ltr';
    this.root.append(base);
    this.handle = mapPart.create(base, {
      points,
      ...{ lang: 'en', dir: 'ltr', units: 'mi', labels: mapPart.texts('en', undefined) },
      ...options,
      onSelect: (id) => void this.selected.push(id),
    });
  }

  all<T extends HTMLElement>(selector: string): T[] {
    return [...this.root.querySelectorAll<T>(selector)].filter((item) => item.checkVisibility());
  }

  get ground(): HTMLElement {
    return this.root.querySelector('.kith-map-ground') as HTMLElement;
  }

  get markers(): HTMLButtonElement[] {
    return this.all('.kith-map-markers button');
  }

  get names(): (string | null)[] {
    return this.markers.map((button) => button.getAttribute('aria-label'));
  }

  /** Where a marker is drawn, CSS pixels from the left and the top of the page. */
  spotOf(name: string): [number, number] {
    const box = this.markers[this.names.indexOf(name)]?.getBoundingClientRect();
    return box ? [box.x + box.width / 2, box.y + box.height / 2] : [NaN, NaN];
  }

  get focused(): string | null | undefined {
    const { activeElement } = this.root;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent;
  }

  key(key: string, on: Element | null = this.root.activeElement): boolean {
    const init = { key, bubbles: true, composed: true, cancelable: true };
    return (on ?? this.ground).dispatchEvent(new KeyboardEvent('keydown', init));
  }

  tool(label: string): HTMLButtonElement {
    return this.root.querySelector(`button[aria-label="${label}"]`) as HTMLButtonElement;
  }
}

export async function mapOf(
  points: readonly MapPoint[] = towns,
  options: Partial<MapOptions> = {},
): Promise<OnPage> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const page = new OnPage(host, points, options);
  if (points.length) await eventually('the map is drawn', () => page.markers.length > 0);
  return page;
}

/** Until the next picture. */
export const drawn = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
