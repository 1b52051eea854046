import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/kith-crisis-panel.js';
import '../src/define/kith-crisis-more.js';
import '../src/define/kith-crisis-world.js';
import * as ar from '../src/i18n/locales/ar.strings.js';
import * as es from '../src/i18n/locales/es.strings.js';
import { registerLocale } from '../src/i18n/registry.js';
import type { HostLine } from '../src/helplines/host-lines.js';
import type { KithCrisisPanel } from '../src/widgets/crisis-panel/crisis-panel.js';

registerLocale('es', { crisisPanel: es.crisisPanel, crisisMore: es.crisisMore, crisisWorld: es.crisisWorld });
registerLocale('ar', { crisisPanel: ar.crisisPanel, crisisMore: ar.crisisMore, crisisWorld: ar.crisisWorld });

interface Args {
  country: string;
  audience: string;
  display: string;
  lang: string;
  exitUrl: string;
  lines: readonly HostLine[];
}

const meta: Meta<Args> = {
  title: 'Crisis panel',
  component: 'kith-crisis-panel',
  args: { country: 'US', audience: '', display: 'inline', lang: 'en', exitUrl: '', lines: [] },
  render: ({ country, audience, display, lang, exitUrl, lines }) =>
    html`<kith-crisis-panel
      country=${country}
      audience=${audience}
      display=${display}
      lang=${lang}
      exit-url=${exitUrl}
      .lines=${lines}
    >
      <p><a href="tel:911">Call 911</a></p>
      <p><a href="tel:988">Call 988</a></p>
    </kith-crisis-panel>`,
};
export default meta;

type Story = StoryObj<Args>;

const drawn = async (canvas: HTMLElement): Promise<KithCrisisPanel> => {
  const panel = canvas.querySelector('kith-crisis-panel') as KithCrisisPanel;
  await panel.updateComplete;
  return panel;
};

export const UnitedStates: Story = {};

export const Spanish: Story = { args: { lang: 'es' } };

export const Arabic: Story = { args: { lang: 'ar' } };

export const ForVeterans: Story = { args: { audience: 'veterans' } };

export const OneNumberEach: Story = { name: 'A country with two emergency numbers', args: { country: 'JP' } };

export const HoursNotKnown: Story = { args: { country: 'CN' } };

export const EmergencyNumberOnly: Story = { args: { country: 'IS' } };

export const NoSureNumber: Story = { name: 'A country without a sure number', args: { country: 'NG' } };

export const HostLines: Story = {
  name: 'With the county’s own lines',
  args: {
    lines: [
      {
        id: 'county',
        name: 'Riverbend County peer line',
        kind: 'warmline',
        peerRun: true,
        languages: ['en', 'es'],
        channels: [{ type: 'call', number: '15555550100' }],
        hours: [{ days: ['mo', 'tu', 'we', 'th', 'fr'], open: '17:00', close: '23:00' }],
        timeZone: 'America/Chicago',
      },
    ],
  },
};

export const Explanations: Story = {
  name: 'With every explanation open',
  play: async ({ canvasElement }) => {
    const panel = await drawn(canvasElement);
    for (const details of panel.renderRoot.querySelectorAll('details')) details.open = true;
  },
};

export const WithExitLink: Story = { args: { exitUrl: 'https://www.wikipedia.org/' } };

export const DialogClosed: Story = { name: 'Dialog, closed', args: { display: 'dialog' } };

export const DialogOpen: Story = {
  name: 'Dialog, open',
  args: { display: 'dialog' },
  play: async ({ canvasElement }) => {
    const panel = await drawn(canvasElement);
    panel.renderRoot.querySelector<HTMLElement>('[part=trigger]')?.click();
    await panel.updateComplete;
  },
};
