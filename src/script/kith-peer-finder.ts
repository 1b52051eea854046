import '../define/kith-peer-finder.js';
