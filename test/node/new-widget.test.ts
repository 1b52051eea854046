import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import ts from 'typescript';
import { marksFor, newWidget } from '../../scripts/new-widget.mjs';

const root = join(import.meta.dirname, '../..');
const parts = ['src', 'scripts', 'test/helpers', 'eslint.config.mjs', 'tsconfig.json', 'tsconfig.build.json'];
const more = ['package.json', '.prettierrc.json', 'web-test-runner.config.mjs', '.dependency-cruiser.cjs'];
let copy: string;

/** A command in the copy. Fails with what it printed. */
function succeeds(file: string, args: string[], env: NodeJS.ProcessEnv = {}): string {
  const bin = join(root, 'node_modules', file);
  const options = { cwd: copy, encoding: 'utf8', env: { ...process.env, ...env } } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], options);
  assert.equal(status, 0, stdout + stderr);
  return stdout;
}

describe('a new widget, in a copy of the repository', () => {
  let written: string[];

  before(async () => {
    copy = mkdtempSync(join(tmpdir(), 'kith-new-widget-'));
    for (const part of [...parts, ...more]) cpSync(join(root, part), join(copy, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
    written = (await newWidget('group-calendar', copy)) as string[];
  });

  after(() => rmSync(copy, { recursive: true, force: true }));

  const own = (): string[] => written.filter((path) => path.includes('group-calendar'));

  test('consists of eight files and joins the others', () => {
    assert.equal(own().length, 8);
    assert.match(readFileSync(join(copy, 'src/define/all.ts'), 'utf8'), /kith-group-calendar/);
    for (const path of own()) {
      assert.ok(existsSync(join(copy, path)), path);
      assert.doesNotMatch(readFileSync(join(copy, path), 'utf8'), /__[a-z]+__/i, path);
    }
  });

  test('passes the type check', () => {
    // only what was written is looked at: the step "types" looks at all the rest
    const { options } = ts.parseJsonConfigFileContent(
      ts.readConfigFile(join(copy, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config,
      ts.sys,
      copy,
    );
    const files = written.map((path) => join(copy, path));
    const program = ts.createProgram(files, options);
    const mistakes = [
      ...program.getOptionsDiagnostics(),
      ...program.getGlobalDiagnostics(),
      ...files.flatMap((file) => {
        const source = program.getSourceFile(file);
        assert.ok(source, file);
        return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
      }),
    ];
    assert.deepEqual(
      mistakes.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
      [],
    );
  });

  test('passes lint and formatting', () => {
    succeeds('eslint/bin/eslint.js', ['--max-warnings', '0', ...written]);
    succeeds('prettier/bin/prettier.cjs', ['--check', ...written]);
  });

  test('passes the template check', () => {
    const bin = '@jackolope/lit-analyzer/cli.mjs';
    succeeds(bin, ['--strict', '--maxWarnings', '0', 'src/widgets/group-calendar/*.ts']);
  });

  test('passes its own test in a browser', () => {
    const result = join(copy, 'result.json');
    succeeds('@web/test-runner/dist/bin.js', [], {
      BROWSERS: 'chrome',
      TESTS: 'group-calendar',
      KITH_TEST_RESULT: result,
    });
    const { passed, failed } = JSON.parse(readFileSync(result, 'utf8')) as Record<string, number>;
    assert.deepEqual({ passed, failed }, { passed: 3, failed: 0 });
  });

  test('is refused when it is there already, and nothing is written', async () => {
    const path = join(copy, 'src/widgets/group-calendar/group-calendar.ts');
    const now = readFileSync(path, 'utf8');
    await assert.rejects(
      newWidget('group-calendar', copy) as Promise<unknown>,
      /There is a widget "group-calendar" already/,
    );
    assert.equal(readFileSync(path, 'utf8'), now);
  });
});

describe('the name of a new widget', () => {
  test('becomes its tag and its class', () => {
    const marks = marksFor('group-calendar') as Record<string, string>;
    assert.equal(marks['__tag__'], 'kith-group-calendar');
    assert.equal(marks['__Name__'], 'KithGroupCalendar');
  });

  test('is asked for when it is missing, and explained when it is wrong', () => {
    assert.throws(() => marksFor(undefined), /Give the widget a name/);
    for (const name of ['Group', 'group_calendar', '-a', 'a--b', '../x', 'kith-peer', '1a']) {
      assert.throws(() => marksFor(name), /is no name for a widget/, name);
    }
  });
});
