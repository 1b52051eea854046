import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { startFinderWorld } from './helpers/finder-world.js';
import { peerPage } from './helpers/peer-page.js';
import { suiteIn } from './helpers/suite.js';
import { eventually, open, type Visitor } from './helpers/visitor.js';

const tilesOf = ({ requests }: Visitor) => requests.filter(({ url }) => url.includes('/tiles/'));

describe('A browser that is told to save data', () => {
  const here = suiteIn(() =>
    startFinderWorld((api) => {
      const page = peerPage(api, 'kith', 'en');
      const html = page.html
        .replace('<script', '<script type="module" src="/kith/kith-map.js"></script>$&')
        .replace('<kith-peer-finder', '$& map-tiles="/tiles/{z}/{x}/{y}.png"');
      const policy = page.headers?.['Content-Security-Policy'] ?? '';
      return { '/map': { html, headers: { 'Content-Security-Policy': `${policy}; img-src 'self'` } } };
    }),
  );

  for (const saves of [false, true]) {
    test(`${saves ? 'gets the outline of a map and no' : 'and one that is not gets'} street tiles`, async (t) => {
      const visitor = await here.visitor(t);
      const { page, context } = visitor;
      const devtools = await context.newCDPSession(page);
      await devtools.send('Emulation.setDataSaverOverride', { dataSaverEnabled: saves });
      await open(page, `${here.world.site.origin}/map`);
      const map = page.locator('kith-peer-finder [part=map]');
      await map.locator('summary').click();
      await map.locator('svg path').first().waitFor({ state: 'attached' });
      await map.getByRole('button').first().waitFor();
      if (saves) assert.deepEqual(tilesOf(visitor), []);
      else await eventually('tiles are asked for', () => Promise.resolve(tilesOf(visitor).length > 0));
    });
  }
});
