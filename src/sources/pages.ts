/** Follows a list from page to page, whoever wrote it. */
import { type KithSourceError } from './errors.js';
import type { RawPage } from './format.js';

/** Pages read at most, so that a server that never ends cannot fill the device. */
const MAX_PAGES = 1000;

export interface LinkedPage extends Omit<RawPage, 'last'> {
  /** Where the next page is, as the server wrote it. */
  next?: unknown;
}

/**
 * Pages by their `next` links, until there is none, or it leads where we were. Only within the origin of the first page: a
 * link must not send a person's device elsewhere.
 */
export async function* followLinks(
  first: string,
  read: (url: string) => Promise<LinkedPage>,
): AsyncGenerator<RawPage> {
  const been = new Set<string>();
  let url: string | undefined = first;
  while (url && been.size < MAX_PAGES) {
    been.add(url);
    const { next, ...page }: LinkedPage = await read(url);
    const to = linkTo(next, url);
    const foreign = to && new URL(to).origin !== new URL(first).origin;
    if (foreign)
      page.dropped = [...(page.dropped ?? []), { field: 'next', reason: 'leads to another origin' }];
    url = foreign || (to && been.has(to)) ? undefined : to;
    yield { ...page, last: !url };
  }
}

function linkTo(next: unknown, base: string): string | undefined {
  try {
    return typeof next === 'string' && next ? new URL(next, base).href : undefined;
  } catch {
    return undefined;
  }
}

/** The server has understood and will not: another question gets no other answer. */
const DENIED = [401, 403, 429];

/** True when the server answered, but asking in another way may help. Errors may come from another script's classes. */
export const mayAskOtherwise = (error: unknown): boolean => {
  const { status = 0 } = error as Partial<KithSourceError>;
  return status >= 400 && !DENIED.includes(status);
};
