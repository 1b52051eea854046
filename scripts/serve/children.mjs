/** Child processes of the demo: started together, ended together. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const POSIX = process.platform !== 'win32';

/** How long a child may take to close its database before it is ended by force, in milliseconds. */
const PATIENCE = 5000;

export class Children {
  #running = new Map();

  /**
   * A step that must succeed: `npm ci`, `npm run build`. It leads a process group of its own, so that ending it ends
   * what it started too.
   * @param {string[]} args what follows `npm`
   * @param {string} cwd
   * @returns {Promise<number | null>} its exit code
   */
  async npm(args, cwd) {
    const script = process.env.npm_execpath;
    const viaNode = script?.endsWith('.js');
    const command = viaNode ? process.execPath : 'npm';
    const options = {
      cwd,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: POSIX,
      shell: !POSIX && !viaNode,
    };
    const child = spawn(command, viaNode ? [script, ...args] : args, options);
    this.#keep(child, POSIX);
    return new Promise((resolve) => {
      child.once('error', () => resolve(null));
      child.once('exit', resolve);
    });
  }

  /**
   * A server of our own, tied to our life by an IPC channel (see with-parent.mjs).
   * @param {string[]} args what follows `node`
   * @param {string} cwd
   * @returns {import('node:child_process').ChildProcess}
   */
  node(args, cwd) {
    const tie = new URL('./with-parent.mjs', import.meta.url).href;
    const child = spawn(process.execPath, ['--import', tie, ...args], {
      cwd,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#keep(child, false);
    return child;
  }

  /** Ends one child and waits until it is gone. */
  async end(child) {
    if (!this.#running.has(child)) return;
    const gone = once(child, 'exit');
    this.#signal(child, 'SIGTERM');
    const force = setTimeout(() => this.#signal(child, 'SIGKILL'), PATIENCE);
    await gone;
    clearTimeout(force);
  }

  async endAll() {
    await Promise.all([...this.#running.keys()].map((child) => this.end(child)));
  }

  #keep(child, group) {
    this.#running.set(child, group);
    child.once('exit', () => this.#running.delete(child));
    child.once('error', () => this.#running.delete(child));
  }

  #signal(child, signal) {
    try {
      process.kill(this.#running.get(child) ? -child.pid : child.pid, signal);
    } catch {
      // Gone in the meantime.
    }
  }
}
