// Serves test data to test pages: GET /fixtures/<path>, or /fixtures/<folder>?list for the paths below a folder.
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';

const own = resolve(import.meta.dirname, '../../test/fixtures');

const types = {
  json: 'application/json',
  csv: 'text/csv; charset=utf-8',
  ndjson: 'application/x-ndjson',
  txt: 'text/plain; charset=utf-8',
};

/** The file or folder `path` names under `root`, or undefined when it is not there or leads out of it. */
export function resolveInside(root, path) {
  const target = resolve(root, `./${path}`);
  if (!existsSync(root) || !existsSync(target)) return undefined;
  const inside = relative(realpathSync(root), realpathSync(target)); // real paths: a link may lead out as well
  return inside.startsWith('..') || isAbsolute(inside) ? undefined : target;
}

function list(folder, root) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** A server middleware for @web/test-runner, and a count of the files it gave out. */
export function fixtureServer() {
  const outside = process.env.KITH_FIXTURES;
  const root = outside ? resolve(outside) : own;
  if (outside && !existsSync(root)) throw new Error('KITH_FIXTURES names a folder that is not there.');
  const read = new Set();

  async function middleware(context, next) {
    if (!context.path.startsWith('/fixtures/')) return next();
    const target = resolveInside(root, decodeURIComponent(context.path.slice('/fixtures/'.length)));
    const isFolder = target !== undefined && statSync(target).isDirectory();
    const wantsList = 'list' in context.query;
    if (wantsList) {
      context.body = isFolder ? list(target, root) : [];
      return;
    }
    if (target === undefined || isFolder) {
      context.status = 404;
      return;
    }
    read.add(target);
    context.type = types[target.split('.').pop()] ?? 'application/octet-stream';
    context.body = await readFile(target);
  }

  const summary = () =>
    outside
      ? `Fixtures: ${read.size} files read from KITH_FIXTURES.`
      : `Fixtures: KITH_FIXTURES is not set; ${read.size} of the repository's own files read.`;
  return { middleware, summary };
}
