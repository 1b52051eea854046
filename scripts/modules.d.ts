// Scripts are plain JavaScript, so that they run before anything is installed; tests import some of them.
declare module '*.mjs';
