import type { SearchWorkerPart } from './record-search.js';
import { rest, sliceEnd } from '../util/slices.js';
import { WordIndex } from './word-index.js';

/** Texts of records, as one string each way is copied between threads: fields and records end in signs no text has. */
const FIELD_END = '\u001f';
const RECORD_END = '\u001e';

/** An index on its way between threads. */
interface Packed {
  readonly size: number;
  /** Words, by number. */
  readonly words: string;
  /** How many places each word has. */
  readonly counts: Uint32Array<ArrayBuffer>;
  /** The places of all words, one after the other. */
  readonly places: Uint32Array<ArrayBuffer>;
}

/** What goes to the worker: texts, and then the wish for the index. What a person types never does. */
type Sent = { readonly boosts: readonly number[] } | { readonly texts: string } | { readonly end: true };

/** A worker's own side of the line to its page. */
export interface WorkerScope {
  onmessage: ((event: MessageEvent<Sent>) => void) | null;
  postMessage(message: Packed, transfer: Transferable[]): void;
}

function pack({ size, vocabulary, places }: WordIndex): Packed {
  const all = new Uint32Array(places.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of places) {
    all.set(list, at);
    at += list.length;
  }
  return {
    size,
    words: vocabulary.words.join(FIELD_END),
    counts: Uint32Array.from(places, ({ length }) => length),
    places: all,
  };
}

/** In slices: the page goes on in between. */
async function unpack(
  { size, words, counts, places }: Packed,
  boosts: readonly number[],
): Promise<WordIndex> {
  const index = new WordIndex(boosts);
  let used = sliceEnd();
  let [start, from] = [0, 0];
  for (const count of counts) {
    const end = words.indexOf(FIELD_END, start);
    const list = index.placesOf(words, start, end < 0 ? words.length : end);
    for (const stop = from + count; from < stop; from++) list.push(places[from] as number);
    start = end + 1;
    if (!used()) continue;
    await rest();
    used = sliceEnd();
  }
  index.size = size;
  return index;
}

/** In the worker: answers the page that started it. */
export function answerPage(scope: WorkerScope): void {
  let index: WordIndex | undefined;
  scope.onmessage = ({ data }) => {
    if ('boosts' in data) index = new WordIndex(data.boosts);
    else if ('texts' in data) {
      for (const record of data.texts.split(RECORD_END)) index?.add(record.split(FIELD_END));
    } else if (index) {
      const packed = pack(index);
      scope.postMessage(packed, [packed.counts.buffer, packed.places.buffer]);
    }
  };
}

/** The texts of the next few hundred records; undefined at the end. */
function nextTexts(texts: () => readonly string[] | undefined): string | undefined {
  const records: string[] = [];
  for (const used = sliceEnd(); !used() && records.length < 500;) {
    const record = texts();
    if (!record) break;
    // Those two signs are in no text that a person wrote, but a feed may hold anything
    records.push(record.map((text) => text.replace(/[\u001e\u001f]/g, ' ')).join(FIELD_END));
  }
  return records.length ? records.join(RECORD_END) : undefined;
}

/** On the page. @param start starts a worker that runs `answerPage` */
export function searchWorkerPart(start: () => Worker): SearchWorkerPart {
  return {
    async index(boosts, texts) {
      let worker: Worker | undefined;
      try {
        worker = start();
        const answer = answerOf(worker);
        const send = (message: Sent) => worker?.postMessage(message);
        send({ boosts });
        for (let some = nextTexts(texts); some; some = nextTexts(texts)) {
          send({ texts: some });
          await rest();
        }
        send({ end: true });
        const packed = await answer;
        return packed && (await unpack(packed, boosts));
      } catch {
        return undefined; // a policy of the page forbids it
      } finally {
        worker?.terminate();
      }
    },
  };
}

/** Undefined when the worker's script cannot be loaded or fails. */
function answerOf(worker: Worker): Promise<Packed | undefined> {
  return new Promise((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Packed>) => resolve(data);
    worker.onerror = (event) => {
      event.preventDefault();
      resolve(undefined);
    };
  });
}
