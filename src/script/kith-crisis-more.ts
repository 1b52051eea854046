import '../define/kith-crisis-more.js';
