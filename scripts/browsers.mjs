// Finds the browsers the tests run in and, where it may, installs the missing ones.
//   node scripts/browsers.mjs            says which are here; installs on Debian as root; fails without Chromium
//   node scripts/browsers.mjs --check    the same without installing anything
// Only node: imports, because it also runs before `npm ci`.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Flags for Chromium: works as root in a container, starts no background traffic of its own. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * What Chromium does without under Playwright. First what Playwright itself turns off, because this list takes the place
 * of its own. Then the parts of the window that Chromium draws as web pages: the process that draws a tool bar nobody
 * sees takes as much of the machine for each new window as the page under test. (Puppeteer turns those off by itself.)
 */
const without = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
  'WebUIReloadButton',
];

/** Flags for a Chromium that Playwright starts. */
export const playwrightArgs = [...chromiumArgs, `--disable-features=${without.join(',')}`];

/** Firefox preferences that stop its calls home, which would show up as third-party requests. */
export const firefoxPrefs = {
  'app.normandy.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

const runs = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onPath = (...names) =>
  names.flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)));

/** Paths of a browser in the caches of Playwright and Puppeteer, newest first. */
function cached(product, ...tails) {
  const home = homedir();
  const roots = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(home, '.cache/ms-playwright'),
    join(home, 'Library/Caches/ms-playwright'),
    join(home, 'AppData/Local/ms-playwright'),
    join(home, '.cache/puppeteer', product),
  ].filter((root) => root && existsSync(root));
  return roots.flatMap((root) =>
    readdirSync(root)
      .filter((name) => name.startsWith(`${product}-`) || root.endsWith(product))
      .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
      .flatMap((name) => tails.map((tail) => join(root, name, tail))),
  );
}

const programFiles = [
  process.env.PROGRAMFILES,
  process.env['PROGRAMFILES(X86)'],
  process.env.LOCALAPPDATA,
].filter(Boolean);

function chromium() {
  return [
    process.env.KITH_CHROMIUM,
    process.env.CHROME_PATH,
    ...onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...programFiles.map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
    ...programFiles.map((folder) => join(folder, 'Microsoft/Edge/Application/msedge.exe')),
    ...cached('chromium', 'chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-win/chrome.exe'),
    ...cached('chromium', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium'),
  ].find((path) => path && runs(path));
}

function firefox() {
  return [
    process.env.KITH_FIREFOX,
    ...onPath('firefox-esr', 'firefox'),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...programFiles.map((folder) => join(folder, 'Mozilla Firefox/firefox.exe')),
    ...cached('firefox', 'firefox/firefox'),
  ].find((path) => path && runs(path));
}

/** WebKitGTK needs three parts: its driver, its small browser, and an X server without a screen. */
function webkit() {
  const lib = '/usr/lib';
  const folders =
    platform() === 'linux' ? readdirSync(lib).filter((name) => name.endsWith('-linux-gnu')) : [];
  const browser = folders
    .flatMap((name) =>
      ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((v) => join(lib, name, v, 'MiniBrowser')),
    )
    .find(runs);
  const driver = onPath('WebKitWebDriver').find(runs);
  const xvfb = onPath('Xvfb').find(runs);
  return browser && driver && xvfb ? { browser, driver, xvfb } : undefined;
}

/**
 * The browsers on this machine. A missing one is undefined.
 * @returns {{ chromium?: string, firefox?: string, webkit?: { browser: string, driver: string, xvfb: string } }}
 */
export const findBrowsers = () => ({ chromium: chromium(), firefox: firefox(), webkit: webkit() });

const packages = {
  chromium: ['chromium', 'fonts-dejavu-core'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth'],
};

const isDebian = () => existsSync('/etc/debian_version') && onPath('apt-get').some(runs);
const mayInstall = () => isDebian() && process.getuid?.() === 0;

function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const result = spawnSync('apt-get', args, { env, encoding: 'utf8', maxBuffer: 1 << 28 });
  return result.status === 0 ? '' : (result.stderr || result.stdout || 'apt-get did not start').trim();
}

/** Installs what is missing, each browser on its own so that one that cannot be had leaves the others. */
function installMissing(found) {
  const missing = Object.keys(packages).filter((name) => !found[name]);
  if (missing.length === 0) return;
  console.log(`Installing with apt-get: ${missing.flatMap((name) => packages[name]).join(' ')}`);
  const trouble = apt(['update']);
  if (trouble) console.log(`apt-get update: ${trouble.split('\n').at(-1)}`);
  for (const name of missing) {
    const problem = apt(['install', '-y', '--no-install-recommends', ...packages[name]]);
    if (problem) console.log(`${name} could not be installed: ${problem.split('\n').at(-1)}`);
  }
}

const advice = {
  chromium: 'Install Chromium or Chrome, or set KITH_CHROMIUM to its path.',
  firefox: 'Install Firefox to run the tests in it too, or set KITH_FIREFOX to its path.',
  webkit: 'Install webkit2gtk-driver and xvfb (Linux) to run the tests in WebKit too.',
};

function version(found, name) {
  const path = name === 'webkit' ? found.webkit.driver : found[name];
  if (platform() === 'win32') return path; // asking for the version there opens a window
  const lines = spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout?.trim().split('\n') ?? [];
  return lines[0] || path;
}

/** Prints one line a browser. True when the one browser that must be there is there. */
export function reportBrowsers({ install = true } = {}) {
  let found = findBrowsers();
  if (install && mayInstall()) {
    installMissing(found);
    found = findBrowsers();
  }
  for (const name of Object.keys(packages)) {
    console.log(`${name}: ${found[name] ? version(found, name) : `not here. ${advice[name]}`}`);
  }
  if (platform() === 'linux' && !found.chromium && isDebian()) {
    console.log(`Run as root: apt-get update && apt-get install -y ${packages.chromium.join(' ')}`);
  }
  return Boolean(found.chromium);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = reportBrowsers({ install: !process.argv.includes('--check') }) ? 0 : 1;
}
