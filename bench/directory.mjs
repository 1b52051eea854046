// `npm run bench:directory -- --records 1000,10000,50000`: how long until services show, and until an answer to a key shows,
// here and with others; see README.md. `--only kith,scan` measures some; `--rounds 5` how often each page is visited.
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contendersFor, PAGE } from './directory/contenders.mjs';
import { services } from './directory/data.mjs';
import { steps } from './directory/measure.mjs';
import { page, style } from './lib/pages.mjs';
import { bundle, installPeers, peerFile } from './lib/peers.mjs';
import { rounds } from './lib/rounds.mjs';
import { serve } from './lib/serve.mjs';
import { kB, ms, ratio, table } from './lib/table.mjs';
import { openBrowser, visit } from './lib/visit.mjs';

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '1000,10000,50000' },
    only: { type: 'string' },
    rounds: { type: 'string', default: process.env.BENCH_ROUNDS ?? '5' },
  },
});
const dist = resolve(process.env.KITH_DIST ?? resolve(import.meta.dirname, '../dist'));

/** One document for the others; pages that link on for Kith. */
function dataFiles(count) {
  const list = services(count);
  const files = { [`/data/${count}.json`]: JSON.stringify(list) };
  for (let at = 0; at < count; at += PAGE) {
    const name = at ? `services-${at}.json` : 'services';
    const next = at + PAGE < count ? { next: `/api/${count}/services-${at + PAGE}.json` } : {};
    files[`/api/${count}/${name}`] = JSON.stringify({
      items: list.slice(at, at + PAGE),
      total: count,
      ...next,
    });
  }
  return files;
}

/** The value below which a share of all keys of all rounds lies. */
function quantile(samples, key, share) {
  const all = samples.flatMap((sample) => sample[key] ?? []).sort((a, b) => a - b);
  return all.length ? all[Math.min(all.length - 1, Math.ceil(share * all.length) - 1)] : undefined;
}

const HEAD = [
  'records',
  '',
  'script + style, gzip',
  'first result',
  'of the scan',
  'key p50',
  'key p95',
  'of the scan',
  'filter',
  'longest block',
  'heap',
  'second visit',
  'finds a typo',
];

function rowsOf(list, results) {
  const { of: scan, samples: scanned } = results.get('scan') ?? { of: () => undefined, samples: [] };
  return list.map(({ id, label, count }) => {
    const { of, samples } = results.get(id);
    const p95 = quantile(samples, 'keys', 0.95);
    const block = of('block');
    return [
      count.toLocaleString('en'),
      label,
      kB(of('gzip')),
      ms(of('ready')),
      ratio(of('ready'), scan('ready')),
      ms(quantile(samples, 'keys', 0.5)),
      ms(p95),
      ratio(p95, quantile(scanned, 'keys', 0.95)),
      ms(quantile(samples, 'filters', 0.5)),
      block ? ms(block) : '≤ 50 ms',
      of('heap') === undefined ? '–' : `${of('heap').toFixed(0)} MB`,
      of('again') === undefined ? 'waits' : ms(of('again')),
      samples[0]?.typo ? 'yes' : 'no',
    ];
  });
}

async function measure(browser, count, n) {
  const only = values.only?.split(',');
  const list = contendersFor(count).filter(({ id }) => !only || only.includes(id));
  const files = dataFiles(count);
  for (const { id, path, head, body, module } of list) {
    const css =
      id === 'datatables' ? style('/peers/datatables.net-dt/css/dataTables.dataTables.min.css') : '';
    files[path] = page({ head: css + head, body });
    if (module) files[`/${id}.js`] = await bundle(module);
  }
  const site = await serve({ files, folders: { '/kith/': join(dist, 'script'), '/peers/': peerFile('') } });
  try {
    for (const path of Object.keys(files)) await fetch(site.origin + path); // compressed before anybody waits for it
    const results = await rounds(list, n, (one) =>
      visit(browser, site, { path: one.path, ready: one.ready, limit: 60_000, steps: steps(site, one) }),
    );
    for (const [id, { samples }] of results) {
      const errors = new Set(samples.flatMap((sample) => sample.errors));
      if (errors.size) console.error(`${id}: ${[...errors].join('; ')}`);
    }
    return rowsOf(list, results);
  } finally {
    await site.close();
  }
}

async function run() {
  if (!existsSync(join(dist, 'script/kith-resource-directory.js')))
    throw new Error('There is no build: npm run build, or set KITH_DIST.');
  installPeers();
  const n = Number(values.rounds);
  const rows = [];
  const browser = await openBrowser();
  try {
    for (const count of values.records.split(',').map(Number))
      rows.push(...(await measure(browser, count, n)));
    const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores`;
    console.log(`\nChromium ${browser.version()}, ${machine}, ${n} rounds, medians\n\n${table(HEAD, rows)}`);
  } finally {
    await browser.close();
  }
}

await run();
