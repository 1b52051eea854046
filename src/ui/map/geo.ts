/** The Mercator world as tile servers cut it: a square from 0 to 1, north at the top. */

/** A place in it. */
export interface WorldPoint {
  readonly x: number;
  readonly y: number;
}

/** What is in the middle, and how close: the whole world is 256 · 2^zoom CSS pixels wide. */
export interface MapView extends WorldPoint {
  readonly zoom: number;
}

/** Of the drawn map, CSS pixels. */
export interface MapSize {
  readonly width: number;
  readonly height: number;
}

/** Where Mercator's square ends; the poles are infinitely far. */
const farthest = 85.0511;
const equatorKm = 40_075.017;

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** Degrees, WGS 84, to a place in the world. */
export function project(latitude: number, longitude: number): WorldPoint {
  const sine = Math.sin((clamp(latitude, -farthest, farthest) * Math.PI) / 180);
  return { x: (longitude + 180) / 360, y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) };
}

/** Width of the world in CSS pixels. */
export const worldWidth = (zoom: number): number => 256 * 2 ** zoom;

/** Kilometres in a CSS pixel: Mercator stretches towards the poles. */
export function kmPerPixel({ y, zoom }: MapView): number {
  const latitude = Math.atan(Math.sinh(Math.PI * (1 - 2 * y)));
  return (equatorKm * Math.cos(latitude)) / worldWidth(zoom);
}

/** The view moved by CSS pixels; its middle stays in the world. */
export function moved(view: MapView, right: number, down: number): MapView {
  const width = worldWidth(view.zoom);
  return { ...view, x: clamp(view.x + right / width, 0, 1), y: clamp(view.y + down / width, 0, 1) };
}

/** The view at another zoom, with what is `right` and `down` of the middle (CSS pixels) staying where it is. */
export function zoomed(view: MapView, zoom: number, right = 0, down = 0): MapView {
  const grown = 2 ** (zoom - view.zoom) - 1;
  return moved({ ...view, zoom }, right * grown, down * grown);
}

/** The closest view with all points in it, no closer than `closest`; the whole world where there are none. */
export function fitted(points: Iterable<WorldPoint>, size: MapSize, closest: number): MapView {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (left > right) return { x: 0.5, y: 0.5, zoom: 0 };
  // Room for the buttons of points at the edge
  const room = (pixels: number) => Math.max(pixels - 96, pixels / 2);
  const times = Math.min(room(size.width) / (right - left), room(size.height) / (bottom - top));
  const zoom = clamp(Math.log2(times / 256), 0, closest);
  return { x: (left + right) / 2, y: (top + bottom) / 2, zoom };
}

/** A round length for the scale bar: 1, 2 or 5 times a power of ten, at most `longest`. */
export function roundLength(longest: number): number {
  const power = 10 ** Math.floor(Math.log10(longest));
  const times = longest / power;
  return power * (times >= 5 ? 5 : times >= 2 ? 2 : 1);
}
