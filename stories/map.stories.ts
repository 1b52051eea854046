import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/kith-map.js';
import '../src/define/kith-resource-directory.js';
import { registerLocale } from '../src/i18n/registry.js';
import * as ar from '../src/i18n/locales/ar.strings.js';
import type { Service } from '../src/model/service.js';
import type { ServiceSource } from '../src/sources/service-source.js';
import { sourceOf } from '../test/helpers/service-source.js';
import type { KithResourceDirectory } from '../src/widgets/resource-directory/resource-directory.js';

registerLocale('ar', {
  ...{ common: ar.common, list: ar.list, resourceDirectory: ar.resourceDirectory },
  ...{ directoryMore: ar.directoryMore, map: ar.map },
});

/** Made-up places over a made-up spread of Iowa. */
const places = (count: number): Service[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `place-${String(i)}`,
    name: `Open Door ${String(i + 1)}`,
    locations: [
      {
        addressPublic: true,
        latitude: 40.8 + ((i * 7919) % 250) / 100,
        longitude: -96 + ((i * 104_729) % 560) / 100,
      },
    ],
  }));

interface Args {
  source: ServiceSource;
  lang: string;
}

const meta: Meta<Args> = {
  title: 'Map',
  component: 'kith-resource-directory',
  args: { lang: 'en', source: sourceOf(places(12)) },
  render: ({ source, lang }) =>
    html`<kith-resource-directory
      lang=${lang}
      country="US"
      storage="none"
      .source=${source}
    ></kith-resource-directory>`,
};
export default meta;

type Story = StoryObj<Args>;

/** Unfolds the map as a person does, and waits until its places are drawn. */
async function unfold(canvas: HTMLElement): Promise<void> {
  const el = canvas.querySelector('kith-resource-directory') as KithResourceDirectory;
  for (const end = performance.now() + 20_000; performance.now() < end;) {
    await el.updateComplete;
    const map = el.renderRoot.querySelector<HTMLDetailsElement>('[part=map]:not([hidden])');
    if (map) map.open = true;
    if (el.renderRoot.querySelector('.kith-map-markers button')) return;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  throw new Error('The map never showed');
}

export const AFewPlaces: Story = { play: ({ canvasElement }) => unfold(canvasElement) };

export const ManyPlaces: Story = {
  args: { source: sourceOf(places(2000)) },
  play: ({ canvasElement }) => unfold(canvasElement),
};

export const RightToLeft: Story = {
  args: { lang: 'ar' },
  play: ({ canvasElement }) => unfold(canvasElement),
};
