import { abortError, NotJsonError } from '../errors.js';
import type { HttpClient } from '../http.js';
import type { Dropped } from '../service-source.js';
import { readEnvelope } from './envelope.js';

export interface FileContent {
  items: unknown[];
  dropped: Dropped[];
}

/** One JSON document a line; a line that is none is dropped. */
function readLines(text: string, url: string): FileContent {
  const items: unknown[] = [];
  const dropped: Dropped[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    if (!line.trim()) continue;
    try {
      items.push(JSON.parse(line));
    } catch {
      dropped.push({ field: `line ${i + 1}`, reason: 'not JSON' });
    }
  }
  if (!items.length && dropped.length) throw new NotJsonError(url);
  return { items, dropped };
}

/** A published file: a JSON list, an envelope, one record, or NDJSON whatever its name says. */
export async function readFile(http: HttpClient, url: string, signal: AbortSignal): Promise<FileContent> {
  const text = await http.text(url, { signal });
  let doc: unknown;
  try {
    doc = JSON.parse(text);
  } catch {
    return readLines(text, url);
  }
  return { items: readEnvelope(doc, url).items, dropped: [] };
}

/** Lets the page paint between slices of a large file. */
export async function breathe(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  if (signal.aborted) throw abortError();
}
