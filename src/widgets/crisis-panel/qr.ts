import { encode } from 'uqr';
import { registerCrisisParts } from './parts.js';

/**
 * Adds the code that takes a number from the desk to the phone. It is drawn on the device: no picture is asked for, and
 * nobody learns which number it was.
 */
export function installCrisisQr(): void {
  // The panel leaves two squares of white around it, the standard asks for four (ISO/IEC 18004, 9.1).
  registerCrisisParts({ qr: (text) => encode(text, { border: 2, ecc: 'M' }).data });
}
