import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import ts from 'typescript';
import { version } from '../../src/util/version.js';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const json = <T>(path: string): T => JSON.parse(readFileSync(join(root, path), 'utf8')) as T;

interface Manifest {
  version: string;
  exports: Record<string, string | Record<string, string>>;
  sideEffects: string[];
  scripts: Record<string, string>;
}
const manifest = json<Manifest>('package.json');

const filesIn = (folder: string): string[] =>
  readdirSync(join(dist, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1));

const scripts = (): string[] => filesIn('script').filter((file) => file.endsWith('.js'));
/** Every file of src/define: elements, and the parts that some of them can gain. */
const names = readdirSync(join(root, 'src/define'))
  .filter((file) => file.startsWith('kith-'))
  .map((file) => file.replace(/\.ts$/, ''));
const tags = names.filter((name) =>
  readFileSync(join(root, `src/define/${name}.ts`), 'utf8').includes(`define('${name}'`),
);

/** The file an import path of the package leads to, or undefined. */
function target(path: string): string | undefined {
  for (const [name, value] of Object.entries(manifest.exports)) {
    const to = typeof value === 'string' ? value : (value['default'] ?? value['types'] ?? '');
    if (name === path) return to;
    const [start = '', end] = name.split('*');
    if (end !== undefined && path.startsWith(start) && path.endsWith(end)) {
      return to.replace('*', path.slice(start.length, path.length - end.length));
    }
  }
  return undefined;
}

describe('the published package', () => {
  let packed: string[] = [];

  before(() => {
    const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
      maxBuffer: 1 << 26,
    });
    const answer = JSON.parse(stdout) as unknown;
    const [pack] = Object.values(answer as Record<string, { files: { path: string }[] }>);
    packed = pack?.files.map(({ path }) => path) ?? [];
  });

  test('holds what it promises', () => {
    for (const file of ['LICENSE', 'README.md', 'package.json', 'dist/index.js', 'dist/index.d.ts']) {
      assert.ok(packed.includes(file), file);
    }
    for (const name of names) {
      for (const file of [`dist/define/${name}.js`, `dist/define/${name}.d.ts`, `dist/script/${name}.js`]) {
        assert.ok(packed.includes(file), file);
      }
    }
    for (const file of [
      'define/all.js',
      'script/kith.js',
      'integrity.json',
      'custom-elements.json',
      'openapi.json',
    ]) {
      assert.ok(packed.includes(`dist/${file}`), file);
    }
  });

  test('holds no sources, tests, tools or leftovers', () => {
    const strays = packed.filter((path) => !/^(dist\/|LICENSE$|README\.md$|package\.json$)/.test(path));
    assert.deepEqual(strays, []);
    assert.deepEqual(
      packed.filter((path) => /\.(map|tsbuildinfo|test\.js)$/.test(path)),
      [],
    );
  });

  test('leads every import path that it offers to a file', () => {
    for (const path of Object.keys(manifest.exports)) {
      const to = target(path) ?? '';
      const [folder = '', ending = ''] = to.split('*');
      const found = to.includes('*')
        ? readdirSync(join(root, folder)).some((file) => file.endsWith(ending))
        : existsSync(join(root, to));
      assert.ok(found, `${path} leads to ${to}, which is not there`);
    }
  });

  test('leads every import path and script address that the README shows to a file', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const imports = [...readme.matchAll(/['"]kith-widgets(\/[\w./-]+)?['"]/g)].map(
      ([, path]) => `.${path ?? ''}`,
    );
    const files = [...readme.matchAll(/(?:dist|kith)\/((?:script\/)?[\w/-]+\.js)\b/g)].map(
      ([, file]) => file ?? '',
    );
    assert.ok(imports.length > 0, 'the README shows no import');
    for (const path of imports) assert.ok(existsSync(join(root, target(path) ?? 'nowhere')), path);
    for (const file of files) {
      assert.ok(existsSync(join(dist, file)) || existsSync(join(dist, 'script', file)), file);
    }
  });

  test('gives every command in package.json something to run', () => {
    for (const [name, command] of Object.entries(manifest.scripts)) {
      for (const [, file = ''] of command.matchAll(/\bnode ((?:scripts|test)\/[\w./-]+\.mjs)/g)) {
        assert.ok(existsSync(join(root, file)), `npm run ${name}: ${file}`);
      }
    }
  });

  test('says the same version everywhere', () => {
    assert.equal(version, manifest.version);
  });
});

describe('the script files', () => {
  test('are listed with the size and the hash a browser will check', () => {
    const listed = json<Record<string, { size: number; integrity: string }>>('dist/integrity.json');
    assert.deepEqual(Object.keys(listed).sort(), scripts().sort());
    for (const [file, { size, integrity }] of Object.entries(listed)) {
      const content = readFileSync(join(dist, file));
      assert.equal(content.length, size, file);
      assert.equal(integrity, `sha384-${createHash('sha384').update(content).digest('base64')}`, file);
    }
  });

  test('need no other file: no import of any kind', () => {
    assert.ok(scripts().length > names.length);
    for (const file of scripts()) {
      const source = ts.createSourceFile(
        file,
        readFileSync(join(dist, file), 'utf8'),
        ts.ScriptTarget.ES2022,
      );
      const visit = (node: ts.Node): void => {
        const isImport =
          ts.isImportDeclaration(node) ||
          (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) ||
          (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword);
        assert.ok(!isImport, `${file} imports something`);
        ts.forEachChild(node, visit);
      };
      visit(source);
    }
  });

  test('say nothing about the machine they were built on', () => {
    for (const file of [...scripts(), 'custom-elements.json', 'jsx.d.ts', 'openapi.json']) {
      const text = readFileSync(join(dist, file), 'utf8');
      for (const trace of [root, 'node_modules', 'file://', 'sourceMappingURL']) {
        assert.ok(!text.includes(trace), `${file} contains ${trace}`);
      }
    }
  });

  test('are made for production: Lit does not speak of its dev mode', () => {
    for (const file of scripts()) {
      assert.ok(!readFileSync(join(dist, file), 'utf8').includes('Lit is in dev mode'), file);
    }
  });
});

describe('the custom elements manifest', () => {
  interface Declaration {
    tagName?: string;
    description?: string;
    events?: { name?: string; description?: string; type?: { text: string } }[];
    cssParts?: { name: string; description?: string }[];
    slots?: { name: string; description?: string }[];
    attributes?: { name: string; description?: string }[];
    members?: { name: string }[];
  }
  const elements = (): Declaration[] =>
    json<{ modules: { declarations?: Declaration[] }[] }>('dist/custom-elements.json')
      .modules.flatMap(({ declarations }) => declarations ?? [])
      .filter(({ tagName }) => tagName !== undefined);

  test('knows every element', () => {
    assert.ok(tags.length >= 3);
    assert.deepEqual(
      elements()
        .map(({ tagName }) => tagName)
        .sort(),
      [...tags].sort(),
    );
  });

  test('describes each element, its events, parts, slots and attributes in words', () => {
    for (const { tagName, description, events, cssParts, slots, attributes } of elements()) {
      assert.ok(description, `${tagName} has no description`);
      assert.ok(events?.length, `${tagName} lists no event`);
      assert.ok(
        cssParts?.some(({ name }) => name === 'base'),
        `${tagName} lists no part "base"`,
      );
      for (const item of [...(events ?? []), ...(cssParts ?? []), ...(slots ?? []), ...(attributes ?? [])]) {
        assert.ok(item.description, `${tagName}: ${String(item.name)} is not described`);
      }
    }
  });

  test('lists every event under a name that begins with kith-', () => {
    for (const { tagName, events } of elements()) {
      for (const { name } of events ?? []) assert.match(name ?? '', /^kith-[a-z-]+$/, tagName);
    }
  });

  test('keeps what is private to itself', () => {
    for (const { members } of elements()) {
      assert.deepEqual(members?.filter(({ name }) => name.startsWith('#') || name.startsWith('_')) ?? [], []);
    }
  });
});

describe('the contract for an API of one’s own', () => {
  test('is valid JSON Schema that says what a service must have', () => {
    const schema = json<{ type: string; required?: string[]; properties: object }>(
      'dist/schemas/service.json',
    );
    assert.equal(schema.type, 'object');
    assert.ok(schema.required?.includes('name'));
  });

  test('is the same in OpenAPI', () => {
    const openapi = json<{ openapi: string; info: { version: string }; components: { schemas: object } }>(
      'dist/openapi.json',
    );
    assert.match(openapi.openapi, /^3\.1/);
    assert.equal(openapi.info.version, manifest.version);
    assert.ok('Service' in openapi.components.schemas);
  });
});
