import { formatNumber } from '../../i18n/format.js';

/** Texts of the map; they come with `kith-map.js`. */
export const map = {
  map: 'Map',
  mapNote: 'The list has all that is on this map.',
  mapKeys: 'Arrow keys move the map. Plus and minus zoom. Escape leaves.',
  mapTouch: 'Tap a spot to move there. Use two fingers to move or zoom.',
  mapIn: 'Zoom in',
  mapOut: 'Zoom out',
  mapAll: 'Show all',
  mapHere: (count: number) => `${formatNumber('en', count)} here`,
  mapShown: (count: number) => `${formatNumber('en', count)} on this part of the map`,
  mapMore: (count: number) => `${formatNumber('en', count)} more here: see the list.`,
  mapClose: 'Close',
};

/** The shape of a translation of these. */
export type MapStrings = typeof map;
