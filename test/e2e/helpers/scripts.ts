/** The repository's own scripts, which are plain JavaScript, with types. */
const load = (path: string): Promise<unknown> => import(new URL(`../../../${path}`, import.meta.url).href);

interface Scripts {
  startSite(options: {
    port: number;
    apiOrigin: string;
    root?: string;
    dist?: string;
    maxAge?: number;
  }): Promise<{ origin: string; port: number; close: () => Promise<void> }>;
  freePort(wished: number): Promise<number | null>;
  buildIsStale(root: string): Promise<boolean>;
  findBrowsers(): { chromium?: string };
  playwrightArgs: string[];
}

/** Everything the end-to-end tests use of the folder `scripts`. */
export const scripts = Object.assign(
  {},
  ...(await Promise.all([
    load('scripts/serve/site-server.mjs'),
    load('scripts/serve/ports.mjs'),
    load('scripts/serve/fresh.mjs'),
    load('scripts/browsers.mjs'),
  ])),
) as Scripts;
