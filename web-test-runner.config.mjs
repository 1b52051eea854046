// Unit tests, component tests and stories in real browsers.
//   npx wtr                                   Chromium
//   npx wtr --coverage                        Chromium, with coverage in coverage/ (floors: scripts/coverage.mjs)
//   BROWSERS=chrome,firefox,webkit npx wtr    all three
//   TESTS=unit/model npx wtr                  only test files whose path contains this (several: comma)
//   KITH_FIXTURES=/some/folder npx wtr        read larger test data from there instead of test/fixtures
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { chromiumArgs, findBrowsers, firefoxPrefs } from './scripts/browsers.mjs';
import './scripts/end-with-run.mjs';
import { webkitLauncher } from './scripts/webkit-launcher.mjs';
import { bundleTests } from './scripts/wtr/bundle.mjs';
import { plainSources, summedCoverage } from './scripts/wtr/coverage.mjs';
import { emulatePlugin } from './scripts/wtr/emulate.mjs';
import { fixtureServer } from './scripts/wtr/fixtures.mjs';
import { startHttpLab } from './scripts/wtr/http-lab.mjs';
import { countingReporter } from './scripts/wtr/reporter.mjs';

const found = findBrowsers();
const launchers = {
  chrome: {
    path: found.chromium,
    start: (executablePath) =>
      chromeLauncher({
        launchOptions: { executablePath, args: chromiumArgs },
        createPage: summedCoverage(
          (url) => url.includes('/chunks/src'),
          () => tests.count,
        ),
      }),
  },
  firefox: {
    path: found.firefox,
    // over WebDriver BiDi: the Chrome launcher starts whatever Puppeteer starts
    start: (executablePath) =>
      chromeLauncher({
        puppeteer,
        concurrency: 1,
        launchOptions: {
          browser: 'firefox',
          executablePath,
          headless: true,
          extraPrefsFirefox: firefoxPrefs,
        },
      }),
  },
  webkit: { path: found.webkit, start: webkitLauncher },
};

const browsers = (process.env.BROWSERS ?? 'chrome').split(',').map((name) => {
  const launcher = launchers[name];
  if (!launcher) throw new Error(`BROWSERS knows ${Object.keys(launchers).join(', ')}; not "${name}".`);
  if (!launcher.path)
    throw new Error(`${name} is not on this machine; "node scripts/browsers.mjs" says more.`);
  return launcher.start(launcher.path);
});

const fixtures = fixtureServer();
const tests = await bundleTests(process.env.TESTS);
let lab;

export default {
  port: Number(process.env.WTR_PORT) || undefined, // two runs at once need two
  files: `${tests.folder}/**/*.test.js`,
  hostname: '127.0.0.1',
  concurrency: 1, // more than one page at a time on two cores makes axe's runs time out
  concurrentBrowsers: 1,
  browsers,
  // Four limits that only end what hangs: a machine that runs three browsers at once may be ten times as slow as this one.
  browserStartTimeout: 180_000,
  testsStartTimeout: 180_000,
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 60_000 } },
  reporters: [defaultReporter(), countingReporter(fixtures.summary)],
  middleware: [fixtures.middleware, plainSources],
  plugins: [
    emulatePlugin(),
    {
      name: 'this-machine-only', // for a loopback address the runner listens to the whole network
      async serverStart({ server }) {
        const { port } = server.address();
        await new Promise((done) => server.close(done));
        await new Promise((done) => server.listen(port, '127.0.0.1', done));
      },
    },
    {
      name: 'http-lab',
      async serverStart() {
        lab = await startHttpLab();
      },
      serverStop: () => lab?.close(),
      serve: (context) => (context.path === '/lab.json' ? { body: { url: lab.url } } : undefined),
    },
  ],
  coverageConfig: {
    include: [`${tests.folder}/chunks/src*.js`], // mapped back to src/**/*.ts by the source map
    report: true,
    reporters: ['json-summary', 'json'],
    reportDir: process.env.COVERAGE_DIR ?? 'coverage',
  },
};
