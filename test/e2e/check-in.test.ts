import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { axe } from './helpers/axe.js';
import { focus, tabUntil, troubleWith } from './helpers/focus.js';
import { serveOwnPages } from './helpers/own-pages.js';
import { suite } from './helpers/suite.js';
import { eventually, open } from './helpers/visitor.js';

const here = suite();

const checkIn = (page: Page): Locator => page.locator('kith-check-in');
const button = (page: Page, name: string): Locator =>
  checkIn(page).getByRole('button', { name, exact: true });

/** What a person reads, in the languages of the journey. */
const WORDS = {
  en: {
    path: '/portal/check-in.html',
    start: 'Start',
    next: 'Next',
    skip: 'Skip',
    send: 'Send',
    fair: 'Up and down',
    ride: 'A ride',
    arrived: 'It has arrived',
    finish: 'Just finish',
  },
  es: {
    path: '/portal/es/check-in.html',
    start: 'Empezar',
    next: 'Siguiente',
    skip: 'Saltar',
    send: 'Enviar',
    fair: 'Con altas y bajas',
    ride: 'Transporte',
    arrived: 'Ya llegó',
    finish: 'Solo terminar',
  },
  ar: {
    path: '/portal/ar/check-in.html',
    start: 'ابدأ',
    next: 'التالي',
    skip: 'تخطٍّ',
    send: 'إرسال',
    fair: 'متقلّب',
    ride: 'توصيلة',
    arrived: 'لقد وصلت',
    finish: 'إنهاء فقط',
  },
} as const;

describe('The daily check-in on the portal', () => {
  for (const [language, words] of Object.entries(WORDS)) {
    test(`a person who reads ${language} answers what they like, sends it, and it arrives once`, async (t) => {
      const { page, requests, expectQuiet } = await here.visitor(t);
      await open(page, here.world.site + words.path);
      await button(page, words.start).click();
      await checkIn(page).getByLabel(words.fair).check();
      assert.deepEqual(await axe(page), []);
      await button(page, words.next).click();
      await button(page, words.skip).click();
      await checkIn(page).locator('textarea').fill('kith-marker-words');
      await button(page, words.next).click();
      await checkIn(page).getByLabel(words.ride).check();
      await button(page, words.next).click();
      await button(page, words.skip).click();
      assert.deepEqual(await axe(page), []);
      const before = requests.filter(({ body }) => body).length;
      assert.equal(before, 0, 'something was sent before Send');
      await button(page, words.send).click();
      await checkIn(page).getByText(words.arrived).waitFor();
      assert.deepEqual(await axe(page), []);
      const sent = requests.filter(({ body }) => body.includes('kith-marker-words'));
      assert.equal(sent.length, 1);
      assert.match(sent[0]?.url ?? '', /\/kith\/check-ins$/);
      assert.ok(!page.url().includes('kith-marker-words'));
      await button(page, words.finish).click();
      await button(page, words.start).waitFor();
      expectQuiet(here.world.origins);
    });
  }

  test('it can be done with the keyboard alone, and every stop can be seen', async (t) => {
    const { page } = await here.visitor(t, { reducedMotion: 'reduce' });
    await open(page, here.world.site + WORDS.en.path);
    await button(page, 'Start').waitFor();
    const stops = await tabUntil(page, ({ text, widget }) => widget === 'kith-check-in' && text === 'Start');
    await page.keyboard.press('Enter');
    await eventually(
      'the first question has the keyboard',
      async () => (await focus(page)).text === 'How is today?',
    );
    stops.push(...(await tabUntil(page, ({ tag, widget }) => widget === 'kith-check-in' && tag === 'input')));
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    assert.ok(await checkIn(page).getByLabel('Okay').isChecked());
    await page.keyboard.press('Enter');
    await eventually(
      'the next question has the keyboard',
      async () => (await focus(page)).text === 'What has helped lately?',
    );
    assert.deepEqual(stops.filter(({ tag }) => tag !== 'input').flatMap(troubleWith), []);
  });
});

/** Four answers as the PHQ-9 has them, in Spanish, and the code of its ninth item; the question itself is ours. */
const often = ['Para nada', 'Varios días', 'Más de la mitad de los días', 'Casi todos los días'].map(
  (display, at) => ({
    valueCoding: {
      system: 'http://loinc.org',
      code: `LA656${String(8 + at)}-${String([5, 3, 1, 9][at])}`,
      display,
    },
  }),
);
const ninth = {
  resourceType: 'Questionnaire',
  status: 'active',
  language: 'es',
  title: 'Un formulario',
  item: [
    { linkId: 'one', text: 'La primera pregunta', type: 'choice', answerOption: often },
    {
      linkId: 'nine',
      text: 'La novena pregunta',
      type: 'choice',
      code: [{ system: 'http://loinc.org', code: '44260-8' }],
      answerOption: often,
    },
    { linkId: 'last', text: 'La última pregunta', type: 'string' },
  ],
};

describe('An answer that calls for help', () => {
  for (const answer of [1, 2, 3]) {
    test(`“${often[answer]?.valueCoding.display ?? ''}”: offline, in Spanish, by keyboard, the lines are there at once and nothing is in the way`, async (t) => {
      const html = `<!doctype html><html lang="es"><head><meta charset="utf-8"><title>Prueba</title>
        <script type="module" src="/kith/kith.js"></script><script type="module" src="/kith/locales/es.js"></script></head>
        <body><main><h1>Prueba</h1><kith-check-in country="US" layout="steps" read-by="Luis" response-time="Mañana" storage="none"
        submit-url="/nowhere"><p>Llame: <a href="tel:5555550100">555-555-0100</a></p></kith-check-in></main></body></html>`;
      const pages = await serveOwnPages({ '/': { html } });
      t.after(() => pages.close());
      const { page, context } = await here.visitor(t);
      await open(page, `${pages.origin}/`);
      await checkIn(page).evaluate((el, form) => Object.assign(el, { questionnaire: form }), ninth);
      await checkIn(page).getByRole('heading', { name: 'Un formulario' }).waitFor();
      await context.setOffline(true);
      const stop = async (text: string): Promise<void> => {
        await tabUntil(page, (now) => now.text === text && now.tag === 'button');
        await page.keyboard.press('Enter');
      };
      await stop('Empezar');
      await stop('Saltar');
      await tabUntil(page, ({ tag }) => tag === 'input');
      await page.keyboard.press('Space');
      for (let nth = 0; nth < answer; nth += 1) await page.keyboard.press('ArrowDown');
      const safety = checkIn(page).locator('[part=safety]');
      for (const href of ['tel:988', 'tel:911'])
        await safety.locator(`a[href="${href}"]`).filter({ visible: true }).first().waitFor();
      assert.match(await safety.innerText(), /Hable con alguien ahora mismo/);
      assert.equal((await focus(page)).tag, 'input', 'the keyboard was taken elsewhere');
      for (const name of ['Atrás', 'Saltar', 'Siguiente']) assert.ok(await button(page, name).isEnabled());
      assert.deepEqual(await axe(page), []);
      await stop('Siguiente');
      await eventually(
        'the last question is there',
        async () => (await focus(page)).text === 'La última pregunta',
      );
    });
  }
});
