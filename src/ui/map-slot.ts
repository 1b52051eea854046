import {
  html,
  nothing,
  type PropertyDeclarations,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { onPart, part } from '../util/parts.js';
import { unitsOf } from './distance-text.js';
import type { ListView } from './list-view.js';
import type { MapHandle, MapPart, MapPoint } from './map/types.js';

/** A widget with a map: `map-tiles` and `map-attribution` are its attributes. */
export interface MapHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: ParentNode;
  readonly mapTiles: string;
  readonly mapAttribution: string;
  readonly units: string;
  readonly country: string;
  readonly strings?: object | undefined;
}

/** Records in the order of the list, what of them goes on a map, and what a press does. */
export interface MapContent<T> {
  readonly records: readonly T[];
  /** Public places only (rule R8). */
  readonly points: (records: readonly T[]) => readonly MapPoint[];
  readonly onSelect: (id: string) => void;
}

/** The attributes of every widget with a map. */
export const mapProperties: PropertyDeclarations = {
  mapTiles: { attribute: 'map-tiles' },
  mapAttribution: { attribute: 'map-attribution' },
};

const mapPart = () => part('map') as MapPart | undefined;

/** A map that a person may unfold, where `kith-map.js` is on the page and something has a place. The list never waits for it. */
export class MapSlot<T> implements ReactiveController {
  readonly #host: MapHost;
  #records: readonly T[] | undefined;
  #points: readonly MapPoint[] = [];
  #view: ListView | undefined;
  #onSelect: (id: string) => void = () => {};
  #open: { handle: MapHandle; box: HTMLElement; key: string; points: readonly MapPoint[] } | undefined;
  #stop: (() => void) | undefined;

  constructor(host: MapHost) {
    this.#host = host;
    host.addController(this);
  }

  render(view: ListView, { records, points, onSelect }: MapContent<T>): TemplateResult | typeof nothing {
    const map = mapPart();
    if (!map) return nothing;
    if (records !== this.#records) {
      this.#records = records;
      this.#points = points(records);
    }
    this.#view = view;
    this.#onSelect = onSelect;
    return html`<details
      class="filters"
      part="map"
      ?hidden=${!this.#points.length}
      @toggle=${() => this.hostUpdated()}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
    >
      <summary>${map.texts(view.lang, this.#host.strings).map}</summary>
      <div class="groups"></div>
    </details>`;
  }

  /** Called by Lit. */
  hostConnected(): void {
    this.#stop = onPart(() => this.#host.requestUpdate());
    this.#host.requestUpdate();
  }

  /** Called by Lit. */
  hostDisconnected(): void {
    this.#stop?.();
    this.#close();
  }

  /** Called by Lit: makes the map when it is first unfolded, and keeps it in step with the list. */
  hostUpdated(): void {
    const box = this.#host.renderRoot.querySelector<HTMLElement>('[part=map][open] > .groups');
    if (!box || !this.#view || !this.#host.isConnected) return;
    const { mapTiles, mapAttribution, units, country } = this.#host;
    const { lang, dir } = this.#view;
    const key = [lang, dir, mapTiles, mapAttribution, units, country].join('\n');
    if (this.#open && (this.#open.key !== key || this.#open.box !== box)) this.#close();
    const points = this.#points;
    if (this.#open) {
      if (this.#open.points !== points) this.#open.handle.update(points);
      this.#open.points = points;
      return;
    }
    const map = mapPart();
    const handle = map?.create(box, {
      ...{ points, lang, dir, tiles: mapTiles, attribution: mapAttribution },
      units: unitsOf(units, country, lang),
      labels: map.texts(lang, this.#host.strings),
      onSelect: (id) => this.#onSelect(id),
    });
    if (handle) this.#open = { handle, box, key, points };
  }

  /** Escape leaves the map for the line that folds it, so that nobody has to go through every place. */
  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    (event.currentTarget as HTMLElement).querySelector('summary')?.focus();
  }

  #close(): void {
    this.#open?.handle.destroy();
    this.#open = undefined;
  }
}
