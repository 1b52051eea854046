import { warn } from '../../util/warn.js';
import { make } from './dom.js';
import { worldWidth, type MapSize, type MapView } from './geo.js';

/** As far as most tile servers go. */
const deepest = 19;

/** The address of one tile. */
const tileUrl = (template: string, z: number, x: number, y: number): string =>
  template
    .replace('{z}', String(z))
    .replace('{x}', String(x))
    .replace('{y}', String(y))
    .replace('{r}', devicePixelRatio > 1.5 ? '@2x' : '');

/** True for an address this map can use; says what to do about any other. */
export function isTileTemplate(template: string | undefined): template is string {
  if (!template) return false;
  const complete = ['{z}', '{x}', '{y}'].every((part) => template.includes(part));
  let web = false;
  try {
    web = /^https?:$/.test(new URL(template.replace(/[{}]/g, ''), document.baseURI).protocol);
  } catch {
    // said below
  }
  if (!complete || !web) {
    warn(
      'kith',
      'map-tiles needs an https address with {z}, {x} and {y} in it. The outline map shows instead.',
    );
  }
  return complete && web;
}

/** Street maps from the server the host names; what does not come leaves the outline to be seen. */
export class Tiles {
  readonly #layer: HTMLElement;
  readonly #template: string;
  readonly #images = new Map<string, HTMLImageElement>();

  constructor(parent: HTMLElement, template: string) {
    this.#layer = make(parent, 'div', 'kith-map-tiles', { 'aria-hidden': 'true' });
    this.#template = template;
  }

  draw(view: MapView, { width, height }: MapSize): void {
    const z = Math.min(deepest, Math.max(0, Math.round(view.zoom)));
    const count = 2 ** z;
    const edge = worldWidth(view.zoom) / count;
    const left = view.x * count * edge - width / 2;
    const top = view.y * count * edge - height / 2;
    const unused = new Set(this.#images.keys());
    for (let x = Math.max(0, Math.floor(left / edge)); x < count && x * edge < left + width; x++) {
      for (let y = Math.max(0, Math.floor(top / edge)); y < count && y * edge < top + height; y++) {
        unused.delete(`${z} ${x} ${y}`);
        const image = this.#image(z, x, y);
        // Whole pixels and one more, else the ground shows between tiles.
        image.style.inlineSize = image.style.blockSize = `${Math.ceil(edge) + 1}px`;
        image.style.transform = `translate(${Math.floor(x * edge - left)}px, ${Math.floor(y * edge - top)}px)`;
      }
    }
    for (const key of unused) {
      this.#images.get(key)?.remove();
      this.#images.delete(key);
    }
  }

  #image(z: number, x: number, y: number): HTMLImageElement {
    const key = `${z} ${x} ${y}`;
    const known = this.#images.get(key);
    if (known) return known;
    const image = make(this.#layer, 'img', '', { alt: '', decoding: 'async', draggable: 'false' });
    image.hidden = true;
    image.onload = () => (image.hidden = false);
    image.referrerPolicy = 'no-referrer'; // the address of the page may tell why a person is on it
    image.src = tileUrl(this.#template, z, x, y);
    this.#images.set(key, image);
    return image;
  }
}
