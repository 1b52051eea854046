import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const kinds = {
  '.html': ['page', 'text/html; charset=utf-8'],
  '.js': ['script', 'text/javascript; charset=utf-8'],
  '.mjs': ['script', 'text/javascript; charset=utf-8'],
  '.css': ['style', 'text/css; charset=utf-8'],
  '.json': ['data', 'application/json'],
  '.csv': ['data', 'text/csv; charset=utf-8'],
  '.woff2': ['font', 'font/woff2'],
  '.svg': ['image', 'image/svg+xml'],
};

/**
 * A server on a free port of this machine. Everything goes out as gzip (level 9), and is counted.
 *
 * @param {object} what
 * @param {Record<string, string | Uint8Array>} [what.files] content by path; `/a/` is a page
 * @param {Record<string, string>} [what.folders] folders on disk by path prefix, such as `/kith/`
 * @returns {Promise<Site>}
 *
 * @typedef {object} Answer one answer: its path, kind, and size in bytes, raw and as sent
 * @property {string} path
 * @property {'page' | 'script' | 'style' | 'data' | 'font' | 'image' | 'other' | 'missing' | 'failed'} kind
 * @property {number} raw
 * @property {number} gzip
 *
 * @typedef {object} Site
 * @property {string} origin
 * @property {Answer[]} log what has been answered; empty it with `log.length = 0`
 * @property {(test?: (path: string) => boolean) => void} breakDown answers 503 where `test` says so; without it nowhere
 * @property {() => Promise<void>} close
 */
export async function serve({ files = {}, folders = {} }) {
  const kept = new Map();
  const log = [];
  let broken = () => false;

  async function contentOf(path) {
    if (files[path] !== undefined) return Buffer.from(files[path]);
    const [prefix, folder] = Object.entries(folders).find(([start]) => path.startsWith(start)) ?? [];
    const rest = prefix && normalize(path.slice(prefix.length));
    return rest && !rest.startsWith('..') ? readFile(join(folder, rest)).catch(() => undefined) : undefined;
  }

  async function answerFor(path) {
    if (kept.has(path)) return kept.get(path);
    const raw = await contentOf(path);
    const [kind, type] = kinds[path.endsWith('/') ? '.html' : extname(path)] ?? [
      'other',
      'application/octet-stream',
    ];
    const answer = raw && { kind, type, raw: raw.length, body: gzipSync(raw, { level: 9 }) };
    kept.set(path, answer);
    return answer;
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://bench.example');
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    if (broken(pathname)) {
      log.push({ path: pathname, kind: 'failed', raw: 0, gzip: 0 });
      return void response.writeHead(503).end();
    }
    void answerFor(pathname).then((answer) => {
      const { kind = 'missing', raw = 0, body = Buffer.of(), type = 'text/plain' } = answer ?? {};
      log.push({ path: pathname, kind, raw, gzip: body.length });
      const headers = { 'Content-Type': type, 'Content-Length': body.length, 'Cache-Control': 'max-age=600' };
      response
        .writeHead(answer ? 200 : 404, answer ? { ...headers, 'Content-Encoding': 'gzip' } : headers)
        .end(body);
    });
  });
  await new Promise((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    log,
    breakDown: (test = () => false) => void (broken = test),
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

/** What a page cost beside its own HTML and data: answers, and bytes as sent and raw. */
export function cost(log) {
  const charged = log.filter(({ kind }) => !['page', 'data', 'missing', 'failed'].includes(kind));
  const sum = (key) => charged.reduce((total, answer) => total + answer[key], 0);
  return { requests: charged.length, gzip: sum('gzip'), raw: sum('raw') };
}
