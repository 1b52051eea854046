import { dist } from './build.js';
import { exampleApi, freePort, type ExampleApi } from './example-api.js';
import { scripts } from './scripts.js';

/** The example sites and the example API, on two origins. */
export interface World {
  readonly site: string;
  readonly api: ExampleApi;
  /** The only origins a page of the site may speak to. */
  readonly origins: readonly string[];
  close(): Promise<void>;
}

export interface WorldOptions {
  /** A file of HSDS services in place of the made-up county. */
  hsds?: string;
  /** False: the API is not up when the pages are. */
  apiIsUp?: boolean;
}

export async function startWorld({ hsds, apiIsUp = true }: WorldOptions = {}): Promise<World> {
  const port = await freePort();
  const apiOrigin = `http://127.0.0.1:${port}`;
  // what a browser has of a page may not become too old for a visit without a network while a slow test is on its way
  const site = await scripts.startSite({ port: 0, apiOrigin, dist: await dist(), maxAge: 3600 });
  try {
    const api = await exampleApi({ port, origins: [site.origin], ...(hsds && { hsds }) });
    if (apiIsUp) await api.start();
    const close = async (): Promise<void> => void (await Promise.all([site.close(), api.close()]));
    return { site: site.origin, api, origins: [site.origin, apiOrigin], close };
  } catch (error) {
    await site.close(); // else this process would never end
    throw error;
  }
}

/** The example pages, in the three languages they come in. */
export const languages = ['en', 'es', 'ar'] as const;
export const pages = ['county', 'hospital', 'portal'] as const;
export type Language = (typeof languages)[number];

export const pathOf = (page: string, language: Language = 'en'): string =>
  language === 'en' ? `/${page}/` : `/${page}/${language}/`;
