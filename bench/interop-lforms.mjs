// Fills every form in our engine and in LHC-Forms 40.1.3, in one real Chromium, with the same answers from a seed, and compares the two
// QuestionnaireResponses: where they are equal in meaning, and if not, why.
//   KITH_FIXTURES=/folder node bench/interop-lforms.mjs [--seed=1] [--only=part of a name] [--show=20]
// LHC-Forms comes by `npm pack` into bench/.cache on the first run; it is never a dependency.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { chromiumArgs, findBrowsers } from '../scripts/browsers.mjs';
import { explain, said } from './interop-lforms-reasons.mjs';

const VERSION = '40.1.3';
const root = resolve(import.meta.dirname, '..');
const cache = join(import.meta.dirname, '.cache', `lforms-${VERSION}`);
const fixtures = join(process.env.KITH_FIXTURES ?? join(root, 'test/fixtures'), 'fhir/questionnaires');
const option = (name, fallback) =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? fallback;

function fetchLforms() {
  if (existsSync(join(cache, 'package'))) return;
  mkdirSync(cache, { recursive: true });
  execFileSync('npm', ['pack', `lforms@${VERSION}`, '--pack-destination', cache], {
    stdio: 'ignore',
    timeout: 240_000,
  });
  execFileSync('tar', ['xzf', join(cache, `lforms-${VERSION}.tgz`), '-C', cache]);
}

/** Our engine and the page's side of the comparison, as one script. */
const PAGE_SIDE = `
import { createForm } from './src/questionnaire/form.ts';
import { readQuestionnaire } from './src/questionnaire/read.ts';
import { fillIn, seedOf } from './test/helpers/random-answers.ts';

// all answers, also those that are disabled: each side has to find out by itself what counts
const everything = (items) => items.flatMap((item) => {
  const inner = item.type === 'group' ? everything(item.children) : [];
  if (item.type === 'group') return inner.length ? [{ linkId: item.linkId, text: item.text, item: inner }] : [];
  const answer = item.answers.map(({ value, items }) => {
    const nested = everything(items);
    return { ...value, ...(nested.length && { item: nested }) };
  });
  return answer.length ? [{ linkId: item.linkId, text: item.text, answer }] : [];
});

globalThis.compare = (input, name, seed) => {
  const { questionnaire } = readQuestionnaire(input);
  const form = createForm(questionnaire);
  fillIn(form, seedOf(name) + seed, true);
  const all = { resourceType: 'QuestionnaireResponse', status: 'completed', item: everything(form.roots) };
  const ours = createForm(questionnaire, { response: structuredClone(all) }).response('completed');
  let theirs, failed;
  try {
    const definition = LForms.Util.convertFHIRQuestionnaireToLForms(structuredClone(input), 'R4');
    const merged = LForms.Util.mergeFHIRDataIntoLForms(structuredClone(all), definition, 'R4');
    const data = new LForms.LFormsData(merged);
    theirs = LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4', data);
  } catch (error) { failed = String(error.message ?? error).slice(0, 160); }
  return { ours, theirs, failed, all };
};
`;

function serve(script) {
  const types = { '.js': 'text/javascript', '.html': 'text/html', '.css': 'text/css' };
  const dist = join(cache, 'package/dist/lforms');
  const page = `<!doctype html><meta charset="utf-8"><title>Interop</title><body><script src="/webcomponent/assets/lib/zone.min.js"></script>
<script src="/webcomponent/lhc-forms.js"></script><script src="/fhir/R4/lformsFHIR.min.js"></script><script type="module" src="/ours.js"></script>`;
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    const send = (type, body) => response.writeHead(200, { 'content-type': type }).end(body);
    if (path === '/') return send('text/html', page);
    if (path === '/ours.js') return send('text/javascript', script);
    const file = join(dist, path);
    if (!file.startsWith(dist) || !existsSync(file)) return response.writeHead(404).end();
    return send(types[extname(file)] ?? 'application/octet-stream', readFileSync(file));
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

const wanted = option('only', '');
const names = readdirSync(fixtures).filter((name) => name.endsWith('.json') && name.includes(wanted));
fetchLforms();
const bundle = await build({
  stdin: { contents: PAGE_SIDE, resolveDir: root, loader: 'ts' },
  bundle: true,
  format: 'esm',
  write: false,
  target: 'es2022',
});
const server = await serve(bundle.outputFiles[0].text);
const browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: chromiumArgs });
const tally = { equal: 0, answers: 0, closed: 0, explained: new Map(), different: [] };
try {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction(() => globalThis.LForms?.Util && globalThis.compare, undefined, {
    timeout: 60_000,
  });
  for (const name of names) {
    const input = JSON.parse(readFileSync(join(fixtures, name), 'utf8'));
    const result = await page.evaluate(
      ([form, file, seed]) => globalThis.compare(form, file, seed),
      [input, name, Number(option('seed', 1))],
    );
    const { differences, reasons } = explain(input, result);
    tally.answers += said(result.ours.item).length;
    tally.closed += said(result.all.item).length - said(result.ours.item).length;
    if (differences.length === 0 && reasons.length === 0) tally.equal++;
    for (const reason of new Set(reasons))
      tally.explained.set(reason, [...(tally.explained.get(reason) ?? []), name]);
    if (differences.length > 0) tally.different.push([name, differences]);
  }
} finally {
  await browser.close();
  server.close();
}
console.log(`Given ${tally.answers + tally.closed} answers, of which conditions close ${tally.closed}.`);
const explainedForms = new Set([...tally.explained.values()].flat());
for (const [name] of tally.different) explainedForms.delete(name);
console.log(
  `LHC-Forms ${VERSION}, ${names.length} forms: ${tally.equal} equal, ${explainedForms.size} different for a known reason, ${tally.different.length} different without one.`,
);
for (const [reason, forms] of [...tally.explained].sort((a, b) => b[1].length - a[1].length))
  console.log(`  ${String(forms.length).padStart(4)}  ${reason}`);
for (const [name, differences] of tally.different.slice(0, Number(option('show', 20))))
  console.log(`\n✗ ${name}\n    ${differences.slice(0, 4).join('\n    ')}`);
process.exitCode = tally.different.length === 0 ? 0 : 1;
