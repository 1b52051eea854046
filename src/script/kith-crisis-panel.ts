import '../define/kith-crisis-panel.js';
