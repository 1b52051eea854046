import '../define/kith-check-in.js';
