// `npm run dev`: the example sites with the sources in place of the built files, reloaded on every change.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { Children } from './scripts/serve/children.mjs';
import { fillPage } from './scripts/serve/page.mjs';
import { freePort } from './scripts/serve/ports.mjs';
import { oxc } from './scripts/vite-options.mjs';

const root = import.meta.dirname;
const site = join(root, 'examples/site');
const port = Number(process.env.PORT ?? 5173);

/** Pages ask for /kith/<name>.js, as on a site of one's own; here that is src/script/<name>.ts. */
function sources() {
  const locale = 'virtual:kith-locale/';
  return {
    name: 'kith-sources',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const path = (request.url ?? '').split('?')[0] ?? '';
        const name = /^\/kith\/([\w-]+)\.js$/.exec(path)?.[1];
        const tag = /^\/kith\/locales\/([\w-]+)\.js$/.exec(path)?.[1];
        if (name) request.url = `/@fs${join(root, 'src/script', `${name}.ts`)}`;
        else if (tag) request.url = `/@id/${locale}${tag}`;
        next();
      });
    },
    resolveId(id) {
      // Vite looks at a page's scripts before the browser asks for them
      const name = /^\/kith\/([\w-]+)\.js(\?|$)/.exec(id)?.[1];
      if (name) return join(root, 'src/script', `${name}.ts`);
      return id.startsWith(locale) ? id : null;
    },
    load(id) {
      if (!id.startsWith(locale)) return null;
      const tag = id.slice(locale.length);
      const file = (path) => JSON.stringify(join(root, 'src/i18n', path));
      return `import * as parts from ${file(`locales/${tag}.strings.ts`)};
        import { registerLocale } from ${file('registry.ts')};
        registerLocale(${JSON.stringify(tag)}, parts);`;
    },
  };
}

/** Starts the example API beside the site and tells the pages where it is. */
function exampleApi() {
  const children = new Children();
  let apiOrigin = '';
  return {
    name: 'kith-example-api',
    async configureServer(server) {
      const apiPort = await freePort(4174, [port]);
      apiOrigin = `http://127.0.0.1:${apiPort}`;
      const args = ['--port', String(apiPort), '--origin', `http://127.0.0.1:${port}`];
      children.node(['--import', 'tsx', 'examples/api/main.ts', ...args], root);
      server.httpServer?.once('close', () => children.endAll());
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => fillPage(html, { apiOrigin, integrity: new Map() }),
    },
  };
}

/** Folders with a page in them, so that /county/ and its kind are found. */
function pages(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? pages(path) : name === 'index.html' ? [path] : [];
  });
}

export default defineConfig({
  root: site,
  appType: 'mpa',
  publicDir: false,
  cacheDir: join(root, '.cache/vite'),
  oxc,
  plugins: [sources(), exampleApi()],
  optimizeDeps: { entries: existsSync(site) ? pages(site) : [] },
  server: { host: '127.0.0.1', port, strictPort: true, fs: { allow: [root] } },
});
