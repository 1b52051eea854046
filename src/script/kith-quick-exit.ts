import '../define/kith-quick-exit.js';
