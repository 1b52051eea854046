import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test, type TestContext } from 'node:test';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { axe } from './helpers/axe.js';
import { hasCopy } from './helpers/database.js';
import { overflowing } from './helpers/layout.js';
import { scripts } from './helpers/scripts.js';
import { cards, directory, eventually, listIsRead, noteReads, open, patience } from './helpers/visitor.js';
import { startWorld, type World } from './helpers/world.js';

const path = '/county/es/services.html';

let world: World;

before(async () => {
  world = await startWorld();
});
after(() => world?.close());

/** Runs in the page. `__name` is what esbuild wraps named functions in; a print window would wait for somebody to close it. */
function prepare(): void {
  const scope = globalThis as unknown as { __name: unknown; print: unknown };
  scope.__name = (target: unknown) => target;
  scope.print = () => undefined;
}

/** A phone with a browser whose profile outlives the browser. */
class Phone {
  readonly #folder = mkdtempSync(join(tmpdir(), 'kith-journey-'));
  #context: BrowserContext | undefined;

  get context(): BrowserContext {
    assert.ok(this.#context, 'the browser is closed');
    return this.#context;
  }

  async start({ offline = false } = {}): Promise<Page> {
    const { chromium: executablePath } = scripts.findBrowsers();
    if (!executablePath)
      throw new Error('There is no Chromium: node scripts/browsers.mjs says how to get it.');
    this.#context = await chromium.launchPersistentContext(this.#folder, {
      executablePath,
      args: scripts.playwrightArgs,
      viewport: { width: 360, height: 740 },
      locale: 'es-US',
      timezoneId: 'America/Los_Angeles',
      reducedMotion: 'reduce',
    });
    this.#context.setDefaultTimeout(patience);
    await this.#context.addInitScript(prepare);
    await this.#context.addInitScript(noteReads);
    await this.#context.setOffline(offline);
    return this.#context.newPage();
  }

  async stop(): Promise<void> {
    await this.#context?.close();
    this.#context = undefined;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function phone(t: TestContext): Phone {
  const made = new Phone();
  t.after(() => made.remove());
  return made;
}

const press = (page: Page, name: string | RegExp) =>
  directory(page).getByRole('button', { name }).filter({ visible: true }).first().click();
const says = (page: Page, text: string | RegExp) =>
  directory(page).getByText(text).filter({ visible: true }).first().waitFor();
const detail = (page: Page) => directory(page).locator('.detail-view [part=detail]');

const away = /A unos? [\d.,]+ (?:millas?|mi)|A menos de/;

/** A door, a ZIP code, a condition: the shelters that are open, the nearest first. */
async function findShelter(page: Page): Promise<void> {
  await cards(page).nth(9).waitFor();
  await listIsRead(directory(page));
  await press(page, 'Un lugar donde quedarse');
  await directory(page).getByText('Elija lo que le importa').click();
  await directory(page).getByLabel('Código postal o ciudad').fill('97888');
  await directory(page).getByLabel('Código postal o ciudad').press('Tab');
  await directory(page).getByText('Cómo funciona').click();
  await directory(page)
    .getByLabel(/^Abierto ahora/)
    .check();
  await eventually('only what is open and near shows', async () => {
    const texts = await cards(page).filter({ visible: true }).allInnerTexts();
    const open = texts.every((text) => /Abierto (?:ahora|siempre)/.test(text));
    return open && away.test(texts[0] ?? '');
  });
}

describe('A person who needs a bed tonight, in Spanish, on a phone', () => {
  test('finds an open shelter near by, keeps it, reads and prints it offline after a restart, and reports a wrong number once', async (t) => {
    const own = phone(t);
    let page = await own.start();
    await open(page, world.site + path);
    await findShelter(page);
    const first = cards(page).filter({ visible: true }).first();
    const name = await first.getByRole('button').first().innerText();
    const call = await first.locator('[part=phone]').getAttribute('href');
    assert.match(call ?? '', /^tel:\+?\d+/);
    assert.deepEqual(await overflowing(page), []);
    assert.deepEqual(await axe(page), []);

    await first.getByRole('button', { name: /^Guardar/ }).click();
    await press(page, 'Guardados (1)');
    await press(page, 'Guardar en este dispositivo');
    await says(page, 'Esta lista se queda en este dispositivo cuando se vaya.');
    await eventually('a copy of the list is on the device', () => hasCopy(page));
    assert.equal(new URL(page.url()).href, world.site + path, 'the address says what was looked for');
    await open(page, world.site + path); // later that evening: what the browser itself keeps is fresh again
    await says(page, 'Guardados (1)');
    await own.stop();

    page = await own.start({ offline: true });
    await page.goto(world.site + path);
    await press(page, 'Guardados (1)');
    await directory(page).locator('.detail-view').getByText(name, { exact: true }).first().waitFor();
    await press(page, name);
    await eventually(
      'the service is open',
      async () => (await directory(page).locator('#top').innerText()) === name,
    );
    assert.equal(await detail(page).locator('[part=phone]').first().getAttribute('href'), call);

    await press(page, 'Imprimir');
    await page.emulateMedia({ media: 'print' });
    const onPaper = await directory(page).locator('.base').innerText();
    assert.ok(onPaper.includes(name), onPaper);
    for (const left of ['Imprimir', '¿Hay algo mal aquí?', 'Guardado', 'Volver', 'Abierto'])
      assert.ok(!onPaper.includes(left), `“${left}” is on the paper`);
    assert.equal(await page.locator('h1').isVisible(), false, 'the rest of the page is on the paper');
    await page.emulateMedia({ media: null });
    const pdf = await page.pdf({ format: 'Letter' });
    if (process.env['KITH_LOOK']) await writeFile(join(process.env['KITH_LOOK'], 'journey.pdf'), pdf);
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
    assert.ok(sheets.length > 0 && sheets.length <= 2, `${sheets.length} sheets for one service`);

    await directory(page).getByText('¿Hay algo mal aquí?').click();
    await directory(page).getByLabel('El número está mal').check();
    await press(page, 'Enviar');
    await says(page, 'Todavía no se pudo enviar. Se guarda aquí y se enviará en cuanto se pueda.');
    assert.deepEqual(await world.api.received('report'), []);

    await own.context.setOffline(false);
    await eventually('the report arrives', async () => (await world.api.received('report')).length > 0);
    await page.reload(); // what is waiting is sent when a page opens: nothing is
    await cards(page).nth(9).waitFor();
    await says(page, 'Guardados (1)');
    await page.waitForLoadState('networkidle');
    const [report, ...more] = await world.api.received('report');
    assert.deepEqual(more, [], 'it arrived more than once');
    const body = report?.body as Record<string, string>;
    assert.deepEqual(Object.keys(body).sort(), ['id', 'language', 'reason']);
    assert.equal(body['reason'], 'number');
  });
});
