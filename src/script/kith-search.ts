// Optional part: search that forgives typing errors, in <kith-peer-finder> and <kith-resource-directory>.
import '../define/kith-search.js';
