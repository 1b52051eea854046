/**
 * A small static server for the example sites: strict headers, correct caching, loopback only, node: modules only.
 * It is no part of the product: any web server can serve the same files.
 */
import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fillPage, policyFor, readIntegrity } from './page.mjs';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};
/** For so many seconds a page may be old, so that going back works without a network; a reload still asks the server. */
const A_MINUTE = 60;
/** An address that carries the hash of its content never changes. */
const FOREVER = 'max-age=31536000, immutable';

/**
 * @param {object} options
 * @param {number} options.port 0 takes any free port
 * @param {string} options.apiOrigin the one origin the pages may call
 * @param {string} [options.root] the folder of pages; examples/site when left out
 * @param {string} [options.dist] the built package; dist when left out
 * @param {number} [options.maxAge] for how many seconds a page may be old; a minute when left out
 * @returns {Promise<{ origin: string, port: number, close: () => Promise<void> }>}
 * @throws the listen error (`code: 'EADDRINUSE'` when the port is taken)
 */
export async function startSite({ port, apiOrigin, root, dist, maxAge = A_MINUTE }) {
  const site = {
    apiOrigin: new URL(apiOrigin).origin,
    root: await realpath(root ?? join(REPOSITORY, 'examples/site')),
    dist: dist ?? join(REPOSITORY, 'dist'),
    short: `max-age=${maxAge}`,
  };
  const server = createServer((request, response) => {
    answer(site, request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('The example site could not answer. The reason is in its log.\n');
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = server.address().port;
  return {
    port: bound,
    origin: `http://127.0.0.1:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(site, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return send(request, response, 405, text('Only GET and HEAD are answered here.\n'), {
      Allow: 'GET, HEAD',
    });
  }
  // `localhost` is another origin than the one the API trusts, so a visitor who types it is moved to ours.
  const [host, hostPort] = (request.headers.host ?? '').split(':');
  if (host === 'localhost')
    return redirect(request, response, `http://127.0.0.1:${hostPort ?? 80}${request.url}`);

  const path = pathOf(request.url);
  const found = path === null ? null : await locate(site, path);
  if (found === 'folder') return redirect(request, response, `${encodeURI(path)}/`);
  if (found) return send(request, response, 200, await body(site, found, request.url));
  const missing = await locate(site, '/404.html');
  return send(request, response, 404, missing ? await body(site, missing, '') : text('Not found.\n'));
}

/** @returns {string | null} the decoded path, or null for one no file can have */
function pathOf(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
    const wrong = !path.startsWith('/') || /[\0\\]|\/\/|\/\./.test(path);
    return wrong ? null : path;
  } catch {
    return null;
  }
}

/** @returns the real file inside the site or dist/script, 'folder' when only the closing slash is missing, or null */
async function locate(site, path) {
  const script = path.startsWith('/kith/');
  const root = script ? await realpath(join(site.dist, 'script')).catch(() => null) : site.root;
  if (root === null) return null;
  const wanted = join(
    root,
    script ? path.slice('/kith'.length) : path,
    path.endsWith('/') ? 'index.html' : '',
  );
  try {
    const file = await realpath(wanted);
    if (!file.startsWith(root + sep)) return null;
    const info = await stat(file);
    if (info.isDirectory()) return script || path.endsWith('/') ? null : 'folder';
    return info.isFile() && extname(file) in TYPES ? { file, script } : null;
  } catch {
    return null;
  }
}

async function body(site, { file, script }, url) {
  const type = TYPES[extname(file)];
  const content = await readFile(file);
  if (script) return { content, type, cache: scriptCache(content, url) };
  if (extname(file) !== '.html') return { content, type, cache: site.short };
  const html = content.toString('utf8');
  const integrity = await readIntegrity(pathToFileURL(join(site.dist, 'integrity.json')));
  return {
    content: Buffer.from(fillPage(html, { apiOrigin: site.apiOrigin, integrity })),
    type,
    cache: site.short,
    policy: policyFor(html, site.apiOrigin),
  };
}

/** Only an address that names this very content may be kept for good; any other is asked for again. */
function scriptCache(content, url) {
  const version = /\?v=(\w+)$/.exec(url)?.[1];
  if (!version) return 'no-cache';
  const hash = createHash('sha384').update(content).digest('base64').replace(/[+/=]/g, '');
  return hash.startsWith(version) && version.length >= 12 ? FOREVER : 'no-cache';
}

const text = (words) => ({
  content: Buffer.from(words),
  type: 'text/plain; charset=utf-8',
  cache: 'no-store',
});

function redirect(request, response, location) {
  return send(request, response, 308, text(`${location}\n`), { Location: location });
}

function send(request, response, status, { content, type, cache, policy }, extra = {}) {
  const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`;
  const headers = {
    'Content-Type': type,
    'Cache-Control': status === 404 ? 'no-store' : cache,
    'Content-Security-Policy': policy ?? "default-src 'none'; frame-ancestors 'none'",
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(status === 200 ? { ETag: etag } : {}),
    ...extra,
  };
  const fresh = status === 200 && matches(request.headers['if-none-match'], etag);
  if (fresh) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(status, { ...headers, 'Content-Length': content.length });
  response.end(request.method === 'HEAD' ? undefined : content);
}

function matches(header, etag) {
  if (!header) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
