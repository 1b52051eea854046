import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/kith-check-in.js';
import '../src/define/kith-crisis-panel.js';
import '../src/define/kith-history.js';
import * as ar from '../src/i18n/locales/ar.strings.js';
import * as es from '../src/i18n/locales/es.strings.js';
import { registerLocale } from '../src/i18n/registry.js';
import { DAILY_URL } from '../src/model/check-in-daily.js';
import type { KithCheckIn } from '../src/widgets/check-in/check-in.js';

registerLocale('es', { common: es.common, checkIn: es.checkIn, checkInHistory: es.checkInHistory });
registerLocale('ar', { common: ar.common, checkIn: ar.checkIn, checkInHistory: ar.checkInHistory });

interface Args {
  questionnaire: string | object;
  layout: string;
  lang: string;
  /** What becomes of it. */
  send: () => Promise<void>;
  /** The person's own earlier responses. */
  history?: () => Promise<readonly object[]>;
}

const meta: Meta<Args> = {
  title: 'Check-in',
  component: 'kith-check-in',
  args: { questionnaire: 'daily', layout: '', lang: 'en', send: () => Promise.resolve() },
  render: ({ questionnaire, layout, lang, send, history }) =>
    html`<kith-check-in
      lang=${lang}
      read-by="Dana and Luis, peer supporters"
      response-time="Within two working days"
      kept-for="We keep it for one year."
      storage="none"
      country="US"
      peers-url="#peers"
      services-url="#services"
      .questionnaire=${questionnaire}
      .layout=${layout}
      .source=${{ send, history }}
    >
      <p>Would you rather talk? <a href="tel:5555550100">Call 555-555-0100</a></p>
    </kith-check-in>`,
};
export default meta;

type Story = StoryObj<Args>;

/** Waits until the element in the story shows what the story is about. */
async function shown(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  const el = canvas.querySelector('kith-check-in') as KithCheckIn;
  for (const end = performance.now() + 20_000; performance.now() < end;) {
    await el.updateComplete;
    const found = el.renderRoot.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  throw new Error(`The story never showed ${selector}`);
}

const press = async (canvas: HTMLElement, selector: string): Promise<void> =>
  (await shown(canvas, selector)).click();

/** Starts, and goes past some questions. */
async function goTo(canvas: HTMLElement, skips: number): Promise<void> {
  await press(canvas, '[part=start]');
  for (let nth = 0; nth < skips; nth += 1) {
    await press(
      canvas,
      '[part=buttons] .button:not(.primary):last-of-type, [part=buttons] .button:nth-last-child(2)',
    );
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Skips every question and sends. */
async function sendIt(canvas: HTMLElement, shows: string): Promise<void> {
  await goTo(canvas, 5);
  await press(canvas, '[part=send]');
  await shown(canvas, shows);
}

const often = ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'];
const flagged = {
  resourceType: 'Questionnaire',
  status: 'active',
  title: 'A form',
  item: [
    {
      linkId: 'nine',
      text: 'A question that may call for help',
      type: 'choice',
      code: [{ system: 'http://loinc.org', code: '44260-8' }],
      answerOption: often.map((display, at) => ({
        valueCoding: { system: 'http://loinc.org', code: `a${String(at)}`, display },
      })),
    },
  ],
};

const long = {
  resourceType: 'Questionnaire',
  status: 'active',
  title: 'A visit',
  item: [
    {
      linkId: 'you',
      text: 'About you',
      type: 'group',
      item: [
        { linkId: 'name', text: 'Name to use', type: 'string', required: true },
        { linkId: 'born', text: 'Date of birth', type: 'date' },
        { linkId: 'alone', text: 'Do you live alone?', type: 'boolean' },
        { linkId: 'people', text: 'People who help you', type: 'string', repeats: true },
      ],
    },
    { linkId: 'more', text: 'Anything else?', type: 'text', maxLength: 300 },
  ],
};

export const First: Story = {
  play: async ({ canvasElement }) => void (await shown(canvasElement, '[part=start]')),
};
export const Today: Story = { play: async ({ canvasElement }) => goTo(canvasElement, 0) };
export const WhatHelped: Story = { play: async ({ canvasElement }) => goTo(canvasElement, 1) };
export const Review: Story = { play: async ({ canvasElement }) => goTo(canvasElement, 5) };
export const Arrived: Story = {
  play: async ({ canvasElement }) => sendIt(canvasElement, '[data-status=sent]'),
};
export const CouldNotBeSent: Story = {
  args: { send: () => Promise.reject(new Error('down')) },
  play: async ({ canvasElement }) => sendIt(canvasElement, '[data-status=failed]'),
};
export const HelpAtOnce: Story = {
  args: { questionnaire: flagged, layout: 'page' },
  play: async ({ canvasElement }) => {
    await goTo(canvasElement, 0);
    await press(canvasElement, 'label.option:last-of-type input');
    await shown(canvasElement, '[part=safety]');
  },
};
export const LongForm: Story = {
  args: { questionnaire: long, layout: 'page' },
  play: async ({ canvasElement }) => goTo(canvasElement, 0),
};
export const SomethingMissing: Story = {
  args: { questionnaire: long, layout: 'page' },
  play: async ({ canvasElement }) => {
    await goTo(canvasElement, 0);
    await press(canvasElement, '[part=buttons] .primary');
    await shown(canvasElement, '[part=problems]');
  },
};
const earlier = ['good', 'mixed', 'hard', 'okay', 'okay', 'good'].map((code, at) => ({
  resourceType: 'QuestionnaireResponse',
  status: 'completed',
  id: `r${String(at)}`,
  authored: `2026-11-${String(20 - at * 3).padStart(2, '0')}T09:00:00Z`,
  questionnaire: DAILY_URL,
  item: [
    { linkId: 'today', answer: [{ valueCoding: { code } }] },
    { linkId: 'helped', answer: [{ valueCoding: { code: 'people' } }, { valueCoding: { code: 'meal' } }] },
  ],
}));
export const Earlier: Story = {
  args: { history: () => Promise.resolve(earlier) },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.history summary');
    await shown(canvasElement, '.history table');
  },
};
export const EarlierArabic: Story = { ...Earlier, args: { ...Earlier.args, lang: 'ar' } };
export const Spanish: Story = { ...Today, args: { lang: 'es' } };
export const Arabic: Story = { ...Today, args: { lang: 'ar' } };
