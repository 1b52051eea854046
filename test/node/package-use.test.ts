import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');

/** Plain Node, as a server or a script of an integrator runs it. */
function node(code: string): { said: string; failed: string } {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: root,
    encoding: 'utf8',
  });
  return { said: stdout.trim(), failed: stderr };
}

describe('the package in the hands of an integrator', () => {
  test('can be imported where there is no page, and registers nothing there', () => {
    const { said, failed } = node(`
      const { createForm, dailyQuestionnaire, readQuestionnaire, KithPeerFinder } = await import('kith-widgets');
      const { questionnaire } = readQuestionnaire(dailyQuestionnaire);
      const { resourceType } = createForm(questionnaire, { language: 'es' }).response('completed');
      console.log(resourceType, typeof KithPeerFinder, globalThis.customElements?.get('kith-peer-finder'), typeof HTMLElement);
    `);
    assert.equal(failed, '');
    assert.equal(said, 'QuestionnaireResponse function undefined undefined');
  });

  test('lets a server import what registers the widgets in a browser', () => {
    assert.equal(node("await import('kith-widgets/define/all.js')").failed, '');
  });

  test('has types for JSX in which each name is known', () => {
    const file = join(root, 'dist/jsx.d.ts');
    const program = ts.createProgram([file], {
      strict: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: [],
    });
    const mistakes = program
      .getSemanticDiagnostics(program.getSourceFile(file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
    assert.deepEqual(mistakes, []);
  });

  test('has types for JSX in which every attribute is known, an event carries what it carries, and a ref object fits', () => {
    const file = join(root, 'dist/jsx-use.ts');
    const text = `import type { CustomElements } from './jsx.js';
      import type { KithPeerFinder } from './index.js';
      const finder: CustomElements['kith-peer-finder'] = {
        ref: { current: null as KithPeerFinder | null },
        'share-url': '/peers', 'map-tiles': 7,
        'onkith-peer-select': ({ detail }) => { const id: string = detail.id; const wrong: number = detail.id; },
      };
      const exit: CustomElements['kith-quick-exit'] = { 'no-shortcut': true, undefined: '' };`;
    const options: ts.CompilerOptions = {
      strict: true,
      skipLibCheck: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: [],
    };
    const host = ts.createCompilerHost(options);
    const { fileExists, readFile } = host;
    host.fileExists = (path) => path === file || fileExists(path);
    host.readFile = (path) => (path === file ? text : readFile(path));
    const program = ts.createProgram([file], options, host);
    const mistakes = program
      .getSemanticDiagnostics(program.getSourceFile(file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
    assert.equal(mistakes.length, 3, JSON.stringify(mistakes));
    assert.equal(mistakes[0], "Type 'number' is not assignable to type 'string'.");
    assert.equal(mistakes[1], "Type 'string' is not assignable to type 'number'.");
    assert.match(mistakes[2] ?? '', /'undefined' does not exist in type/);
  });
});
