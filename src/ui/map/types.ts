import type { html, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Units } from '../distance-text.js';
import type { ListView } from '../list-view.js';
import type { MapStrings } from './map.strings.js';

/** One place on the map. Several may have the same `id`: a service with several sites. Never a place that is not public. */
export interface MapPoint {
  readonly id: string;
  readonly name: string;
  /** Degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
}

export interface MapOptions {
  /** In the order of the list, which is the order of the Tab key. */
  readonly points: readonly MapPoint[];
  /** Address of map tiles with `{z}`, `{x}` and `{y}` in it. Without one nothing is asked of any server. */
  readonly tiles?: string | undefined;
  /** Whom to thank for the tiles. */
  readonly attribution?: string | undefined;
  /** Language for numbers. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Of the scale bar. */
  readonly units: Units;
  readonly labels: MapStrings;
  readonly onSelect: (id: string) => void;
}

/** A map that is on the page. */
export interface MapHandle {
  /** Shows other points; the view follows them until the person has moved the map. */
  update(points: readonly MapPoint[]): void;
  /** Puts the focus on a point, moving the map to it; nothing where it is not on the map. */
  focus(id: string): void;
  destroy(): void;
}

/** A widget with a map: `map-tiles` and `map-attribution` are its attributes. */
export interface MapHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: ParentNode;
  readonly mapTiles: string;
  readonly mapAttribution: string;
  readonly units: string;
  readonly country: string;
  readonly strings?: object | undefined;
}

/** Records in the order of the list, and what a press does. Public places only go on the map (rule R8). */
export interface MapContent<T> {
  readonly records: readonly T[];
  readonly onSelect: (id: string) => void;
}

/** The map's place in one widget. */
export interface MapSlot<T> {
  render(view: ListView, content: MapContent<T>): TemplateResult;
}

/** What the optional part `map` (`kith-map.js`) adds. The map draws by the DOM alone: a second lit-html would not start under Trusted Types. */
export interface MapPart {
  /** The texts in a language, with the host's own over them. */
  readonly texts: (lang: string, own: object | undefined) => MapStrings;
  readonly create: (container: HTMLElement, options: MapOptions) => MapHandle;
  /** The line that unfolds a map, for a widget; drawn with the `html` handed in. */
  readonly slot: <T>(host: MapHost, kind: 'peer' | 'service', draw: { html: typeof html }) => MapSlot<T>;
}
