import test from 'node:test';
import { RuleTester } from 'eslint';
import rules from '../../scripts/eslint/index.mjs';

RuleTester.describe = (_name, run) => run();
RuleTester.it = (name, run) => void test(name, run);
RuleTester.itOnly = RuleTester.it;

const tester = new RuleTester({ languageOptions: { ecmaVersion: 2022, sourceType: 'module' } });
const one = (messageId: string) => [{ messageId }];

tester.run('no-inline-style', rules.rules['no-inline-style'], {
  valid: [
    { name: 'a class is a fine way to style', code: 'html`<p class="style">${x}</p>`' },
    {
      name: 'the word style in a text is a word',
      code: 'html`<p title=${style}>style= is not an attribute here</p>`',
    },
    { name: 'another tag function may hold a style', code: 'page`<style>p {}</style>`' },
    {
      name: 'other directives may be imported',
      code: "import { classMap } from 'lit/directives/class-map.js';",
    },
  ],
  invalid: [
    {
      name: 'a style attribute is found',
      code: 'html`<p style="color: red">x</p>`',
      errors: one('attribute'),
    },
    {
      name: 'a bound style attribute is found after other expressions',
      code: 'html`<p class=${a} id="${b}" style=${c}>x</p>`',
      errors: one('attribute'),
    },
    { name: 'a bound style property is found', code: 'html`<p .style=${c}></p>`', errors: one('attribute') },
    { name: 'a style element is found', code: 'html`<style>${css}</style>`', errors: one('element') },
    {
      name: 'styleMap is found where it is imported',
      code: "import { styleMap } from 'lit/directives/style-map.js';",
      errors: one('styleMap'),
    },
  ],
});

tester.run('no-literal-text', rules.rules['no-literal-text'], {
  valid: [
    { name: 'text from strings is fine', code: 'html`<p title=${t.tip}>${t.hello}, ${t.name}</p>`' },
    { name: 'marks, numbers and entities are not words', code: 'html`<p>· 1–2 &nbsp;&middot; ${x}:</p>`' },
    { name: 'a comment in a template is not read', code: 'html`<!-- opens the list --><ul></ul>`' },
    {
      name: 'values of other attributes are not read',
      code: 'html`<p class="big red" role="status" .mode=${"wide"}></p>`',
    },
    {
      name: 'a comparison inside an attribute is no text',
      code: 'html`<p aria-expanded=${o ? "true" : "false"}></p>`',
    },
    { name: 'a > inside a quoted attribute does not end the tag', code: 'html`<p data-x="a > b">${x}</p>`' },
    { name: 'an unquoted expression ends its attribute', code: 'html`<a href=${u} class="x">${t.go}</a>`' },
  ],
  invalid: [
    { name: 'a word between tags is found', code: 'html`<p>Call now</p>`', errors: one('text') },
    { name: 'a word after an expression is found', code: 'html`<p>${n} services</p>`', errors: one('text') },
    { name: 'a word in another alphabet is found', code: 'html`<p>مرحبا</p>`', errors: one('text') },
    {
      name: 'a literal aria-label is found',
      code: 'html`<nav aria-label="Pages"></nav>`',
      errors: one('text'),
    },
    {
      name: 'words around an expression in a label are found',
      code: 'html`<nav aria-label="Page ${n}"></nav>`',
      errors: one('text'),
    },
    { name: 'a literal alt is found', code: "html`<img alt='A seal'>`", errors: one('text') },
    {
      name: 'words in an expression are found',
      code: 'html`<p>${open ? "Open" : t.shut}</p>`',
      errors: one('text'),
    },
  ],
});
