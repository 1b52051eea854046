import type { HoursKey } from './hours.js';
import type { NeedKey } from './needs.js';
import type { CostKey, LanguageCode } from './wording.js';

/**
 * One kind of help, written by hand; the generator gives it to organizations. `{org}` and `{town}` in a text are
 * filled in.
 */
export interface Offer {
  readonly name: string | readonly string[];
  readonly needs: readonly NeedKey[];
  readonly says: readonly string[];
  readonly who: string;
  readonly ages?: readonly [low?: number | undefined, high?: number | undefined];
  readonly cost: CostKey;
  readonly how: string;
  readonly bring?: readonly string[];
  readonly wait?: string;
  readonly hours: HoursKey | readonly HoursKey[];
  /**
   * `office`: at the organization; `rounds`: in several towns; `hidden`: a place kept private; `phone`: no place at
   * all; `online`: a place on the web.
   */
  readonly place: 'office' | 'rounds' | 'hidden' | 'phone' | 'online';
  readonly languages?: readonly LanguageCode[];
  /** Places in all, when the listing says how many are free. */
  readonly beds?: number;
  readonly program?: readonly [name: string, description: string];
  readonly accreditation?: string;
}

export type Offers = Readonly<Record<string, Offer>>;
export const offers = <const O extends Offers>(list: O): O => list;
