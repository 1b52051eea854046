import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const bench = resolve(import.meta.dirname, '..');
const modules = join(bench, 'node_modules');

/** Installs what is measured against, where that has not been done: `npm ci` in this folder. */
export function installPeers() {
  const wanted = Object.keys(JSON.parse(readFileSync(join(bench, 'package.json'), 'utf8')).dependencies);
  if (wanted.every((name) => existsSync(join(modules, name, 'package.json')))) return;
  process.stderr.write('Installing what is measured against (npm ci in bench) …\n');
  const { status } = spawnSync('npm', ['ci'], {
    cwd: bench,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci in bench failed; what went wrong is printed above.');
}

/** Where a file of an installed peer lies. */
export const peerFile = (path) => join(modules, path);

/** Version of an installed peer. */
export const versionOf = (name) => JSON.parse(readFileSync(peerFile(`${name}/package.json`), 'utf8')).version;

/**
 * One minified module, built as a site with a bundler would build it.
 * @param {string} code source of the module
 * @returns {Promise<string>}
 */
export async function bundle(code) {
  const id = join(bench, 'entry.js');
  const entry = {
    name: 'bench-entry',
    resolveId: (source) => (source === id ? id : null),
    load: (source) => (source === id ? code : null),
  };
  const result = await build({
    root: bench,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [entry],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: { input: id, output: { minify: true, codeSplitting: false } },
    },
  });
  return [result].flat()[0].output.find(({ type }) => type === 'chunk').code;
}
