import type { CommonStrings } from '../../ui/common.strings.js';
import type { Units } from '../../ui/distance-text.js';
import type { ListView } from '../../ui/list-view.js';
import type { ListStrings } from '../../ui/list.strings.js';
import type { Spot } from '../../ui/near-field.js';
import type { ResourceDirectoryStrings } from './resource-directory.strings.js';

/** The texts of the directory. */
export type Texts = ResourceDirectoryStrings & ListStrings & CommonStrings;

/** What the parts of the directory need in order to speak: the texts, and the language for dates and names. */
export interface View extends ListView {
  readonly t: Texts;
}

/** What a card and a detail need beside their service. */
export interface CardContext extends View {
  /** Today's civil date, `YYYY-MM-DD`. */
  readonly today: string;
  readonly now: Date;
  /** IANA zone that the host gives for the whole directory. */
  readonly zone: string | undefined;
  readonly units: Units;
  /** Where the person is or wants to be. */
  readonly spot: Spot | undefined;
  readonly isSaved: (id: string) => boolean;
  readonly onOpen: (id: string) => void;
  /** Missing where nothing can be saved: without `kith-keep.js`. */
  readonly onSave: ((id: string) => void) | undefined;
}
