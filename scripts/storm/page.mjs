// Serves one page, made of this repository's own source, on an origin of its own.
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { build } from 'vite';
import { oxc } from '../vite-options.mjs';

const root = resolve(import.meta.dirname, '../..');

/** Bundles a file of the repository into one script. */
async function bundle(file) {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    oxc,
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      lib: { entry: resolve(root, file), formats: ['es'] },
    },
  });
  return [result].flat()[0].output[0].code;
}

/**
 * @param {string} file the page's script
 * @returns {Promise<{ origin: string, close: () => void }>} `/` is the page, any other path an empty one
 */
export async function servePage(file) {
  const script = await bundle(file);
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.writeHead(200, {
      'content-type': isScript ? 'text/javascript' : 'text/html',
      'access-control-allow-origin': '*', // a sandboxed frame has no origin, and loads modules by CORS
    });
    const head = '<!doctype html><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">';
    if (isScript) response.end(script);
    else response.end(request.url === '/' ? `${head}<script type="module" src="/page.js"></script>` : head);
  });
  await new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
