// A page with nothing on it but the storage, for tests that need to see what a real browser does with it.
import { postLetter } from '../../../src/sources/post.js';
import { Draft } from '../../../src/storage/draft.js';
import { Outbox } from '../../../src/storage/outbox.js';
import { Shortlist } from '../../../src/storage/shortlist.js';
import { Snapshot } from '../../../src/storage/snapshot.js';
import { wipe } from '../../../src/util/wipe.js';

const storage = { Draft, Outbox, Shortlist, Snapshot, postLetter, wipe };

/** What the page holds as `globalThis.storage`. */
export type StoragePage = typeof storage;

// esbuild wraps named functions in `__name`, and a test's functions run in this page
Object.assign(globalThis, { storage, __name: (target: unknown) => target });
