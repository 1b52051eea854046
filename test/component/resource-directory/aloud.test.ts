import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/kith-directory-more.js';
import '../../../src/define/kith-resource-directory.js';
import type { KithResourceDirectory } from '../../../src/widgets/resource-directory/resource-directory.js';
import { eventually } from '../../helpers/browser-env.js';
import { sampleServices, sourceOf } from '../../helpers/service-source.js';

// Held on to: WebKit makes a new object when nobody does, without what a test put on it.
const { speechSynthesis: voice } = globalThis as { speechSynthesis?: SpeechSynthesis }; // not everywhere

async function opened(lang = 'en'): Promise<KithResourceDirectory> {
  const el = await fixture<KithResourceDirectory>(
    html`<kith-resource-directory
      country="US"
      lang=${lang}
      .source=${sourceOf(sampleServices)}
    ></kith-resource-directory>`,
  );
  const card = () => el.renderRoot.querySelector<HTMLButtonElement>('button[data-id="warm-beds"]');
  (await eventually('the services are there', card)).click();
  await el.updateComplete;
  return el;
}

const button = (el: KithResourceDirectory) =>
  [...el.renderRoot.querySelectorAll<HTMLButtonElement>('.tools .actions button')][1];
const says = (el: KithResourceDirectory) => [
  button(el)?.textContent.trim(),
  button(el)?.getAttribute('aria-pressed'),
];
async function press(el: KithResourceDirectory) {
  button(el)?.click();
  await el.updateComplete;
}

describe('the resource directory: reading aloud', () => {
  if (!voice) {
    it('is not offered where the device has no voice', async () => {
      expect(button(await opened())).to.equal(undefined);
    });
    return;
  }

  let said: (SpeechSynthesisUtterance | 'quiet')[] = [];
  // A machine without a voice never comes to an end, and one with a voice would talk to the room.
  beforeEach(() => {
    said = [];
    Object.assign(voice, {
      speak: (utterance: SpeechSynthesisUtterance) => said.push(utterance),
      cancel: () => said.push('quiet'),
    });
  });
  afterEach(() => {
    const own = voice as { speak?: unknown; cancel?: unknown };
    delete own.speak;
    delete own.cancel;
  });
  const spoken = () => said.filter((each) => each !== 'quiet');

  it('says nothing before it is asked to, then the facts of the service and no button', async () => {
    const el = await opened();
    expect([says(el), said]).to.deep.equal([['Read aloud', 'false'], []]);
    await press(el);
    expect(said[0]).to.equal('quiet'); // what another press began
    const text = spoken()
      .map((each) => each.text)
      .join(' ');
    expect(text)
      .to.match(/^Warm Beds/)
      .and.to.contain('Full on most Fridays.')
      .and.to.contain('12 River Street')
      .and.not.to.contain('Read aloud');
    expect(new Set(spoken().map(({ lang }) => lang))).to.deep.equal(new Set(['en']));
    expect(says(el)).to.deep.equal(['Stop reading', 'true']);
    await expect(el).to.be.accessible();
  });

  it('says the number to call, and a web address in one piece', async () => {
    await press(await opened());
    const pieces = spoken().map(({ text }) => text);
    expect(pieces.join(' ')).to.contain('(555) 555-0101');
    expect(
      pieces.some((piece) => piece.includes('shelter.example')),
      pieces.join(' | '),
    ).to.equal(true);
  });

  it('is quiet once the service is left, for the list or for good', async () => {
    const el = await opened();
    await press(el);
    el.renderRoot.querySelector<HTMLButtonElement>('.back button')?.click();
    await el.updateComplete;
    expect(said.at(-1), 'back in the list').to.equal('quiet');
    const { length } = said;
    el.requestUpdate();
    await el.updateComplete;
    expect(said, 'said once').to.have.length(length);
    el.renderRoot.querySelector<HTMLButtonElement>('button[data-id="warm-beds"]')?.click();
    await el.updateComplete;
    expect(says(el)).to.deep.equal(['Read aloud', 'false']);
    await press(el);
    el.remove();
    expect(said.at(-1), 'the directory is gone').to.equal('quiet');
  });

  it('stops when asked, and can begin again', async () => {
    const el = await opened();
    await press(el);
    const { length } = spoken();
    await press(el);
    expect(said.at(-1)).to.equal('quiet');
    expect(says(el)).to.deep.equal(['Read aloud', 'false']);
    await press(el);
    expect(spoken()).to.have.length(2 * length);
  });

  it('offers itself again at the end of the last sentence, and not before', async () => {
    const el = await opened();
    await press(el);
    spoken()[0]?.dispatchEvent(new Event('end'));
    await el.updateComplete;
    expect(says(el)[1]).to.equal('true');
    spoken().at(-1)?.dispatchEvent(new Event('end'));
    await el.updateComplete;
    expect(says(el)).to.deep.equal(['Read aloud', 'false']);
  });

  it('is quiet when the page is left', async () => {
    await press(await opened());
    said = [];
    dispatchEvent(new Event('pagehide'));
    expect(said).to.include('quiet');
  });
});
