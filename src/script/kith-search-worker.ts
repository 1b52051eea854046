// Optional part: reads large directories in on another thread, so that an old phone can be used meanwhile. The page loads it
// as a script; it starts itself as a worker.
import { installSearchWorker } from '../define/kith-search-worker.js';

installSearchWorker(import.meta.url);
