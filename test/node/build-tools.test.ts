import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hasNoCode, judge } from '../../scripts/coverage.mjs';
import { minifyTemplates } from '../../scripts/minify-templates.mjs';
import { resolveInside } from '../../scripts/wtr/fixtures.mjs';

describe('shortening templates', () => {
  test('takes comments and white space out of css, and leaves its strings', () => {
    const code =
      'css`\n  /* why */\n  .a , .b {\n    content: "a  {  b";\n    width: calc(1em + 2em);\n  }\n`';
    assert.equal(minifyTemplates(code), 'css` .a,.b{content:"a  {  b";width:calc(1em + 2em)}`');
  });

  test('writes css numbers without a nought before the point, and keeps what only looks like one', () => {
    const code =
      'css`.a{margin: 0.5em -0.25em 10.5em;inset: calc(0px - 0.5em);content: "0.5";--a-0.5: 0;}.b :hover{color: red}`';
    assert.equal(
      minifyTemplates(code),
      'css`.a{margin:.5em -.25em 10.5em;inset:calc(0px - .5em);content:"0.5";--a-0.5:0}.b :hover{color:red}`',
    );
  });

  test('keeps the space between a value and an expression', () => {
    assert.equal(minifyTemplates('css`a { margin: 0 ${x} 0.5em; } b { }`'), 'css`a{margin:0 ${x} .5em}b{}`');
  });

  test('keeps the one space that stands between words and tags in html', () => {
    const code = 'html`\n  <p\n    class="a  b"\n  >\n    Hi   ${x}\n  </p>\n  <b>y</b>\n`';
    assert.equal(minifyTemplates(code), 'html` <p class="a  b"> Hi ${x} </p> <b>y</b> `');
  });

  test('leaves a quoted value alone that goes on after an expression', () => {
    const code = 'html`<p title="a  ${x}  b"   id="c"></p>`';
    assert.equal(minifyTemplates(code), 'html`<p title="a  ${x}  b" id=c></p>`');
  });

  test('takes quotes from plain values only', () => {
    const code =
      'html`<a class="b-1" href="/c" title="" x="d"/><i y="${e}" z="f">"g"</i><b h=\'i\'\n ${j}></b>`';
    assert.equal(
      minifyTemplates(code),
      'html`<a class=b-1 href="/c" title="" x="d"/><i y="${e}" z=f>"g"</i><b h=i ${j}></b>`',
    );
  });

  test('leaves preformatted text, nested code and other templates alone', () => {
    for (const code of ['html`<pre>a\n  b</pre>`', 'text`a   b`', 'const s = "html`  a  b`";']) {
      assert.equal(minifyTemplates(code), code);
    }
    assert.equal(minifyTemplates('html`<p>${f(`a   b`)}  </p>`'), 'html`<p>${f(`a   b`)} </p>`');
  });

  test('shortens a textarea that holds nothing, and pictures, and leaves a textarea with words in it', () => {
    assert.equal(
      minifyTemplates('html`<textarea\n  rows="4"\n  .value=${x}\n></textarea>`'),
      'html`<textarea rows=4 .value=${x}></textarea>`',
    );
    assert.equal(
      minifyTemplates('svg`<g>\n  <path d="M0 0"></path>\n</g>`'),
      'svg`<g> <path d="M0 0"></path> </g>`',
    );
    for (const code of ['html`<textarea> a\n  b</textarea>`', 'html`<textarea>  ${x}</textarea>`'])
      assert.equal(minifyTemplates(code), code);
  });

  test('goes into templates inside templates', () => {
    assert.equal(
      minifyTemplates('html`<p>  ${a ? html`<b>   x</b>` : ""}  </p>`'),
      'html`<p> ${a ? html`<b> x</b>` : ""} </p>`',
    );
  });
});

describe('the coverage floor', () => {
  const of = (covered: number, total: number) => ({ total, covered });
  const all = (covered: number, total: number) => ({
    lines: of(covered, total),
    statements: of(covered, total),
    functions: of(covered, total),
    branches: of(covered, total),
  });

  test('is met by a layer that is tested enough', () => {
    assert.deepEqual(judge(['src/model/a.ts'], { 'src/model/a.ts': all(96, 100) }).faults, []);
  });

  test('is higher for the layers without a screen', () => {
    assert.equal(judge(['src/model/a.ts'], { 'src/model/a.ts': all(90, 100) }).faults.length, 4);
    assert.equal(judge(['src/ui/a.ts'], { 'src/ui/a.ts': all(90, 100) }).faults.length, 0);
  });

  test('counts a file that no test imports as not covered', () => {
    const { faults } = judge(['src/ui/a.ts', 'src/ui/b.ts'], { 'src/ui/a.ts': all(10, 10) }, () =>
      all(0, 10),
    );
    assert.ok(faults.includes('src/ui/b.ts is imported by no test'));
    assert.ok((faults as string[]).some((fault) => fault.startsWith('ui: lines 50.0 %')));
  });

  test('fails without any numbers, and with none of none', () => {
    assert.equal(judge([], {}).faults.length, 1);
    assert.equal(judge(['src/util/a.ts'], { 'src/util/a.ts': all(0, 0) }).faults.length, 4);
  });

  test('does not ask for functions where there are none', () => {
    const styles = { ...all(10, 10), functions: of(0, 0), branches: of(0, 0) };
    assert.deepEqual(judge(['src/styles/a.ts'], { 'src/styles/a.ts': styles }).faults, []);
  });

  test('does not ask for tests of a file without code of its own', () => {
    assert.equal(hasNoCode(`import type { A } from './a.js'; export interface B { a: A }`), true);
    assert.equal(hasNoCode(`export * from './a.js'; export type { B } from './b.js';`), true);
    assert.equal(hasNoCode(`import './a.js'; import './b.js';`), true);
    assert.equal(hasNoCode(`export const a = 1;`), false);
  });
});

describe('serving test data', () => {
  const root = import.meta.dirname;

  test('gives out a file inside the folder', () => {
    assert.equal(resolveInside(root, 'build-tools.test.ts'), import.meta.filename);
  });

  test('gives out nothing outside of it', () => {
    for (const path of ['../helpers/fixtures.ts', '..', '/etc/passwd', 'none.json', '../../package.json']) {
      assert.equal(resolveInside(root, path), undefined, path);
    }
  });
});
