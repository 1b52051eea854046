// `npm run bench:check-in -- --items phq,300,1000`: how long until a person can answer, until a key shows and until further
// questions open, here and with others; see README.md. `--rounds 5` how often each page is visited; `--only kith,hand` some of
// them; `--form path` any FHIR Questionnaire instead.
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contendersFor } from './check-in/contenders.mjs';
import { toSurvey } from './check-in/convert.mjs';
import { formFor } from './check-in/forms.mjs';
import { fetchLforms } from './check-in/lforms.mjs';
import { steps } from './check-in/measure.mjs';
import { page } from './lib/pages.mjs';
import { bundle, installPeers, peerFile } from './lib/peers.mjs';
import { rounds } from './lib/rounds.mjs';
import { serve } from './lib/serve.mjs';
import { kB, ms, ratio, table } from './lib/table.mjs';
import { openBrowser, visit } from './lib/visit.mjs';

const { values } = parseArgs({
  options: {
    items: { type: 'string', default: 'phq,300,1000' },
    form: { type: 'string' },
    only: { type: 'string' },
    rounds: { type: 'string', default: process.env.BENCH_ROUNDS ?? '5' },
  },
});
const dist = resolve(process.env.KITH_DIST ?? resolve(import.meta.dirname, '../dist'));

const HEAD = [
  '',
  'script + style, gzip',
  'requests',
  'first question',
  'of by hand',
  'slow phone and line',
  'of by hand',
  'all items',
  'of by hand',
  'key p50',
  'key p95',
  'of by hand',
  'questions open',
  'of by hand',
  'heap',
  'elements',
];

/** The value below which a share of all keys of all rounds lies. */
function quantile(samples, share) {
  const all = samples.flatMap(({ keys = [] }) => keys).sort((a, b) => a - b);
  return all.length ? all[Math.min(all.length - 1, Math.ceil(share * all.length) - 1)] : undefined;
}

function rowsOf(list, fast, slow) {
  const hand = fast.get('hand');
  const floor = (key) => hand?.of(key);
  return list.map(({ id, label }) => {
    const { of, samples } = fast.get(id);
    const far = slow?.get(id).of('ready');
    const p95 = quantile(samples, 0.95);
    return [
      label,
      kB(of('gzip')),
      of('requests'),
      ms(of('ready')),
      ratio(of('ready'), floor('ready')),
      ms(far),
      ratio(far, slow?.get('hand')?.of('ready')),
      ms(of('mount')),
      ratio(of('mount'), floor('mount')),
      ms(quantile(samples, 0.5)),
      ms(p95),
      ratio(p95, hand && quantile(hand.samples, 0.95)),
      ms(of('reveal')),
      ratio(of('reveal'), floor('reveal')),
      of('heap') === undefined ? '–' : `${of('heap').toFixed(1)} MB`,
      of('nodes')?.toLocaleString('en'),
    ];
  });
}

/** What would make a number worth nothing. */
function report(id, samples) {
  const troubles = new Set(samples.flatMap(({ errors }) => errors));
  if (samples.some(({ done }) => done === undefined)) troubles.add('not all items came');
  if (samples.some(({ typed }) => typed === false)) troubles.add('keys were lost');
  if (samples.some(({ opened }) => opened === 0)) troubles.add('no question opened');
  if (samples.some(({ wasQuiet }) => !wasQuiet)) troubles.add('the machine was busy');
  for (const trouble of troubles) console.error(`${id}: ${trouble}`);
}

async function filesFor(list, name, questionnaire) {
  const files = {
    [`/data/${name}.fhir.json`]: JSON.stringify(questionnaire),
    [`/data/${name}.survey.json`]: JSON.stringify(toSurvey(questionnaire)),
  };
  for (const { id, path, head, module } of list) {
    files[path] = page({ head, body: '' });
    if (module) files[`/${id}.js`] = await bundle(module);
  }
  return files;
}

async function measure(browser, name, n) {
  const { label, long, questionnaire, last } = formFor(name);
  const key = long ? name : 'short';
  const only = values.only?.split(',');
  const list = contendersFor(key, last).filter(({ id }) => !only || only.includes(id));
  const files = await filesFor(list, key, questionnaire);
  const folders = { '/kith/': join(dist, 'script'), '/lforms/': fetchLforms(), '/peers/': peerFile('') };
  const site = await serve({ files, folders });
  const go = (one, more) =>
    visit(browser, site, { path: one.path, ready: one.ready, limit: 60_000, ...more });
  try {
    for (const one of list) await go(one); // everything is compressed before anybody waits for it
    const fast = await rounds(list, n, (one) => go(one, { steps: steps(long) }));
    const slow = long ? undefined : await rounds(list, Math.ceil(n / 2), (one) => go(one, { slow: true }));
    for (const [id, { samples }] of fast) report(id, samples);
    return `${label}\n\n${table(HEAD, rowsOf(list, fast, slow))}\n`;
  } finally {
    await site.close();
  }
}

async function run() {
  if (!existsSync(join(dist, 'script/kith-check-in.js')))
    throw new Error('There is no build: npm run build, or set KITH_DIST.');
  installPeers();
  const n = Number(values.rounds);
  const browser = await openBrowser();
  try {
    const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores`;
    console.log(`\nChromium ${browser.version()}, ${machine}, ${n} rounds, medians\n`);
    for (const name of values.form ? [values.form] : values.items.split(','))
      console.log(await measure(browser, name, n));
  } finally {
    await browser.close();
  }
}

await run();
