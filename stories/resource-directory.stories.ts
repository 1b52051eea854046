import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/kith-resource-directory.js';
import { registerLocale } from '../src/i18n/registry.js';
import * as ar from '../src/i18n/locales/ar.strings.js';
import * as es from '../src/i18n/locales/es.strings.js';
import type { ServiceSource } from '../src/sources/service-source.js';
import { OfflineError } from '../src/sources/errors.js';
import type { KithResourceDirectory } from '../src/widgets/resource-directory/resource-directory.js';
import { manyServices, sampleServices, sourceOf } from '../test/helpers/service-source.js';

registerLocale('es', { common: es.common, resourceDirectory: es.resourceDirectory });
registerLocale('ar', { common: ar.common, resourceDirectory: ar.resourceDirectory });

interface Args {
  source: ServiceSource;
  lang: string;
}

const meta: Meta<Args> = {
  title: 'Resource directory',
  component: 'kith-resource-directory',
  args: { lang: 'en', source: sourceOf(sampleServices) },
  render: ({ source, lang }) =>
    html`<kith-resource-directory lang=${lang} .source=${source}>
      <p>You can also call the county office: <a href="tel:5555550100">Call 555-555-0100</a></p>
    </kith-resource-directory>`,
};
export default meta;

type Story = StoryObj<Args>;

/** Waits until the element in the story shows what the story is about. */
async function shown(canvas: HTMLElement, selector: string): Promise<Element> {
  const el = canvas.querySelector('kith-resource-directory') as KithResourceDirectory;
  for (const end = performance.now() + 5000; performance.now() < end;) {
    await el.updateComplete;
    const found = el.renderRoot.querySelector(selector);
    if (found) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  throw new Error(`The story never showed ${selector}`);
}

const failing = (read: () => AsyncGenerator<never>): ServiceSource => ({ services: read });

export const Results: Story = {
  play: async ({ canvasElement }) => void (await shown(canvasElement, 'article')),
};

export const ManyResults: Story = {
  args: { source: sourceOf(manyServices(42)) },
  play: async ({ canvasElement }) => void (await shown(canvasElement, '.more:not([hidden])')),
};

export const OneService: Story = {
  play: async ({ canvasElement }) => {
    ((await shown(canvasElement, 'article button')) as HTMLElement).click();
    await shown(canvasElement, '.detail');
  },
};

export const NothingFound: Story = {
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'article');
    const input = (await shown(canvasElement, 'input')) as HTMLInputElement;
    input.value = 'xylophone';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await shown(canvasElement, '.cards[hidden]');
  },
};

export const NothingInTheList: Story = {
  args: { source: sourceOf([]) },
  play: async ({ canvasElement }) => void (await shown(canvasElement, '.message:not([hidden]) [name=empty]')),
};

export const Loading: Story = {
  args: { source: failing(() => new ReadableStream<never>().values() as AsyncGenerator<never>) },
};

export const ApiDown: Story = {
  args: {
    source: failing(async function* () {
      await Promise.reject(new OfflineError('https://api.example/services'));
      yield* [];
    }),
  },
  play: async ({ canvasElement }) => void (await shown(canvasElement, '[part=error]:not([hidden])')),
};

export const Spanish: Story = { ...Results, args: { lang: 'es' } };

export const Arabic: Story = { ...Results, args: { lang: 'ar' } };

export const ArabicOneService: Story = { ...OneService, args: { lang: 'ar' } };
