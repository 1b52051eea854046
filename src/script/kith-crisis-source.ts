import '../define/kith-crisis-source.js';
