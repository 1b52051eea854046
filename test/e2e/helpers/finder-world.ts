import type { RunningApi } from '../../../examples/api/server.js';
import { startExample } from './example-data.js';
import { serveOwnPages, type OwnPage, type OwnPages } from './own-pages.js';

/** The example API, and pages of a test's own that may ask it. */
export interface FinderWorld {
  readonly api: RunningApi;
  readonly site: OwnPages;
  close(): Promise<void>;
}

/** @param pagesFor the pages by their path, for an API at this address */
export async function startFinderWorld(
  pagesFor: (api: string) => Record<string, OwnPage>,
): Promise<FinderWorld> {
  const pages: Record<string, OwnPage> = {};
  const site = await serveOwnPages(pages);
  try {
    const api = await startExample({ port: 0, origins: [site.origin] });
    Object.assign(pages, pagesFor(api.url));
    return {
      api,
      site,
      async close() {
        await api.close();
        await site.close();
      },
    };
  } catch (error) {
    await site.close(); // else it would keep this process alive for ever
    throw error;
  }
}
