import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { fixtureFiles } from './helpers/fixture-files.js';
import { axe } from './helpers/axe.js';
import { serveOwnPages, type OwnPages } from './helpers/own-pages.js';
import { eventually, openBrowser, visit, type Visitor } from './helpers/visitor.js';

// Every form of the fixtures in the real element. KITH_FORMS=all looks at each with axe too; else at every tenth.
const folder = 'fhir/questionnaires';
const all = process.env['KITH_FORMS'] === 'all';

interface Seen {
  readonly error: string;
  readonly questions: number;
  readonly unreachable: readonly string[];
  /** Questions whose answers a terminology server would bring. */
  readonly unanswerable: number;
  readonly warnings: readonly string[];
}

const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Forms</title>
  <script type="module" src="/kith/kith-check-in.js"></script></head><body><main><h1>Forms</h1></main></body></html>`;

/** Runs in the page: shows a form, goes through its steps, and puts the keyboard on every question that can be answered. */
async function look(form: object): Promise<Seen> {
  document.querySelector('kith-check-in')?.remove();
  interface Item {
    linkId: string;
    type: string;
    control: string;
    shown: boolean;
    readOnly: boolean;
    optionsState: string;
    options: unknown[];
    open: boolean;
  }
  interface Inside extends HTMLElement {
    updateComplete: Promise<boolean>;
    failed: boolean;
    sitting?: {
      form: { items(): Iterable<Item> };
      flow: { at: number; steps: unknown[]; scored: boolean };
      view: { id(item: Item): string };
      warnings: { code: string }[];
    };
    requestUpdate(): void;
  }
  const el = document.createElement('kith-check-in') as unknown as Inside;
  let error = '';
  el.addEventListener(
    'kith-error',
    (event) => (error = String((event as unknown as { error: unknown }).error)),
  );
  Object.assign(el, { questionnaire: form, readBy: 'a', responseTime: 'b', storage: 'none', layout: 'page' });
  document.querySelector('main')?.append(el);
  for (const end = performance.now() + 60_000; performance.now() < end && !el.sitting && !error;)
    await new Promise((resolve) => setTimeout(resolve, 5));
  const { sitting } = el;
  if (!sitting)
    return { error: error || 'nothing came', questions: 0, unreachable: [], unanswerable: 0, warnings: [] };
  await el.updateComplete;
  const root = el.shadowRoot as ShadowRoot;
  root.querySelector<HTMLElement>('[part=start]')?.click();
  const asked = [...sitting.form.items()].filter(
    ({ shown, type }) => shown && type !== 'group' && type !== 'display',
  );
  const reached = new Set<Item>();
  for (let at = 0; at < sitting.flow.steps.length; at += 1) {
    sitting.flow.at = at;
    el.requestUpdate();
    await el.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(resolve)); // nobody presses Tab before there is a picture
    for (const item of asked) {
      const id = sitting.view.id(item);
      const field = root.getElementById(id) ?? root.getElementById(`${id}-other`);
      if (reached.has(item) || !field) continue;
      field.focus();
      if (root.activeElement === field || item.readOnly) reached.add(item);
    }
  }
  sitting.flow.at = 0;
  el.requestUpdate();
  await el.updateComplete;
  const without = (item: Item): boolean => /choice$/.test(item.type) && !item.open && !item.options.length;
  const score = (item: Item): boolean => sitting.flow.scored && /decimal|integer|quantity/.test(item.type);
  return {
    error: el.failed ? error || 'it could not be drawn' : '',
    questions: asked.length,
    unreachable: asked
      .filter((item) => !reached.has(item) && !item.readOnly && !without(item) && !score(item))
      .map(({ linkId, control }) => `${linkId} (${control})`),
    unanswerable: asked.filter(without).length,
    warnings: [...new Set(sitting.warnings.map(({ code }) => code))],
  };
}

describe('Real forms in the real element', () => {
  let pages: OwnPages;
  let browser: Browser;
  let visitor: Visitor;
  before(async () => {
    pages = await serveOwnPages({ '/': { html } });
    browser = await openBrowser();
    visitor = await visit(browser);
    await visitor.page.goto(`${pages.origin}/`);
    await eventually('the element is there', () =>
      visitor.page.evaluate(() => Boolean(customElements.get('kith-check-in'))),
    );
  });
  after(async () => {
    await browser?.close();
    await pages?.close();
  });

  test('each is drawn without an exception, and the keyboard reaches every question that can be answered', async (t) => {
    const files = readdirSync(fixtureFiles.path(folder)).filter((file) => file.endsWith('.json'));
    assert.ok(files.length > 0, 'there are no forms to look at');
    const faults: string[] = [];
    const warned = new Map<string, number>();
    let [questions, unanswerable] = [0, 0];
    for (const [nth, file] of files.entries()) {
      const seen = await visitor.page.evaluate(look, fixtureFiles.json(`${folder}/${file}`) as object);
      questions += seen.questions;
      unanswerable += seen.unanswerable;
      for (const code of seen.warnings) warned.set(code, (warned.get(code) ?? 0) + 1);
      if (seen.error) faults.push(`${file}: ${seen.error}`);
      for (const item of seen.unreachable) faults.push(`${file}: ${item} cannot be reached`);
      if (all || nth % 10 === 0) for (const line of await axe(visitor.page)) faults.push(`${file}: ${line}`);
    }
    faults.push(...uncaught(visitor.said));
    t.diagnostic(
      `forms ${String(files.length)}, questions ${String(questions)}, without their answers ${String(unanswerable)}`,
    );
    for (const [code, count] of [...warned].sort((a, b) => b[1] - a[1]))
      t.diagnostic(`${code}: ${String(count)} forms`);
    t.diagnostic(fixtureFiles.summary());
    assert.deepEqual(faults, []);
  });
});

const uncaught = (said: Visitor['said']): string[] =>
  said.filter((line) => line.startsWith('uncaught') || line.startsWith('policy'));
