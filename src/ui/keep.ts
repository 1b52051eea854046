import type { Draft } from '../storage/draft.js';
import type { Outbox } from '../storage/outbox.js';
import type { Snapshot } from '../storage/snapshot.js';
import { part } from '../util/parts.js';
import type { SavedController } from './saved-controller.js';

/** What the optional part `keep` (`kith-keep.js`) is: everything that outlives the page, on this device alone. */
export interface Keep {
  readonly Draft: typeof Draft;
  readonly Outbox: typeof Outbox;
  readonly Saved: typeof SavedController;
  readonly Snapshot: typeof Snapshot;
}

/**
 * The part, where its script has run. Without it a widget keeps what is typed for as long as the page is open, sends at
 * once or says that it could not, and offers no saving.
 */
export const keep = (): Keep | undefined => part('keep') as Keep | undefined;
