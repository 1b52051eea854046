import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { dist, repository } from './build.js';

/** A page that a test wrote, with the headers it is to be served with. */
export interface OwnPage {
  readonly html: string;
  readonly headers?: Record<string, string>;
}

export interface OwnPages {
  readonly origin: string;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
};

/**
 * Serves pages that are no part of the examples. Below `/kith/` are the files of `dist/script`, for any origin as on a
 * server that hands them to others; below `/package/` those of `dist`, and below `/node_modules/` the installed packages.
 */
export async function serveOwnPages(pages: Record<string, OwnPage>): Promise<OwnPages> {
  const folders = {
    '/kith/': join(await dist(), 'script'),
    '/package/': await dist(),
    '/node_modules/': join(repository, 'node_modules'),
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://own.example');
    const page = pages[pathname];
    if (page) {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...page.headers }).end(page.html);
      return;
    }
    const [prefix, folder] = Object.entries(folders).find(([start]) => pathname.startsWith(start)) ?? [];
    const path = normalize(pathname.slice(prefix?.length));
    const content =
      folder && !path.startsWith('..') ? await readFile(join(folder, path)).catch(() => null) : null;
    if (!content) {
      // A browser asks every site for this one.
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    const type = types[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' }).end(content);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy()); // a browser that is closed in the middle
  });
  return listen(server);
}

/** Puts a server on a free port of this machine. */
export async function listen(server: Server): Promise<OwnPages> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
