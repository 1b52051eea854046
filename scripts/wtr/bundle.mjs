// Bundles the browser tests once with Vite, so that a test page asks for a handful of files instead of hundreds.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { build } from 'vite';
import { filesUnder } from '../files.mjs';
import { oxc } from '../vite-options.mjs';

const root = resolve(import.meta.dirname, '../..');
const folders = ['test/unit', 'test/component'];

/** A folder of this run alone: several runs may go on in one checkout. Folders of runs that ended are removed. */
function ownFolder() {
  const base = join(root, '.wtr');
  mkdirSync(base, { recursive: true });
  for (const name of readdirSync(base)) {
    try {
      process.kill(Number(name), 0);
    } catch {
      rmSync(join(base, name), { recursive: true, force: true });
    }
  }
  const folder = join(base, String(process.pid));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Chunks by what a test page needs: the tools of one kind of test must not be loaded by every other. */
function chunkName(id) {
  if (id.startsWith('\0')) return 'runtime'; // the bundler's own helpers
  const path = relative(root, id).replaceAll('\\', '/');
  if (path.startsWith('src/')) {
    // Importing these registers elements, so that they must not share a chunk with the rest.
    const effect = /^src\/(define|script)\/(.+)\.ts$/.exec(path);
    if (effect) return `src-${effect[1]}-${effect[2]}`;
    // These bring two megabytes along, which hardly a test needs.
    const heavy = /^src\/questionnaire\/(fhirpath|rich-text)\.ts$/.exec(path);
    return heavy ? `src-${heavy[1]}` : 'src';
  }
  if (!id.includes('node_modules')) return null;
  if (/node_modules\/(lit|lit-html|lit-element|@lit)\//.test(id)) return 'lit';
  const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? 'vendor';
  return `vendor-${name.replace('@', '').replace('/', '-')}`;
}

/**
 * @param {string | undefined} filter only files whose path contains this
 * @returns {Promise<{ folder: string, count: number }>} where the bundles are, relative to the repository
 */
export async function bundleTests(filter) {
  const files = folders
    .flatMap((folder) => filesUnder(folder, '.test.ts'))
    .filter((file) => !filter || filter.split(',').some((part) => file.includes(part)));
  if (files.length === 0) throw new Error(`No test file's path contains "${filter}".`);
  const outDir = ownFolder();
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    oxc,
    define: { __KITH_FIXTURES_OUTSIDE__: JSON.stringify(Boolean(process.env.KITH_FIXTURES)) },
    build: {
      target: 'es2022',
      minify: false,
      sourcemap: true,
      outDir,
      emptyOutDir: true,
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(
          files.map((file) => [file.slice('test/'.length, -'.ts'.length), join(root, file)]),
        ),
        external: [/^\/__web-dev-server__/], // imported by the runner's commands, served by the runner
        preserveEntrySignatures: 'allow-extension',
        treeshake: false, // a function that no test calls has to stay, or coverage would not know of it
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name].js',
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [{ debugName: 'ours', name: chunkName }],
          },
        },
      },
    },
  });
  // The runner adds a query to a test file's address: imported by a chunk as well, it would run a second time.
  const entries = new Set(output.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  const twice = output.find(({ imports }) => imports?.some((file) => entries.has(file)));
  if (twice) throw new Error(`${twice.fileName} imports a test file, whose tests would run twice.`);
  return { folder: relative(root, outDir).replaceAll('\\', '/'), count: files.length };
}
