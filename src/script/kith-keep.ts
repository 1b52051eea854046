import '../define/kith-keep.js';
