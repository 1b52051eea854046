import { expect, html, oneEvent } from '@open-wc/testing';
import '../../../src/define/kith-crisis-panel.js';
import '../../../src/define/kith-crisis-more.js';
import '../../../src/define/kith-crisis-source.js';
import type { KithCrisisPanel } from '../../../src/widgets/crisis-panel/crisis-panel.js';
import { eventually } from '../../helpers/browser-env.js';
import { httpLab } from '../../helpers/http-lab.js';
import { all, links, panelOf, textOf } from './help.js';

const county = { id: 'county', name: 'County line', channels: [{ type: 'call', number: '15555550100' }] };
const hostLines = (panel: KithCrisisPanel) => all(panel, '[part=host-lines] h3').map(textOf);

describe('a host’s own lines, read from its src', () => {
  it('come in below the main line, without cookies or referrer, and nothing else is asked', async () => {
    const lab = await httpLab([{ body: { lines: [county] } }]);
    const panel = await panelOf(html`<kith-crisis-panel src=${`${lab.url}/lines.json`}></kith-crisis-panel>`);
    await eventually('the county line shows', () => hostLines(panel).length > 0);
    expect(hostLines(panel)).to.deep.equal(['County line']);
    expect(links(panel)[0]).to.deep.equal(['Call 911', 'tel:911']);
    const asked = await lab.requests();
    expect(asked.map(({ url }) => url)).to.deep.equal(['/lines.json']);
    expect(asked[0]?.headers).to.not.have.any.keys('cookie', 'referer');
  });

  for (const [what, answer] of [
    ['an error', { status: 404 }],
    ['a page that is no JSON', { body: '<html>', headers: { 'content-type': 'text/html' } }],
    ['an answer that other sites may not read', { status: 404, cors: false }],
  ] as const) {
    it(`change nothing on the screen when they come as ${what}`, async () => {
      const lab = await httpLab([answer]);
      const panel = document.createElement('kith-crisis-panel');
      document.body.append(panel);
      await panel.updateComplete;
      const before = panel.renderRoot.innerHTML;
      const failed = oneEvent(panel, 'kith-error');
      panel.src = `${lab.url}/lines.json`;
      expect((await failed).bubbles).to.equal(false);
      await panel.updateComplete;
      expect(panel.renderRoot.innerHTML).to.equal(before);
      panel.remove();
    });
  }

  it('change nothing when they are nonsense, or never come', async () => {
    const lab = await httpLab([
      { path: '/nonsense', body: { lines: [7, null, { id: 'x' }] } },
      { path: '/slow', stall: true },
    ]);
    for (const path of ['/nonsense', '/slow']) {
      const panel = await panelOf(html`<kith-crisis-panel src=${`${lab.url}${path}`}></kith-crisis-panel>`);
      await eventually('it was asked for', async () =>
        (await lab.requests()).some(({ url }) => url === path),
      );
      await panel.updateComplete;
      expect(hostLines(panel)).to.deep.equal([]);
      expect(links(panel)[0]).to.deep.equal(['Call 911', 'tel:911']);
    }
  });

  it('are read through the host’s own fetch, and given up when the panel leaves', async () => {
    const signals: AbortSignal[] = [];
    const panel = document.createElement('kith-crisis-panel');
    panel.fetch = (_input, init) => {
      if (init?.signal) signals.push(init.signal);
      return new Promise(() => undefined);
    };
    panel.src = '/lines.json';
    document.body.append(panel);
    await panel.updateComplete;
    await eventually('the host’s fetch was called', () => signals.length > 0);
    panel.remove();
    await eventually('the request was given up', () => signals[0]?.aborted === true);
  });
});
