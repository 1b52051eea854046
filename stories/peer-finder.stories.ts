import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/kith-crisis-more.js';
import '../src/define/kith-crisis-panel.js'; // both bring the lines that are open now
import '../src/define/kith-finder-more.js';
import '../src/define/kith-keep.js';
import '../src/define/kith-peer-finder.js';
import '../src/define/kith-search.js';
import { registerLocale } from '../src/i18n/registry.js';
import * as ar from '../src/i18n/locales/ar.strings.js';
import * as es from '../src/i18n/locales/es.strings.js';
import { OfflineError } from '../src/sources/errors.js';
import type { PeerSource } from '../src/sources/peer-source.js';
import { wipe } from '../src/util/wipe.js';
import type { KithPeerFinder } from '../src/widgets/peer-finder/peer-finder.js';
import { manyPeers, peersOf, samplePeers } from '../test/helpers/peer-source.js';

registerLocale('es', { common: es.common, list: es.list, peerFinder: es.peerFinder });
registerLocale('ar', { common: ar.common, list: ar.list, peerFinder: ar.peerFinder });

interface Args {
  source: PeerSource;
  lang: string;
  requestUrl: string;
}

const meta: Meta<Args> = {
  title: 'Peer finder',
  component: 'kith-peer-finder',
  args: { lang: 'en', source: peersOf(samplePeers), requestUrl: '/requests' },
  render: ({ source, lang, requestUrl }) =>
    html`<kith-peer-finder
      lang=${lang}
      country="US"
      storage="none"
      request-url=${requestUrl}
      response-time="within two working days"
      .source=${source}
      .fetch=${async () => new Response(null, { status: 201 })}
    >
      <p>You can also call us: <a href="tel:5555550120">Call 555-555-0120</a></p>
      <p slot="consent">We share what you write with our peer team, and with nobody else.</p>
    </kith-peer-finder>`,
};
export default meta;

type Story = StoryObj<Args>;
type Play = (canvas: HTMLElement) => Promise<void>;

const finder = (canvas: HTMLElement) => canvas.querySelector('kith-peer-finder') as KithPeerFinder;

/** Waits until the story shows what it is about. */
async function shown(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  const el = finder(canvas);
  for (const end = performance.now() + 20_000; performance.now() < end;) {
    await el.updateComplete;
    const found = [...el.renderRoot.querySelectorAll<HTMLElement>(selector)].find((item) =>
      item.checkVisibility(),
    );
    if (found) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  throw new Error(`The story never showed ${selector}`);
}

const press = async (canvas: HTMLElement, selector: string) => (await shown(canvas, selector)).click();

async function fill(canvas: HTMLElement, selector: string, words: string): Promise<void> {
  const input = (await shown(canvas, selector)) as HTMLInputElement;
  input.value = words;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

const play = (steps: Play): Story => ({ play: ({ canvasElement }) => steps(canvasElement) });

export const People = play(async (canvas) => void (await shown(canvas, 'article')));

export const ManyPeople: Story = {
  args: { source: peersOf(manyPeers(42)) },
  ...play(async (canvas) => void (await shown(canvas, '.more button'))),
};

const chosen: Play = async (canvas) => {
  await press(canvas, '.filters > summary');
  await press(canvas, '.group > summary');
  await press(canvas, '.choice input');
  await shown(canvas, '.chip');
};

export const Filters = play(chosen);

export const NobodyFits = play(async (canvas) => {
  await chosen(canvas);
  await fill(canvas, '#words', 'xylophone');
  await shown(canvas, '[part=empty]');
});

export const NobodyListed: Story = {
  args: { source: peersOf([]) },
  ...play(async (canvas) => void (await shown(canvas, '[part=empty]'))),
};

const onePerson: Play = async (canvas) => {
  await press(canvas, '[data-id=ana]');
  await shown(canvas, '[part=profile]');
};

export const OnePerson = play(onePerson);

export const Shortlist: Story = {
  beforeEach: () => wipe(), // what another story saved
  ...play(async (canvas) => {
    await press(canvas, '.save:not(.on)');
    await press(canvas, '.cards li:nth-child(2) .save:not(.on)');
    await press(canvas, '[data-saved]');
    await press(canvas, 'fieldset .choice:nth-child(1) input');
    await press(canvas, 'fieldset .choice:nth-child(2) input');
    await shown(canvas, '[part=compare]');
  }),
};

const form: Play = async (canvas) => {
  await onePerson(canvas);
  await press(canvas, '[part=profile] .actions .primary');
  await shown(canvas, '[part=request]');
};

export const Ask = play(form);

const complete: Play = async (canvas) => {
  await form(canvas);
  await fill(canvas, '#name', 'Sam');
  await press(canvas, '#way');
  await fill(canvas, '#value', '555 555 0199');
  await press(canvas, '#voicemail');
  await press(canvas, '#agree');
};

export const AskForAnyone = play(async (canvas) => {
  await chosen(canvas);
  await press(canvas, '[data-any]');
  await shown(canvas, '[part=request]');
});

export const SomethingMissing = play(async (canvas) => {
  await form(canvas);
  await press(canvas, '[type=submit]');
  await shown(canvas, '#problems');
});

export const Sent = play(async (canvas) => {
  await complete(canvas);
  await press(canvas, '[part=request] [type=submit]');
  await shown(canvas, '[part=confirmation]');
});

const answering =
  (status: number): Play =>
  async (canvas) => {
    finder(canvas).fetch = () => Promise.resolve(new Response(null, { status }));
    await complete(canvas);
    await press(canvas, '[part=request] [type=submit]');
  };

export const CannotBeSentNow = play(async (canvas) => {
  await answering(503)(canvas);
  await shown(canvas, '[part=later]');
});

export const KeptForLater = play(async (canvas) => {
  await answering(503)(canvas);
  await press(canvas, '[part=later] .button');
  await shown(canvas, '[part=waiting]');
});

export const Refused = play(async (canvas) => {
  await answering(422)(canvas);
  await shown(canvas, '[part=refused]');
});

export const Loading: Story = {
  args: { source: { peers: () => new ReadableStream<never>().values() as AsyncGenerator<never> } },
};

export const ApiDown: Story = {
  args: {
    source: {
      async *peers() {
        await Promise.reject(new OfflineError('https://api.example/peers'));
        yield* [];
      },
    },
  },
  ...play(async (canvas) => void (await shown(canvas, '[part=error]'))),
};

export const WithoutRequests: Story = { ...OnePerson, args: { requestUrl: '' } };

export const Spanish: Story = { ...People, args: { lang: 'es' } };

export const SpanishAsk: Story = { ...Ask, args: { lang: 'es' } };

export const Arabic: Story = { ...Filters, args: { lang: 'ar' } };

export const ArabicOnePerson: Story = { ...OnePerson, args: { lang: 'ar' } };
