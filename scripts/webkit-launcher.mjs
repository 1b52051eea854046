// Runs tests in WebKitGTK: an X server without a screen, WebKitWebDriver, and its MiniBrowser, spoken to in WebDriver.
import { spawn } from 'node:child_process';
import { freePort } from './serve/ports.mjs';

const START_LIMIT_MS = 120_000;

async function until(attempt) {
  for (const end = Date.now() + START_LIMIT_MS; ;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Starts Xvfb on a display it picks itself and gives back that display's name. */
function startDisplay(xvfb, children) {
  const child = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  children.push(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb stopped with code ${code}`)));
    let text = '';
    child.stdio[3].on('data', (data) => {
      text += data;
      if (text.includes('\n')) resolve(`:${text.trim()}`);
    });
  });
}

/** One WebDriver session in MiniBrowser. */
class WebDriver {
  #base = '';
  #session = '';
  #children = [];

  async start({ browser, driver, xvfb }) {
    process.on('exit', () => this.#kill());
    const display = await startDisplay(xvfb, this.#children);
    const port = await freePort(0);
    this.#base = `http://127.0.0.1:${port}`;
    const env = {
      ...process.env,
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      NO_AT_BRIDGE: '1',
    };
    this.#children.push(spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env }));
    await until(() => this.#call('GET', '/status'));
    const alwaysMatch = {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    };
    const { sessionId } = await until(() =>
      this.#call('POST', '/session', { capabilities: { alwaysMatch } }),
    );
    this.#session = `/session/${sessionId}`;
  }

  async #call(method, path, body) {
    const response = await fetch(this.#base + path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = await response.json();
    if (value?.error) throw new Error(`WebKit: ${value.error}: ${value.message}`);
    return value;
  }

  goTo = (url) => this.#call('POST', `${this.#session}/url`, { url });
  url = () => this.#call('GET', `${this.#session}/url`);
  run = (script) => this.#call('POST', `${this.#session}/execute/sync`, { script, args: [] });
  perform = (actions) => this.#call('POST', `${this.#session}/actions`, { actions });
  resize = (width, height) => this.#call('POST', `${this.#session}/window/rect`, { width, height });

  #kill() {
    for (const child of this.#children) child.kill();
  }

  async stop() {
    if (this.#session) await this.#call('DELETE', this.#session).catch(() => undefined);
    this.#kill();
  }
}

// https://www.w3.org/TR/webdriver2/#keyboard-actions
const keys = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Backspace: '\uE003',
  Delete: '\uE017',
  Space: ' ',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Meta: '\uE03D',
};
const keyDown = (key) => ({ type: 'keyDown', value: keys[key] ?? key });
const keyUp = (key) => ({ type: 'keyUp', value: keys[key] ?? key });

function keyActions({ type, press, down, up }) {
  if (type !== undefined) return [...type].flatMap((key) => [keyDown(key), keyUp(key)]);
  if (press === undefined) return [down !== undefined ? keyDown(down) : keyUp(up)];
  const combination = press.split('+');
  return [...combination.map(keyDown), ...combination.reverse().map(keyUp)];
}

function mouseActions({ type, position, button = 'left' }) {
  const number = { left: 0, middle: 1, right: 2 }[button];
  const move = position && { type: 'pointerMove', x: position[0], y: position[1], duration: 0 };
  const press = { type: 'pointerDown', button: number };
  const release = { type: 'pointerUp', button: number };
  return { move: [move], click: [move, press, release], down: [press], up: [release] }[type];
}

/** What @web/test-runner-commands asks for, as far as WebDriver has it. */
async function execute(driver, command, payload) {
  if (command === 'send-keys') {
    await driver.perform([{ type: 'key', id: 'keyboard', actions: keyActions(payload) }]);
    return true;
  }
  if (command === 'send-mouse') {
    await driver.perform([{ type: 'pointer', id: 'mouse', actions: mouseActions(payload) }]);
    return true;
  }
  if (command === 'set-viewport') {
    // width of the window's own frame; MiniBrowser cannot be narrower than about 450 px
    const [x, y] = await driver.run('return [outerWidth - innerWidth, outerHeight - innerHeight]');
    await driver.resize(payload.width + x, payload.height + y);
    return true;
  }
  return undefined;
}

/**
 * A browser launcher for @web/test-runner.
 * @param {{ browser: string, driver: string, xvfb: string }} paths from findBrowsers().webkit
 */
export function webkitLauncher(paths) {
  const driver = new WebDriver();
  const active = new Set();
  let starting;
  return {
    name: 'WebKitGTK',
    type: 'webkitgtk',
    concurrency: 1,
    initialize(config) {
      // the runner's own command plugins stand first and throw on a browser type they do not know
      config.plugins.unshift({
        name: 'webkitgtk-commands',
        executeCommand: ({ command, payload, session }) =>
          session.browser.type === 'webkitgtk' ? execute(driver, command, payload) : undefined,
      });
    },
    async startSession(id, url) {
      starting ??= driver.start(paths);
      await starting;
      active.add(id);
      await driver.goTo(url);
    },
    isActive: (id) => active.has(id),
    getBrowserUrl: () => driver.url(),
    async stopSession(id) {
      active.delete(id);
      // what the runner's part in the page collected from the console
      const logs = await driver.run('return (window.__wtr_browser_logs__ || {}).logs || []').catch(() => []);
      await driver.goTo('about:blank').catch(() => undefined);
      return { browserLogs: logs };
    },
    startDebugSession: () => Promise.reject(new Error('WebKitGTK has no debug session here')),
    stop: () => driver.stop(),
  };
}
