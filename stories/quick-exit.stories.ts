import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/kith-quick-exit.js';
import * as ar from '../src/i18n/locales/ar.strings.js';
import * as es from '../src/i18n/locales/es.strings.js';
import { registerLocale } from '../src/i18n/registry.js';
import type { KithQuickExit } from '../src/widgets/quick-exit/quick-exit.js';

registerLocale('es', { quickExit: es.quickExit });
registerLocale('ar', { quickExit: ar.quickExit });

interface Args {
  lang: string;
  noShortcut: boolean;
  skip: boolean;
}

const meta: Meta<Args> = {
  title: 'Quick exit',
  component: 'kith-quick-exit',
  args: { lang: 'en', noShortcut: false, skip: false },
  render: ({ lang, noShortcut, skip }) =>
    html`<kith-quick-exit
      lang=${lang}
      exit-url="https://www.wikipedia.org/"
      ?no-shortcut=${noShortcut}
      ?skip=${skip}
    >
      <a href="https://www.wikipedia.org/" rel="nofollow noreferrer">Leave this page</a>
    </kith-quick-exit>`,
};
export default meta;

type Story = StoryObj<Args>;

const exitIn = async (canvas: HTMLElement): Promise<KithQuickExit> => {
  const exit = canvas.querySelector('kith-quick-exit') as KithQuickExit;
  await exit.updateComplete;
  return exit;
};

export const Button: Story = {};

export const Spanish: Story = { args: { lang: 'es' } };

export const Arabic: Story = { args: { lang: 'ar' } };

export const WithoutShortcut: Story = { args: { noShortcut: true } };

export const WhatItDoes: Story = {
  play: async ({ canvasElement }) => {
    const details = (await exitIn(canvasElement)).renderRoot.querySelector('details');
    if (details) details.open = true;
  },
};

export const SkipLink: Story = {
  name: 'Skip link, with the focus',
  args: { skip: true },
  play: async ({ canvasElement }) => (await exitIn(canvasElement)).renderRoot.querySelector('a')?.focus(),
};
