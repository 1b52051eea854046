import '../define/kith-crisis-world.js';
