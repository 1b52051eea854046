import '../define/kith-qr.js';
