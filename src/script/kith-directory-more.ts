import '../define/kith-directory-more.js';
