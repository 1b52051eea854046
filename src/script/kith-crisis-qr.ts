import '../define/kith-crisis-qr.js';
