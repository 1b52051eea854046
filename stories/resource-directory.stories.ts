import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/kith-directory-more.js';
import '../src/define/kith-keep.js';
import '../src/define/kith-resource-directory.js';
import '../src/define/kith-search.js';
import type { Service } from '../src/model/service.js';
import type { ServiceSource } from '../src/sources/service-source.js';
import { OfflineError } from '../src/sources/errors.js';
import type { KithResourceDirectory } from '../src/widgets/resource-directory/resource-directory.js';
import { manyServices, sampleServices, sourceOf } from '../test/helpers/service-source.js';

/** An office that takes every report: nothing of a story goes over the network. */
const reportUrl = 'https://api.example/reports';
const taken = () => Promise.resolve(new Response('{}', { status: 201 }));

/** Sample services with places, hours and beds, as a county with a good list has them. */
const always = {
  freq: 'WEEKLY',
  byday: 'MO,TU,WE,TH,FR,SA,SU',
  opensAt: '00:00',
  closesAt: '24:00',
} as const;
const county: readonly Service[] = sampleServices.map((service, i) =>
  i > 0
    ? service
    : {
        ...service,
        categories: [{ name: 'Emergency Shelter' }],
        schedules: [{ ...always, level: 'service' }],
        capacities: [{ available: 3, maximum: 20, unit: 'beds' }],
        locations: (service.locations ?? []).map((site) =>
          site.addressPublic ? { ...site, latitude: 40.1, longitude: -74 } : site,
        ),
      },
);

interface Args {
  source: ServiceSource;
  lang: string;
}

const meta: Meta<Args> = {
  title: 'Resource directory',
  component: 'kith-resource-directory',
  args: { lang: 'en', source: sourceOf(county) },
  render: ({ source, lang }) =>
    html`<kith-resource-directory
      lang=${lang}
      country="US"
      time-zone="America/New_York"
      near="55501"
      report-url=${reportUrl}
      share-title="From Alder Falls County"
      .source=${source}
      .fetch=${taken}
    >
      <p>You can also call the county office: <a href="tel:5555550100">Call 555-555-0100</a></p>
    </kith-resource-directory>`,
};
export default meta;

type Story = StoryObj<Args>;

/** Waits until the element in the story shows what the story is about. */
async function shown(canvas: HTMLElement, selector: string): Promise<Element> {
  const el = canvas.querySelector('kith-resource-directory') as KithResourceDirectory;
  for (const end = performance.now() + 20_000; performance.now() < end;) {
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

/** Presses what a person would press, one after the other. */
async function press(canvas: HTMLElement, ...selectors: string[]): Promise<void> {
  for (const selector of selectors) ((await shown(canvas, selector)) as HTMLElement).click();
}

export const DoorsAndFilters: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.door', '.filters > summary', '.group > summary');
    await shown(canvasElement, '.chip');
  },
};

export const Saved: Story = {
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'article');
    const save = await shown(canvasElement, 'article button[aria-pressed]');
    if (save.getAttribute('aria-pressed') === 'false') (save as HTMLElement).click();
    await press(canvasElement, '.saved-bar:not([hidden]) [data-saved]');
    await shown(canvasElement, '.detail-view .card');
  },
};

export const OneServiceWithTools: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'article .name button');
    const tools = await shown(canvasElement, '.tools');
    for (const tool of tools.querySelectorAll('details')) tool.open = true;
  },
};

export const ReportSent: Story = {
  play: async (context) => {
    await OneServiceWithTools.play?.(context);
    await press(context.canvasElement, '.report input[value=number]', '.report [type=submit]');
    await shown(context.canvasElement, '.report .notice');
  },
};

export const LeaveOneOut: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.door', '.filters > summary');
    const age = (await shown(canvasElement, '#age')) as HTMLInputElement;
    age.value = '12';
    age.dispatchEvent(new Event('change'));
    await shown(canvasElement, '[part=empty] .primary');
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

export const ArabicDoorsAndFilters: Story = { ...DoorsAndFilters, args: { lang: 'ar' } };

export const ArabicWithTools: Story = { ...OneServiceWithTools, args: { lang: 'ar' } };

export const SpanishReportSent: Story = { ...ReportSent, args: { lang: 'es' } };
