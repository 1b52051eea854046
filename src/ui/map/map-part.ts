import { findLocale } from '../../i18n/registry.js';
import { createMap } from './create-map.js';
import { map, type MapStrings } from './map.strings.js';
import { Slot } from './slot.js';
import type { MapPart } from './types.js';

/** What `kith-map.js` adds to the page. */
export const mapPart: MapPart = {
  texts: (lang, own): MapStrings => ({ ...map, ...findLocale(lang, ['map'])?.texts, ...own }),
  create: createMap,
  slot: (host, kind, draw) => new Slot(mapPart, host, kind, draw),
};
