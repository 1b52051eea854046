// Every widget in one file, with what keeps people safe and what they typed: what the README's snippet loads.
import '../define/kith-check-in.js';
import '../define/kith-crisis-more.js';
import '../define/kith-crisis-panel.js';
import '../define/kith-crisis-source.js';
import '../define/kith-finder-more.js';
import '../define/kith-keep.js';
import '../define/kith-peer-finder.js';
import '../define/kith-quick-exit.js';
import '../define/kith-resource-directory.js';
import '../define/kith-search.js';
