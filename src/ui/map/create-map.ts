import { wantsLowData } from '../../util/low-data.js';
import { distanceText } from '../distance-text.js';
import { clustersOf } from './clusters.js';
import { make, makeButton } from './dom.js';
import { fitted, kmPerPixel, moved, project, roundLength, worldWidth, zoomed } from './geo.js';
import type { MapSize, MapView } from './geo.js';
import { listenForGestures } from './gestures.js';
import { wearMapSheet } from './map-sheet.js';
import { Markers, type Spot, type SpotCluster } from './markers.js';
import { Outline } from './outline.js';
import { PlaceList } from './place-list.js';
import { isTileTemplate, Tiles } from './tiles.js';
import type { MapHandle, MapOptions, MapPoint } from './types.js';

/** Least distance of two buttons, CSS pixels: no target lies on another. */
const apart = 52;
/** How close the first view comes: a single place is shown with the towns around it. */
const firstClosest = 11;
/** Without street tiles there is nothing more to see closer up. */
const closest = { tiles: 18, outline: 13 };
/** Screen readers hear how much is in the view once the map rests this long, ms. */
const sayAfter = 500;

/** A map in a container that is empty and on the page. */
export function createMap(container: HTMLElement, options: MapOptions): MapHandle {
  return new KithMap(container, options);
}

class KithMap implements MapHandle {
  readonly #options: MapOptions;
  readonly #root: HTMLElement;
  readonly #ground: HTMLElement;
  readonly #outline: Outline;
  readonly #tiles: Tiles | undefined;
  readonly #markers: Markers;
  readonly #list: PlaceList;
  readonly #scale: HTMLElement;
  readonly #status: HTMLElement;
  readonly #watch: ResizeObserver;
  #spots: readonly Spot[] = [];
  #clusters: { readonly step: number; readonly all: readonly SpotCluster[] } | undefined;
  #view: MapView = { x: 0.5, y: 0.5, zoom: 0 };
  #size: MapSize = { width: 0, height: 0 };
  /** True once the person has moved the map: from then on it stays where they left it. */
  #moved = false;
  #frame = 0;
  #sayTimer = 0;

  constructor(container: HTMLElement, options: MapOptions) {
    const { labels, tiles, attribution, lang, dir } = options;
    this.#options = options;
    wearMapSheet(container);
    this.#root = make(container, 'div', 'kith-map', { role: 'group', 'aria-label': labels.map });
    make(this.#root, 'p', 'kith-map-note').textContent = labels.mapNote;
    const keys = make(this.#root, 'p', 'kith-map-note');
    keys.textContent = matchMedia('(any-pointer: coarse)').matches ? labels.mapTouch : labels.mapKeys;
    const frame = make(this.#root, 'div', 'kith-map-frame');
    // Named with its keys: a description is not read everywhere.
    const name = `${labels.map}. ${labels.mapKeys}`;
    this.#ground = make(frame, 'div', 'kith-map-ground', {
      role: 'group',
      tabindex: '0',
      'aria-label': name,
    });
    this.#outline = new Outline(this.#ground);
    this.#tiles = isTileTemplate(tiles) && !wantsLowData() ? new Tiles(this.#ground, tiles) : undefined;
    const nameLine = make(frame, 'p', 'kith-map-name', { 'aria-hidden': 'true' });
    nameLine.hidden = true;
    this.#markers = new Markers(this.#ground, {
      ...{ lang, dir, here: labels.mapHere },
      onPress: (cluster, button) => this.#onPress(cluster, button),
      onName: (text) => {
        nameLine.textContent = text;
        nameLine.hidden = !text;
      },
    });
    this.#scale = make(frame, 'p', 'kith-map-scale', { 'aria-hidden': 'true' });
    this.#renderButtons(frame);
    if (this.#tiles && attribution) make(this.#root, 'p', 'kith-map-thanks').textContent = attribution;
    this.#list = new PlaceList(this.#root, labels, (id, button) => this.#select(id, button));
    this.#status = make(this.#root, 'p', 'visually-hidden', { role: 'status' });
    this.#listen();
    this.#watch = new ResizeObserver(([entry]) => this.#onSize(entry?.contentRect));
    this.#watch.observe(this.#ground);
    this.update(options.points);
  }

  update(points: readonly MapPoint[]): void {
    this.#spots = points.flatMap((point, index) => {
      const at = project(point.latitude, point.longitude);
      return Number.isFinite(at.x) && Number.isFinite(at.y) ? [{ point, index, ...at }] : [];
    });
    this.#clusters = undefined;
    this.#list.close(true);
    if (!this.#moved) this.#fit();
    this.#plan();
  }

  focus(id: string): void {
    const spot = this.#spots.find(({ point }) => point.id === id);
    if (!spot) return;
    this.#go({ ...this.#view, x: spot.x, y: spot.y });
    this.#draw();
    this.#markers.focus(spot.index);
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#sayTimer);
    this.#watch.disconnect();
    this.#root.remove();
  }

  #renderButtons(frame: HTMLElement): void {
    const { labels } = this.#options;
    const bar = make(frame, 'div', 'kith-map-bar');
    const button = (label: string, sign: string, press: () => void) =>
      makeButton(bar, 'kith-map-tool', label, sign).addEventListener('click', press);
    button(labels.mapIn, '+', () => this.#zoom(1));
    button(labels.mapOut, '\u2212', () => this.#zoom(-1));
    button(labels.mapAll, '\u2922', () => this.#showAll());
  }

  #listen(): void {
    listenForGestures(this.#ground, {
      pan: (right, down) => this.#go(moved(this.#view, right, down)),
      zoom: (steps, right, down) => this.#zoom(steps, right, down),
    });
    this.#ground.addEventListener('keydown', (event) => this.#onKey(event));
  }

  #onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return; // the browser's own
    const { width, height } = this.#size;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => this.#go(moved(this.#view, -width / 4, 0)),
      ArrowRight: () => this.#go(moved(this.#view, width / 4, 0)),
      ArrowUp: () => this.#go(moved(this.#view, 0, -height / 4)),
      ArrowDown: () => this.#go(moved(this.#view, 0, height / 4)),
      '+': () => this.#zoom(1),
      '=': () => this.#zoom(1),
      '-': () => this.#zoom(-1),
      '0': () => this.#showAll(),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  /** A single point opens; of several the map shows more, or their names where it cannot. */
  #onPress(cluster: SpotCluster, button: HTMLElement): void {
    const [first] = cluster.points;
    if (cluster.points.length === 1) return this.#select(first.point.id, button);
    const together = cluster.points.every(({ x, y }) => x === first.x && y === first.y);
    if (together || this.#view.zoom >= this.#closest) {
      return this.#list.open(cluster, () => this.#markers.focus(first.index));
    }
    const all = fitted(cluster.points, this.#size, this.#closest);
    this.#go({ ...all, zoom: Math.min(this.#closest, Math.max(all.zoom, this.#view.zoom + 1)) });
    this.#draw();
    this.#markers.focus(first.index);
  }

  /** Marks the button, so that the widget's way back (`[data-id]`) leads to where the person came from. */
  #select(id: string, button: HTMLElement): void {
    for (const before of this.#root.querySelectorAll('[data-id]')) before.removeAttribute('data-id');
    button.dataset.id = id;
    this.#options.onSelect(id);
  }

  get #closest(): number {
    return this.#tiles ? closest.tiles : closest.outline;
  }

  #zoom(steps: number, right = 0, down = 0): void {
    const zoom = Math.min(this.#closest, Math.max(0, this.#view.zoom + steps));
    this.#go(zoomed(this.#view, zoom, right, down));
  }

  #go(view: MapView): void {
    this.#moved = true;
    this.#view = view;
    this.#plan();
    clearTimeout(this.#sayTimer);
    this.#sayTimer = window.setTimeout(() => {
      this.#status.textContent = this.#options.labels.mapShown(this.#markers.shown);
    }, sayAfter);
  }

  #showAll(): void {
    this.#fit();
    this.#go(this.#view);
  }

  #fit(): void {
    if (this.#size.width) this.#view = fitted(this.#spots, this.#size, Math.min(firstClosest, this.#closest));
  }

  #onSize(box: DOMRectReadOnly | undefined): void {
    if (!box?.width) return; // folded away
    this.#size = { width: box.width, height: box.height };
    if (!this.#moved) this.#fit();
    this.#draw();
  }

  /** Draws once before the next picture, however much happens until then. */
  #plan(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    cancelAnimationFrame(this.#frame);
    if (!this.#size.width) return;
    this.#outline.draw(this.#view, this.#size, !this.#tiles);
    this.#tiles?.draw(this.#view, this.#size);
    if (!this.#markers.draw(this.#gathered(), this.#view, this.#size)) this.#ground.focus();
    const longest = kmPerPixel(this.#view) * Math.min(160, this.#size.width / 3);
    this.#drawScale(longest);
  }

  /** Gathered anew at every half step of zoom, and not at every picture while two fingers move. */
  #gathered(): readonly SpotCluster[] {
    const step = Math.floor(this.#view.zoom * 2) / 2;
    if (this.#clusters?.step !== step) {
      this.#clusters = { step, all: clustersOf(this.#spots, apart / worldWidth(step)) };
    }
    return this.#clusters.all;
  }

  #drawScale(longestKm: number): void {
    const { units, lang } = this.#options;
    const unit = units === 'mi' ? 1.609344 : 1;
    const length = Math.max(1, roundLength(longestKm / unit));
    this.#scale.textContent = distanceText(lang, length * unit, units);
    this.#scale.style.setProperty('--_length', `${((length * unit) / kmPerPixel(this.#view)).toFixed(1)}px`);
  }
}
