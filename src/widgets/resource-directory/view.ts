import type { CommonStrings } from '../../ui/common.strings.js';
import type { ResourceDirectoryStrings } from './resource-directory.strings.js';

/** What the parts of the directory need in order to speak: the texts, and the language for dates and names. */
export interface View {
  readonly t: ResourceDirectoryStrings & CommonStrings;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}
