// Optional part: where US ZIP codes are, for "near" in <kith-peer-finder> and <kith-resource-directory>.
import '../define/kith-zip.js';
