// Optional part: asking to be connected, in <kith-peer-finder>.
import '../define/kith-finder-more.js';
