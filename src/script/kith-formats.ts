import '../define/kith-formats.js';
