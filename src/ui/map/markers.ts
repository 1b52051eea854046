import { formatNumber } from '../../i18n/format.js';
import type { Cluster } from './clusters.js';
import { make, makeButton, place } from './dom.js';
import { worldWidth, type MapSize, type MapView, type WorldPoint } from './geo.js';
import type { MapPoint } from './types.js';

/** A point where it stands in the world. */
export interface Spot extends WorldPoint {
  readonly point: MapPoint;
  /** Its place in the list. */
  readonly index: number;
}

export type SpotCluster = Cluster<Spot>;

/** Up to so many, each is a stop of the Tab key; of more only one is, and the arrow keys go on from there. */
const mostStops = 12;

interface MarkersOptions {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** What a cluster of so many is called. */
  readonly here: (count: number) => string;
  readonly onPress: (cluster: SpotCluster, button: HTMLElement) => void;
  /** What is under the pointer or has the focus; empty: nothing. */
  readonly onName: (name: string) => void;
}

/** The points as buttons: one for each cluster in the view, in the order of the list. */
export class Markers {
  readonly #layer: HTMLElement;
  readonly #options: MarkersOptions;
  /** By the place of its first point in the list, in that order. */
  #buttons = new Map<number, { readonly button: HTMLButtonElement; readonly cluster: SpotCluster }>();

  constructor(parent: HTMLElement, options: MarkersOptions) {
    this.#options = options;
    this.#layer = make(parent, 'div', 'kith-map-markers');
    const name = (event: Event) =>
      options.onName(this.#clusterOf(event.target)?.button.getAttribute('aria-label') ?? '');
    for (const type of ['focusin', 'pointerover']) this.#layer.addEventListener(type, name);
    for (const type of ['focusout', 'pointerout']) {
      this.#layer.addEventListener(type, () => options.onName(''));
    }
    this.#layer.addEventListener('click', (event) => {
      const pressed = this.#clusterOf(event.target);
      if (pressed) options.onPress(pressed.cluster, pressed.button);
    });
    this.#layer.addEventListener('keydown', (event) => this.#onKey(event));
    this.#layer.addEventListener('focusin', (event) => this.#setStop(event.target as HTMLElement));
  }

  /** How many points are in the view. */
  get shown(): number {
    return [...this.#buttons.values()].reduce((sum, { cluster }) => sum + cluster.points.length, 0);
  }

  /**
   * Draws the clusters that are in the view.
   *
   * @returns false where the focus was on one that is gone now
   */
  draw(clusters: readonly SpotCluster[], view: MapView, { width, height }: MapSize): boolean {
    const pixels = worldWidth(view.zoom);
    const before = this.#buttons;
    const focused = this.#focused();
    this.#buttons = new Map();
    for (const cluster of clusters) {
      const [x, y] = [(cluster.x - view.x) * pixels + width / 2, (cluster.y - view.y) * pixels + height / 2];
      if (x < 0 || y < 0 || x > width || y > height) continue;
      const { index } = cluster.points[0];
      const known = before.get(index);
      // The focus stays on what has not changed, also when the list was read again.
      const same = known !== undefined && this.#nameOf(known.cluster) === this.#nameOf(cluster);
      const button = same ? known.button : this.#button(cluster);
      if (same) before.delete(index);
      place(button, x, y);
      this.#buttons.set(index, { button, cluster });
    }
    for (const { button } of before.values()) button.remove();
    this.#order();
    return !focused || focused.isConnected;
  }

  /** Puts the focus on the cluster that holds this point of the list. */
  focus(index: number): void {
    for (const { button, cluster } of this.#buttons.values()) {
      if (cluster.points.some((spot) => spot.index === index)) return button.focus();
    }
  }

  #nameOf({ points }: Pick<SpotCluster, 'points'>): string {
    return points.length > 1 ? this.#options.here(points.length) : points[0].point.name;
  }

  #button({ points }: SpotCluster): HTMLButtonElement {
    const many = points.length > 1;
    const sign = many ? formatNumber(this.#options.lang, points.length) : '';
    const kind = many ? 'kith-map-many' : 'kith-map-one';
    const button = makeButton(this.#layer, kind, this.#nameOf({ points }), sign);
    button.removeAttribute('title'); // the name line says it
    return button;
  }

  /** Moves only what stands wrong: moving a button would take the focus from it. */
  #order(): void {
    const stops = this.#buttons.size <= mostStops;
    const all = [...this.#buttons.values()].map(({ button }) => button);
    let at = this.#layer.firstElementChild;
    for (const button of all) {
      if (button === at) at = at.nextElementSibling;
      else this.#layer.insertBefore(button, at);
      button.tabIndex = stops ? 0 : -1;
    }
    if (!stops) (this.#focused() ?? all[0])?.setAttribute('tabindex', '0');
  }

  #setStop(target: HTMLElement): void {
    if (this.#buttons.size <= mostStops) return;
    for (const { button } of this.#buttons.values()) button.tabIndex = button === target ? 0 : -1;
  }

  #onKey(event: KeyboardEvent): void {
    const all = [...this.#buttons.values()].map(({ button }) => button);
    const at = all.findIndex((button) => button === event.target);
    const forward = this.#options.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = this.#options.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const to: Readonly<Record<string, number>> = {
      [forward]: at + 1,
      ArrowDown: at + 1,
      [back]: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: all.length - 1,
    };
    const next = to[event.key];
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation(); // else the map would move under it
    all[next]?.focus();
  }

  #focused(): HTMLButtonElement | undefined {
    const { activeElement } = this.#layer.getRootNode() as ShadowRoot | Document;
    return [...this.#layer.children].find((child) => child === activeElement) as
      HTMLButtonElement | undefined;
  }

  #clusterOf(target: EventTarget | null) {
    return [...this.#buttons.values()].find(({ button }) => button === target);
  }
}
