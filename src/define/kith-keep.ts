import { refreshed } from '../sources/refresh.js';
import { Draft } from '../storage/draft.js';
import { Outbox } from '../storage/outbox.js';
import { Snapshot } from '../storage/snapshot.js';
import type { Keep } from '../ui/keep.js';
import { registerLinks } from '../ui/links.js';
import { SavedController } from '../ui/saved-controller.js';
import { addPart } from '../util/parts.js';
import { finderSaved } from '../widgets/peer-finder/saved/view.js';
import { directorySaved } from '../widgets/resource-directory/saved/view.js';

const part: Keep = { Draft, Outbox, Saved: SavedController, Snapshot };
addPart('refresh', refreshed);
addPart('finder-saved', finderSaved);
addPart('directory-saved', directorySaved);
registerLinks();
addPart('keep', part);
