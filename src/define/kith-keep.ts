import { Draft } from '../storage/draft.js';
import { Outbox } from '../storage/outbox.js';
import { Shortlist } from '../storage/shortlist.js';
import { Snapshot } from '../storage/snapshot.js';
import type { Keep } from '../ui/keep.js';
import { addPart } from '../util/parts.js';

const part: Keep = { Draft, Outbox, Shortlist, Snapshot };
addPart('keep', part);
