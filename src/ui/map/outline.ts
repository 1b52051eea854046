import { make, place } from './dom.js';
import { project, worldWidth, type MapSize, type MapView, type WorldPoint } from './geo.js';
import { borders, land, names } from './outline-data.js';

/** Whole numbers for the world's width: a path of short numbers, exact to forty metres. */
const world = 2 ** 20;
/** From here on states are wide enough for their names. */
const namesFrom = 4.5;
const svgSpace = 'http://www.w3.org/2000/svg';

const signs = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter(
  (sign) => !'\'"`\\$'.includes(sign),
);

/** The numbers that scripts/map-outline.mjs wrote as signs. */
function numbersOf(text: string): number[] {
  const value = new Map(signs.map((sign, i) => [sign, i]));
  const at = (i: number) => value.get(text[i] ?? '') ?? 0;
  const numbers: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (at(i) < 89) numbers.push(at(i));
    else numbers.push(at(i + 1) * 8100 + at(i + 2) * 90 + at((i += 3)));
  }
  return numbers;
}

const unfolded = (value: number) => (value % 2 ? -(value + 1) / 2 : value / 2);

/** Lines of longitude and latitude, degrees. */
export function linesOf(text: string): (readonly [longitude: number, latitude: number])[][] {
  const numbers = numbersOf(text);
  const lines = [];
  let [x, y] = [0, 0];
  for (let i = 0; i < numbers.length;) {
    const line: (readonly [number, number])[] = [];
    for (let count = numbers[i++] ?? 0; count > 0; count--) {
      x += unfolded(numbers[i++] ?? 0);
      y += unfolded(numbers[i++] ?? 0);
      line.push([x / 100, y / 100]);
    }
    lines.push(line);
  }
  return lines;
}

const pathOf = (text: string): string =>
  linesOf(text)
    .map((line) =>
      line
        .map(([longitude, latitude], i) => {
          const { x, y } = project(latitude, longitude);
          return `${i ? 'L' : 'M'}${Math.round(x * world)} ${Math.round(y * world)}`;
        })
        .join(''),
    )
    .join('');

/** Coast, state lines and state names of the United States: no request. Elsewhere the ground is plain. */
export class Outline {
  readonly #svg: SVGSVGElement;
  readonly #names: readonly (WorldPoint & { readonly label: HTMLElement })[];

  constructor(parent: HTMLElement) {
    this.#svg = parent.appendChild(document.createElementNS(svgSpace, 'svg'));
    this.#svg.setAttribute('class', 'kith-map-outline');
    this.#svg.setAttribute('aria-hidden', 'true');
    this.#svg.setAttribute('preserveAspectRatio', 'none');
    for (const [name, text] of Object.entries({ land, borders })) {
      const path = this.#svg.appendChild(document.createElementNS(svgSpace, 'path'));
      path.setAttribute('class', `kith-map-${name}`);
      path.setAttribute('d', pathOf(text));
    }
    const layer = make(parent, 'div', 'kith-map-names', { 'aria-hidden': 'true', translate: 'no' });
    this.#names = names.split(';').map((item) => {
      const [name = '', latitude, longitude] = item.split(',');
      const label = make(layer, 'span');
      label.textContent = name;
      return { label, ...project(Number(latitude), Number(longitude)) };
    });
  }

  draw(view: MapView, { width, height }: MapSize, named: boolean): void {
    const pixels = worldWidth(view.zoom);
    const scale = world / pixels;
    const [left, top] = [view.x * world - (width / 2) * scale, view.y * world - (height / 2) * scale];
    this.#svg.setAttribute('viewBox', [left, top, width * scale, height * scale].join(' '));
    for (const { label, x, y } of this.#names) {
      const [across, down] = [(x - view.x) * pixels + width / 2, (y - view.y) * pixels + height / 2];
      label.hidden =
        !named || view.zoom < namesFrom || across < 0 || across > width || down < 0 || down > height;
      if (!label.hidden) place(label, across, down);
    }
  }
}
