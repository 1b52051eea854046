import './kith-crisis-more.js';
import './kith-crisis-panel.js';
import './kith-crisis-source.js';
import './kith-quick-exit.js';
import './kith-resource-directory.js';
