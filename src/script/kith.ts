// Every widget in one file: what the README's snippet loads.
import '../define/all.js';
