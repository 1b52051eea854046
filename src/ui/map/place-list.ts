import { make, makeButton } from './dom.js';
import type { SpotCluster } from './markers.js';
import type { MapStrings } from './map.strings.js';

/** So many names; the rest is in the list. */
const mostNames = 20;

/** The names in a cluster that no zoom can take apart: several services in one house. */
export class PlaceList {
  readonly #labels: MapStrings;
  readonly #onSelect: (id: string, button: HTMLElement) => void;
  readonly #box: HTMLElement;
  #onClose: (() => void) | undefined;

  constructor(parent: HTMLElement, labels: MapStrings, onSelect: (id: string, button: HTMLElement) => void) {
    this.#labels = labels;
    this.#onSelect = onSelect;
    this.#box = make(parent, 'div', 'kith-map-list', { role: 'group' });
    this.#box.hidden = true;
    this.#box.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation(); // one step back at a time
      this.close();
    });
  }

  open({ points }: SpotCluster, onClose: () => void): void {
    const labels = this.#labels;
    const title = labels.mapHere(points.length);
    this.#box.replaceChildren();
    this.#box.setAttribute('aria-label', title);
    make(this.#box, 'p', 'kith-map-title').textContent = title;
    const list = make(this.#box, 'ul', '', { role: 'list' });
    for (const { point } of points.slice(0, mostNames)) {
      const button = makeButton(make(list, 'li'), 'link', point.name);
      button.addEventListener('click', () => this.#onSelect(point.id, button));
    }
    const rest = points.length - mostNames;
    if (rest > 0) make(this.#box, 'p').textContent = labels.mapMore(rest);
    makeButton(this.#box, 'button', labels.mapClose).addEventListener('click', () => this.close());
    this.#box.hidden = false;
    this.#onClose = onClose;
    list.querySelector('button')?.focus();
  }

  /** Gives the focus back to where it came from; `quietly` where the points have changed under it. */
  close(quietly = false): void {
    if (this.#box.hidden) return;
    this.#box.hidden = true;
    if (!quietly) this.#onClose?.();
  }
}
