// The tools of every widget in one file, for pages that load `kith.js`.
import '../define/kith-directory-more.js';
import '../define/kith-formats.js';
import '../define/kith-qr.js';
import '../define/kith-search-worker.js';
