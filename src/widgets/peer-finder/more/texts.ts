import type { DrawView } from '../parts.js';
import type { Texts as FinderTexts, View } from '../view.js';
import { finderMore, type FinderMoreStrings } from './more.strings.js';

/** The texts of asking, with those of the finder. */
export type Texts = FinderMoreStrings & FinderTexts;

/** What the form and its answers draw with. */
export interface MoreView extends DrawView {
  readonly t: Texts;
}

/** Our texts in the finder's language: a locale that is loaded brings them along with the finder's own. */
export const texts = (t: View['t']): Texts => ({ ...finderMore, ...t });
