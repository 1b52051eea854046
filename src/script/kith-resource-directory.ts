import '../define/kith-resource-directory.js';
