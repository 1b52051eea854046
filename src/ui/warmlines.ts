import { html, nothing } from 'lit';
import { part } from '../util/parts.js';
import { inUnitedStates } from './help-bar.js';
import type { ListView } from './list-view.js';
import type { drawWarmlines } from './warmlines-part.js';

/**
 * Lines where people who have been there answer and that are open now. Empty where no script on the page knows any:
 * `kith.js` does for the United States, and `kith-crisis-panel.js` with `kith-crisis-more.js`.
 */
export const warmlines = (view: ListView, country: string, now = new Date()): unknown =>
  (part('warmlines') as typeof drawWarmlines | undefined)?.(
    { ...view, html, nothing },
    inUnitedStates(country) ? 'US' : country.toUpperCase(),
    now,
  );
