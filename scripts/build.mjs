// `npm run build`: fills dist/. What is in it, and for whom: see "What ships" in docs.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { minify } from 'terser';
import { build } from 'vite';
import { completeJsx } from './jsx-types.mjs';
import { templateMinifier } from './minify-templates.mjs';
import { oxc } from './vite-options.mjs';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');

/** Runs Node and gives back what it printed, or fails with it. */
function run(...args) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.once('error', fail);
    child.once('close', (code) =>
      code === 0 ? done(output) : fail(new Error(`${args.join(' ')} failed\n${output}`)),
    );
  });
}

const namesIn = (folder, ending) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder))
        .filter((file) => file.endsWith(ending))
        .map((file) => file.slice(0, -ending.length))
    : [];

/** A locale file registers itself, so that a page needs nothing but the script tag. */
function localeEntry(tag) {
  const id = `\0locale:${tag}`;
  const parts = JSON.stringify(join(root, `src/i18n/locales/${tag}.strings.ts`));
  const registry = JSON.stringify(join(root, 'src/i18n/registry.ts'));
  return {
    name: 'kith-locale',
    resolveId: (source) => (source === `locale:${tag}` ? id : null),
    load: (source) =>
      source === id
        ? `import * as parts from ${parts};
           import { registerLocale } from ${registry};
           registerLocale(${JSON.stringify(tag)}, parts);`
        : null,
  };
}

/** A second, slower minifier over the whole file: about 0.4 kB of gzip less than Vite's own. */
const terser = {
  name: 'kith-terser',
  async generateBundle(_options, files) {
    for (const chunk of Object.values(files)) {
      const { code } = await minify(chunk.code, { module: true, ecma: 2022, compress: { passes: 3 } });
      // the bundler names CommonJS files by their place on this machine's disk
      chunk.code = code.replaceAll('node_modules/', '');
    }
  },
};

/** One self-contained file: everything it needs is in it, nothing is loaded later. */
function bundle(name, input, plugins = []) {
  return build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    oxc,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [templateMinifier(), ...plugins, terser],
    build: {
      target: 'es2022',
      outDir: join(dist, 'script'),
      emptyOutDir: false,
      minify: true,
      reportCompressedSize: false,
      lib: { entry: input, formats: ['es'] },
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: { [name]: input },
        // Lit's files only register their version when loaded: what a widget does not use is left out
        treeshake: {
          moduleSideEffects: [
            { test: /node_modules\/(@lit|lit|lit-element|lit-html)\//, sideEffects: false },
          ],
        },
        // `minify` again: in library mode Vite itself leaves the white space in
        output: { minify: true, codeSplitting: false, entryFileNames: '[name].js' },
      },
    },
  });
}

/** Every served file with its size, its size as gzip sends it, and the hash for `integrity=`. */
export function integrityOf(folder) {
  const files = readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.js'))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  return Object.fromEntries(
    files.map((file) => {
      const content = readFileSync(join(folder, file));
      const integrity = `sha384-${createHash('sha384').update(content).digest('base64')}`;
      return [
        `script/${file}`,
        { size: content.length, gzip: gzipSync(content, { level: 9 }).length, integrity },
      ];
    }),
  );
}

async function main() {
  const start = performance.now();
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(join(dist, 'script'), { recursive: true });
  const scripts = namesIn('src/script', '.ts');
  const locales = namesIn('src/i18n/locales', '.strings.ts');
  const results = await Promise.allSettled([
    run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'),
    run('node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze'),
    ...scripts.map((name) => bundle(name, join(root, `src/script/${name}.ts`))),
    ...locales.map((tag) => bundle(`locales/${tag}`, `locale:${tag}`, [localeEntry(tag)])),
    run('--import', 'tsx', 'scripts/schemas.ts', dist),
  ]);
  const failures = results.filter((result) => result.status === 'rejected');
  for (const { reason } of failures) console.error(reason instanceof Error ? reason.message : reason);
  if (failures.length > 0) {
    process.exitCode = 1;
    return;
  }
  const [jsx, manifest] = ['jsx.d.ts', 'custom-elements.json'].map((file) => join(dist, file));
  writeFileSync(jsx, completeJsx(readFileSync(jsx, 'utf8'), JSON.parse(readFileSync(manifest, 'utf8'))));
  const integrity = integrityOf(join(dist, 'script'));
  writeFileSync(join(dist, 'integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);
  for (const [file, { gzip }] of Object.entries(integrity)) {
    console.log(`${file.padEnd(44)} ${(gzip / 1000).toFixed(2).padStart(7)} kB gzip`);
  }
  console.log(`Built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
