import { expect, fixture, html } from '@open-wc/testing';
import { wipe } from '../../../src/util/wipe.js';
import { eventually } from '../../helpers/browser-env.js';
import { httpLab, type HttpLab, type LabAnswer } from '../../helpers/http-lab.js';
import { manyPeers } from '../../helpers/peer-source.js';
import { all, press, textOf, type, type Finder } from './help.js';

const everyone = manyPeers(300);
const first: LabAnswer = {
  path: '/peers',
  body: { items: everyone.slice(0, 100), next: 'more', total: 60_000 },
};
const whole: LabAnswer = { path: '/peers', body: { items: everyone } };
const far = everyone[250] as { id: string; name: string };
const near = everyone[5] as { id: string; name: string };

async function finderAt(lab: HttpLab, ids: readonly string[], before = ''): Promise<Finder> {
  wipe();
  history.replaceState(null, '', `#p=${ids.join()}`);
  const around = await fixture<HTMLElement>(html`<div></div>`);
  const el = document.createElement('kith-peer-finder');
  Object.assign(el, { src: lab.url + before, country: 'US', shareUrl: '/people' });
  around.append(el);
  return el;
}

const title = (el: Finder): string | undefined => all(el, '.detail-view h2').map(textOf)[0];
const notice = (el: Finder): string | undefined =>
  all(el, '.notice')
    .map(textOf)
    .find((text) => text.includes('link'));
const asked = async (lab: HttpLab): Promise<string[]> =>
  (await lab.requests()).map(({ method, url }) => `${method} ${url}`);

describe('a link to a person', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('who is beyond what was read of a very large list reads them alone', async () => {
    const lab = await httpLab([first, { path: `/peers/${far.id}`, body: far }]);
    const el = await finderAt(lab, [far.id]);
    await eventually('they show', () => title(el) === far.name);
    expect(notice(el)).to.equal(undefined);
    expect(await asked(lab)).to.deep.equal(['GET /peers', `GET /peers/${far.id}`]);
    await expect(el).to.be.accessible();
  });

  for (const [how, answer] of [
    ['is not there any more', { status: 404 }],
    ['takes a pause', { body: { ...far, availability: 'paused' } }],
    ['is another one than was asked for', { body: near }],
    ['cannot be read', { body: 'gone' }],
  ] as const)
    it(`who ${how} shows the list, and says so`, async () => {
      const lab = await httpLab([first, { path: `/peers/${far.id}`, ...answer }]);
      const el = await finderAt(lab, [far.id]);
      await eventually('it is said', () => notice(el) !== undefined);
      expect(notice(el)).to.contain('Someone this link leads to is not in the list now.');
      expect(title(el)).to.equal(undefined);
      expect(all(el, '.cards > li')).to.have.length(10);
      await eventually('it is announced', () =>
        textOf(el.renderRoot.querySelector('[role=status].visually-hidden') as Element).includes('this link'),
      );
      await expect(el).to.be.accessible();
      await type(el, '#words', 'x');
      expect(notice(el), 'the person has gone on').to.equal(undefined);
    });

  it('of whom all is known asks for nobody, and speaks of who is gone', async () => {
    const lab = await httpLab([whole]);
    const el = await finderAt(lab, ['nobody']);
    await eventually('it is said', () => notice(el) !== undefined);
    const file = await finderAt(lab, [far.id]);
    await eventually('they show', () => title(file) === far.name);
  });

  it('and to others shows those who are there, and says that someone is not', async () => {
    const lab = await httpLab([first, { path: `/peers/${far.id}`, body: far }, { status: 404 }]);
    const el = await finderAt(lab, [near.id, far.id, 'nobody']);
    await eventually('it is said', () => notice(el) !== undefined);
    expect(all(el, '.detail-view .card h3').map(textOf)).to.deep.equal([near.name, far.name]);
    await press(el, 'Back to the list');
    expect(notice(el)).to.equal(undefined);
  });

  it('shows them before the rest of a long list has come', async () => {
    const pages: LabAnswer[] = [
      { path: '/peers', body: { items: everyone.slice(0, 100), next: 'more', total: 300 } },
      { path: '/more', delayMs: 700, body: { items: everyone.slice(100, 200), next: 'rest' } },
      { path: '/rest', stall: true, body: { items: [] } },
    ];
    const el = await finderAt(await httpLab(pages), [near.id]);
    await eventually('they show', () => title(el) === near.name);
  });

  it('is followed once: who went back to the list is left there', async () => {
    const lab = await httpLab([whole]);
    const el = await finderAt(lab, [near.id]);
    await eventually('they show', () => title(el) === near.name);
    await press(el, 'Back to the list');
    const heard = new Promise((done) => el.addEventListener('kith-load', done, { once: true }));
    el.reload();
    await heard;
    await el.updateComplete;
    expect(title(el)).to.equal(undefined);
  });
});
