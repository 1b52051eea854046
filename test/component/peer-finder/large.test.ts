import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { registerFormats } from '../../../src/sources/register-formats.js';
import { wipe } from '../../../src/util/wipe.js';
import { eventually } from '../../helpers/browser-env.js';
import { httpLab, type HttpLab, type LabAnswer } from '../../helpers/http-lab.js';
import { manyPeers } from '../../helpers/peer-source.js';
import { act, all, names, one, press, textOf, type, type Finder } from './help.js';

registerFormats();

const everyone = manyPeers(1000);
const pages = (total: number): LabAnswer[] =>
  [0, 100, 200, 300].map((from) => ({
    path: from ? `/from-${from}` : '/peers',
    body: { items: everyone.slice(from, from + 100), next: `from-${from + 100}`, total },
  }));
const rest: LabAnswer = { body: { items: everyone.slice(400) } };
const found: LabAnswer = { path: '/peers/search', body: { items: [{ id: 'ana', name: 'Ana' }], total: 1 } };

async function finderAt(lab: HttpLab, search = ''): Promise<Finder> {
  wipe();
  const around = await fixture<HTMLElement>(html`<div></div>`);
  const el = document.createElement('kith-peer-finder');
  Object.assign(el, { src: lab.url, country: 'US', search });
  around.append(el);
  return el;
}

const count = (el: Finder): string | undefined => all(el, '.count strong').map(textOf)[0];
const asked = async (lab: HttpLab): Promise<string[]> =>
  (await lab.requests()).map(({ method, url, body }) => [method, url, body].join(' ').trim());

describe('a directory too large for the device', () => {
  it('is not read whole: its first people show, and words go to the server on Search alone', async () => {
    const lab = await httpLab([...pages(50_001), found, rest]);
    const el = await finderAt(lab);
    await eventually('the first people are counted', () => all(el, '.count').length === 1);
    expect(count(el)).to.equal('100 people');
    expect(textOf(el.renderRoot.querySelector('#hint') as Element)).to.contain('Search sends your words to');
    expect(textOf(el.renderRoot.querySelector('#hint') as Element)).not.to.contain('stays on this device');
    expect(textOf(one(el, '.part'))).to.contain('some of many');
    expect(await asked(lab)).to.deep.equal(['GET /peers']);

    await type(el, '#words', 'housing');
    expect(count(el), 'typing alone narrows nothing').to.equal('100 people');
    expect(await asked(lab)).to.deep.equal(['GET /peers']);
    await sendKeys({ press: 'Enter' });
    await eventually('the answer of the server shows', () => names(el).join() === 'Ana');
    expect(await asked(lab)).to.deep.equal(['GET /peers', 'POST /peers/search {"words":"housing"}']);
    expect(all(el, '.part'), 'all that was found shows').to.deep.equal([]);
    await expect(el).to.be.accessible();
  });

  for (const [how, search, total] of [
    ['by its size', '', 60_000],
    ['by the host', 'server', undefined],
  ] as const)
    it(`(${how}) gives more of them on a press, as many again each time, and keeps the focus`, async () => {
      const lab = await httpLab([...pages(total as number), rest]);
      const el = await finderAt(lab, search);
      await eventually('the first people are counted', () => all(el, '.count').length === 1);
      for (let shown = 10; shown < 100; shown += 10) await press(el, /^Show 10 more$/);
      expect(names(el)).to.have.length(100);
      const more = act(el, /^Show 10 more$/);
      more.focus();
      await sendKeys({ press: 'Enter' });
      await eventually('the next people are there', () => count(el) === '200 people');
      expect(names(el)).to.have.length(110);
      // compared here: an assertion about two elements would describe both, for minutes in WebKit
      expect((el.renderRoot as ShadowRoot).activeElement === more, 'the focus is where it was').to.equal(
        true,
      );
      expect((await asked(lab)).at(-1)).to.equal('GET /from-100');
      expect(await asked(lab)).to.have.length(3);
    });

  it('is read whole at the limit, and where it is one file', async () => {
    const whole = await httpLab([...pages(50_000), rest]);
    const el = await finderAt(whole);
    await eventually(
      'everyone is there',
      () => all(el, '.count').length === 1 && count(el) === '1,000 people',
    );
    expect(textOf(one(el, '#hint'))).to.contain('stays on this device');
    const file = await httpLab([{ body: { items: everyone, total: 1e6 } }]);
    const other = await finderAt({ ...file, url: `${file.url}/peers.json` });
    await eventually('everyone in the file is there', () => all(other, '.count').length === 1);
    expect(count(other)).to.equal('1,000 people');
  });

  it('is read whole, and searched here, in a format that has no search of its own', async () => {
    const sheet = ['Name', ...everyone.map(({ name }) => name)].join('\n');
    const lab = await httpLab([{ body: sheet }]);
    const el = await finderAt(lab, 'server');
    el.format = 'csv';
    await eventually('everyone is there', () => count(el) === '1,000 people');
    expect(textOf(one(el, '#hint'))).to.contain('stays on this device');
    expect(all(el, '.part')).to.deep.equal([]);
  });

  it('takes nobody off the shortlist whom it has not read', async () => {
    const saved = everyone[500] as { id: string; name: string };
    const whole = await httpLab([{ body: { items: everyone } }]);
    const lab = await httpLab([...pages(60_000), rest]);
    const el = await finderAt(whole);
    await eventually('everyone is there', () => all(el, '.count').length === 1);
    await type(el, '#words', saved.name);
    await eventually('it is found', () => names(el).includes(saved.name)); // a thousand are not read in at once
    await press(el, new RegExp(`^Save ${saved.name}$`));
    await eventually('it is saved', () => all(el, '[data-saved]').length === 1);
    el.src = lab.url;
    await eventually('the first people are counted', () => count(el) === '100 people');
    expect(textOf(one(el, '[data-saved]'))).to.contain('1');
  });
});
