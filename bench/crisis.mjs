// `npm run bench:crisis`: how long until a person can reach help, here and with others; see README.md.
//
// The component library of the US Department of Veterans Affairs (npm @department-of-veterans-affairs/component-library) cannot
// be installed: its newest version needs a version of its web components that is not published. So its crisis line modal comes
// from those web components' newest published version, once bundled and once as the lazy loader they ship.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { page, script, style } from './lib/pages.mjs';
import { bundle, installPeers, peerFile, versionOf } from './lib/peers.mjs';
import { rounds } from './lib/rounds.mjs';
import { serve } from './lib/serve.mjs';
import { kB, ms, ratio, table } from './lib/table.mjs';
import { openBrowser, visit } from './lib/visit.mjs';

const dist = resolve(process.env.KITH_DIST ?? resolve(import.meta.dirname, '../dist'));
const n = Number(process.env.BENCH_ROUNDS ?? 7);
const va = '@department-of-veterans-affairs/web-components';

const links = '<p><a href="tel:988">Call 988</a> or <a href="sms:988">text 988</a></p>';
const main = (inside) => `<main><h1>Help</h1>${inside}</main>`;
const panel = `<kith-crisis-panel country="US">${links}</kith-crisis-panel>`;
const exit = '<kith-quick-exit><a href="https://www.wikipedia.org/">Leave this page</a></kith-quick-exit>';
const modal = '<va-crisis-line-modal></va-crisis-line-modal>';

/** Something to press stands for the number where the number is behind it. */
const phone = () => bench.seen('a[href^="tel:"]').length > 0;
const opener = () => bench.seen('button').length > 0;

async function contenders() {
  const govukExit = readFileSync(
    peerFile('govuk-frontend/dist/govuk/components/exit-this-page/template-default.html'),
    'utf8',
  );
  const govukStart = `document.body.classList.add('js-enabled', 'govuk-frontend-supported');`;
  return [
    { id: 'html', label: 'plain HTML', body: links },
    {
      id: 'panel',
      label: 'Kith, crisis panel alone',
      head: script('/kith/kith-crisis-panel.js'),
      body: panel,
    },
    { id: 'all', label: 'Kith, kith.js with all widgets', head: script('/kith/kith.js'), body: panel },
    {
      id: 'exit',
      label: 'Kith, quick exit alone + HTML',
      head: script('/kith/kith-quick-exit.js'),
      body: exit + links,
    },
    {
      id: 'va',
      label: `VA crisis line modal ${versionOf(va)}, bundled`,
      head: script('/va.js'),
      body: modal,
      module: `import { defineCustomElement } from '${va}/dist/components/va-crisis-line-modal.js'; defineCustomElement();`,
      ready: opener,
      press: 'va-crisis-line-modal button',
    },
    {
      id: 'va-lazy',
      label: `VA crisis line modal ${versionOf(va)}, its lazy loader`,
      head: style('/va/component-library.css') + script('/va/component-library.esm.js'),
      body: modal,
      ready: opener,
      press: 'va-crisis-line-modal button',
    },
    {
      id: 'govuk',
      label: `GOV.UK exit this page ${versionOf('govuk-frontend')} + HTML`,
      head: style('/govuk/govuk-frontend.min.css') + script('/govuk.js'),
      body: govukExit + links,
      module: `import { ExitThisPage, createAll } from 'govuk-frontend'; ${govukStart} createAll(ExitThisPage);`,
    },
  ].map((one) => ({ ready: phone, path: `/${one.id}/`, ...one }));
}

/** How many phone links a person sees, and what axe would never say: how long from a press to the number, in ms. */
async function look(tab, press) {
  const seen = () => tab.locator('a[href^="tel:"]').filter({ visible: true }).count();
  if (!press || (await seen())) return { phones: await seen() };
  const opened = tab.evaluate(
    (isThere) =>
      new Promise((done) => {
        addEventListener(
          'click',
          ({ timeStamp }) => bench.when(eval(isThere), (at) => done(at - timeStamp)),
          {
            capture: true,
            once: true,
          },
        );
      }),
    String(phone),
  );
  await tab.locator(press).first().click();
  const toNumber = await Promise.race([opened, tab.waitForTimeout(10_000)]);
  return { phones: 0, toNumber };
}

/** What is left without a script: visible phone links. */
async function leftWithout(browser, site, { path }, how) {
  site.breakDown(how === '503' ? (asked) => asked.endsWith('.js') : undefined);
  try {
    const steps = async (tab) => ({ phones: (await look(tab)).phones });
    const { phones } = await visit(browser, site, {
      path,
      ready: () => document.readyState === 'complete',
      javaScript: how !== 'off',
      steps,
    });
    return phones ? `${phones} phone link${phones > 1 ? 's' : ''}` : 'nothing';
  } finally {
    site.breakDown();
  }
}

async function measure(browser, site, list) {
  const fast = await rounds(list, n, (one) =>
    visit(browser, site, { ...one, steps: (tab) => look(tab, one.press) }),
  );
  const slow = await rounds(list, Math.ceil(n / 2), (one) => visit(browser, site, { ...one, slow: true }));
  const rows = [];
  for (const one of list) {
    const here = fast.get(one.id);
    const far = slow.get(one.id);
    const behind = here.of('toNumber');
    rows.push([
      one.label,
      kB(here.of('gzip')),
      here.of('requests'),
      ms(here.of('ready')),
      ms(far.of('ready')),
      ratio(far.of('ready'), slow.get('html').of('ready')),
      behind === undefined ? 'shown' : `one press, ${ms(behind)}`,
      here.of('shift')?.toFixed(3),
      await leftWithout(browser, site, one, 'off'),
      await leftWithout(browser, site, one, '503'),
    ]);
  }
  return rows;
}

async function run() {
  if (!existsSync(join(dist, 'script/kith-crisis-panel.js')))
    throw new Error('There is no build: npm run build, or set KITH_DIST.');
  installPeers();
  const list = await contenders();
  const files = {};
  for (const { path, head, body, module, id } of list) {
    files[path] = page({ head, body: main(body) });
    if (module) files[`/${id}.js`] = await bundle(module);
  }
  const folders = {
    '/kith/': join(dist, 'script'),
    '/va/': peerFile(`${va}/dist/component-library`),
    '/govuk/': peerFile('govuk-frontend/dist/govuk'),
  };
  const site = await serve({ files, folders });
  const browser = await openBrowser();
  try {
    const head = [
      '',
      'script + style, gzip',
      'requests',
      'phone link or its opener',
      'slow line',
      'of plain HTML',
      'the number',
      'CLS',
      'script off',
      'script 503',
    ];
    const rows = await measure(browser, site, list);
    console.log(`\nChromium ${browser.version()}, ${n} rounds, medians\n\n${table(head, rows)}`);
  } finally {
    await browser.close();
    await site.close();
  }
}

await run();
