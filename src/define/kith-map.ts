import { mapPart } from '../ui/map/map-part.js';
import { addPart } from '../util/parts.js';

// Browsers without constructed style sheets (before 2023) keep to the list, which has everything; Node has no page at all.
if (globalThis.document && 'adoptedStyleSheets' in document) addPart('map', mapPart);
