// Optional part: a map beside the lists of <kith-peer-finder> and <kith-resource-directory>.
import '../define/kith-map.js';
