// Three ways to search, without a page around them: Kith's own index, MiniSearch with the same fields, weights and
// forgiveness, and a scan. What docs/decisions/0006 chooses by.
//   node --expose-gc --import tsx bench/directory/engines.mjs 50000
import { performance } from 'node:perf_hooks';
import MiniSearch from 'minisearch';
import { serviceFields } from '../../src/search/service-fields.ts';
import { tokens } from '../../src/search/tokens.ts';
import { WordIndex } from '../../src/search/word-index.ts';
import { services } from './data.mjs';

const count = Number(process.argv[2] ?? 10_000);
const typed = ['housing', 'grief', 'counsleing', 'ride to work', 'food pantry granby'];
const keys = typed.flatMap((words) => Array.from(words, (_, i) => words.slice(0, i + 1)));

const textOf = (found) => (typeof found === 'string' ? found : (found ?? []).filter(Boolean).join('\n'));
const texts = services(count).map((service) => serviceFields.map(({ text }) => textOf(text(service))));
const boosts = serviceFields.map(({ boost }) => boost);

function used() {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1_048_576;
}

function measure(name, build) {
  const before = used();
  const start = performance.now();
  const search = build();
  const built = performance.now() - start;
  const memory = used() - before;
  for (const query of keys) search(query); // compiled once, as on a page after the first keys
  const times = keys.flatMap((query) =>
    [1, 2, 3].map(() => {
      const from = performance.now();
      search(query);
      return performance.now() - from;
    }),
  );
  times.sort((a, b) => a - b);
  const at = (share) => (times[Math.floor(share * (times.length - 1))] ?? NaN).toFixed(1);
  console.log(
    `| ${count} | ${name} | ${built.toFixed(0)} ms | ${memory.toFixed(0)} MB | ${at(0.5)} | ${at(0.95)} | ${at(1)} |`,
  );
}

measure('own index', () => {
  const index = new WordIndex(boosts);
  for (const record of texts) index.add(record);
  return (query) => index.search(query).length;
});

measure('MiniSearch', () => {
  const fields = boosts.map((_, i) => `${i}`);
  const index = new MiniSearch({
    fields,
    extractField: (record, field) => (field === 'id' ? record.id : record.texts[Number(field)]),
    tokenize: tokens,
    processTerm: (term) => term,
    autoVacuum: false,
    searchOptions: {
      boost: Object.fromEntries(boosts.map((boost, i) => [`${i}`, boost])),
      prefix: true,
      fuzzy: (term) => (term.length > 3 && !/\d/.test(term) ? 1 : false),
      combineWith: 'AND',
    },
  });
  texts.forEach((record, id) => index.add({ id, texts: record }));
  return (query) => index.search(query).length;
});

measure('scan', () => {
  const lower = texts.map((record) => record.join(' ').toLowerCase());
  return (query) => {
    const words = query.split(' ').filter(Boolean);
    return lower.filter((text) => words.every((word) => text.includes(word))).length;
  };
});
