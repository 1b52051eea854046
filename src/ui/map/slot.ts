import type { html as Html, ReactiveController, TemplateResult } from 'lit';
import { unitsOf } from '../distance-text.js';
import type { ListView } from '../list-view.js';
import { peerPoints, servicePoints } from './points.js';
import type { MapContent, MapHandle, MapHost, MapPart, MapPoint, MapSlot } from './types.js';

/** What a widget hands to the map: a second lit-html would not start under Trusted Types. */
interface Draw {
  readonly html: typeof Html;
}

const pointsOf = { peer: peerPoints, service: servicePoints } as const;

/** A map that a person may unfold, where something has a place. The list never waits for it. */
export class Slot<T> implements ReactiveController, MapSlot<T> {
  readonly #host: MapHost;
  readonly #map: MapPart;
  readonly #draw: Draw;
  readonly #pointsOf: (records: readonly T[]) => readonly MapPoint[];
  #records: readonly T[] | undefined;
  #points: readonly MapPoint[] = [];
  #view: ListView | undefined;
  #onSelect: (id: string) => void = () => {};
  #open: { handle: MapHandle; box: HTMLElement; key: string; points: readonly MapPoint[] } | undefined;

  constructor(map: MapPart, host: MapHost, kind: 'peer' | 'service', draw: Draw) {
    this.#map = map;
    this.#host = host;
    this.#draw = draw;
    this.#pointsOf = pointsOf[kind] as unknown as (records: readonly T[]) => readonly MapPoint[];
    host.addController(this);
  }

  render(view: ListView, { records, onSelect }: MapContent<T>): TemplateResult {
    const { html } = this.#draw;
    if (records !== this.#records) {
      this.#records = records;
      this.#points = this.#pointsOf(records);
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
      <summary>${this.#map.texts(view.lang, this.#host.strings).map}</summary>
      <div class="groups"></div>
    </details>`;
  }

  /** Called by Lit. */
  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** Called by Lit. */
  hostDisconnected(): void {
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
    const handle = this.#map.create(box, {
      ...{ points, lang, dir, tiles: mapTiles, attribution: mapAttribution },
      units: unitsOf(units, country, lang),
      labels: this.#map.texts(lang, this.#host.strings),
      onSelect: (id) => this.#onSelect(id),
    });
    this.#open = { handle, box, key, points };
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
