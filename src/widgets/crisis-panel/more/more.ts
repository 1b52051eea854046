import { registerCrisisParts } from '../parts.js';
import { frame } from './frame.js';
import { middle } from './middle.js';
import { smallPrint, tools } from './tools.js';

/** Adds what does not fit in the panel's own file to every panel on the page. */
export function installCrisisMore(): void {
  registerCrisisParts({ more: { frame, middle, smallPrint, tools } });
}
