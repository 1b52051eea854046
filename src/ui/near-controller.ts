import type { ReactiveControllerHost } from 'lit';
import type { Point } from '../search/distance.js';
import { parseNear, type NamedPlace } from '../search/near.js';
import type { NearField } from './near-field.js';

/** Where a person wants to be near, for this page's memory only: typed, or the device's own place on a press (rule R1). */
export class NearController {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #places: () => Iterable<NamedPlace>;
  #text = '';
  #spot: Point | undefined;
  #failed = false;

  /** @param places towns and ZIP codes that the records themselves name */
  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, places: () => Iterable<NamedPlace>) {
    this.#host = host;
    this.#places = places;
  }

  /** The place; undefined while none was given, or one that is not known. */
  get spot(): Point | undefined {
    return this.#spot;
  }

  /** For `nearField`. */
  get field(): NearField {
    return {
      value: this.#text,
      unknown: this.#failed || (this.#text !== '' && !this.#spot),
      onText: (text) => this.set(text),
      // a device that will not say leaves the place that was typed
      onHere: (spot) => this.#take(spot ? '' : this.#text, spot ?? this.#spot, !spot),
    };
  }

  /** Takes a typed place; an empty text takes the place away. */
  set(text: string): void {
    this.#take(text, parseNear(text, this.#places()), false);
  }

  /** Looks again for a typed place: more records have come, or a table of ZIP codes. */
  refresh(): void {
    if (this.#text && !this.#spot) this.set(this.#text);
  }

  #take(text: string, spot: Point | undefined, failed: boolean): void {
    this.#text = text;
    this.#spot = spot;
    this.#failed = failed;
    this.#host.requestUpdate();
  }
}
