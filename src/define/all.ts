// Every widget with everything it can gain, save what is too heavy for most: FHIRPath, ZIP codes, other countries' lines.
import './kith-check-in.js';
import './kith-crisis-more.js';
import './kith-crisis-panel.js';
import './kith-crisis-source.js';
import './kith-directory-more.js';
import './kith-finder-more.js';
import './kith-formats.js';
import './kith-history.js';
import './kith-keep.js';
import './kith-map.js';
import './kith-peer-finder.js';
import './kith-qr.js';
import './kith-quick-exit.js';
import './kith-resource-directory.js';
import './kith-search.js';
import './kith-search-worker.js';
