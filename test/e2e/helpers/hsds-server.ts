import { createServer } from 'node:http';
import { listen, type OwnPages } from './own-pages.js';

/** Answers of an HSDS API by path, such as `/services`; `{id}` stands for one part of a path. */
export type Answers = Record<string, unknown>;

/** The smallest HSDS API there is: fixed answers, for every origin, query or not. What it does not know is 404. */
export function serveHsds(answers: Answers): Promise<OwnPages> {
  const known = Object.entries(answers).map(([path, body]) => ({
    fits: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}/?$`),
    body: JSON.stringify(body),
  }));
  return listen(
    createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://hsds.example');
      const found = known.find(({ fits }) => fits.test(pathname));
      response.writeHead(found ? 200 : 404, {
        'Content-Type': 'application/json',
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Headers': '*',
      });
      response.end(found?.body ?? '{}');
    }),
  );
}

/** A list of services as HSDS pages it. */
export const onePage = (contents: readonly unknown[]): unknown => ({
  total_items: contents.length,
  total_pages: 1,
  page_number: 1,
  size: contents.length,
  first_page: true,
  last_page: true,
  empty: contents.length === 0,
  contents,
});
