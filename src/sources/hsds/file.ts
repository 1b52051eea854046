import { NotJsonError } from '../errors.js';
import type { Http } from '../http.js';
import { unseen } from '../read.js';
import type { Dropped } from '../service-source.js';
import { readEnvelope } from './envelope.js';
import type { RawPage } from './pages.js';

export interface FilePage extends RawPage {
  dropped?: Dropped[];
}

/** One JSON document a line; a line that is none is dropped. */
function readLines(text: string, url: string): Pick<Required<FilePage>, 'items' | 'dropped'> {
  const items: unknown[] = [];
  const dropped: Dropped[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    try {
      if (line.trim()) items.push(JSON.parse(line));
    } catch {
      dropped.push({ field: `line ${i + 1}`, reason: 'not JSON' });
    }
  }
  if (!items.length && dropped.length) throw new NotJsonError(url);
  return { items, dropped };
}

/** A published file as one page: a JSON list, an envelope, one record, or NDJSON whatever its name says. */
export async function* readFile(http: Http, url: string, signal: AbortSignal): AsyncGenerator<FilePage> {
  const text = await http.text(url, { signal });
  let doc: unknown;
  let found: Pick<FilePage, 'items' | 'dropped'> | undefined;
  try {
    doc = JSON.parse(text);
  } catch {
    found = readLines(text, url);
  }
  const { items, dropped = [] } = found ?? { items: readEnvelope(doc, url).items };
  yield { items: unseen(items, new Set()), dropped, total: items.length, page: 1, last: true };
}
