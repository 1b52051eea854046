import { expect } from '@open-wc/testing';
import { consoleDuring, eventually } from '../../helpers/browser-env.js';
import { drawn, mapOf, towns } from './help.js';

/** What the page asked of any server; the runner asks of its own, now and then. */
const asked = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => !/\/(?:__web|\.wtr\/|favicon)/.test(name));
const images = (root: ShadowRoot) => [...root.querySelectorAll<HTMLImageElement>('img')];

describe('where the map’s pictures come from', () => {
  it('is nowhere, unless the host names a server: not one request', async () => {
    const before = asked().length;
    const page = await mapOf();
    page.tool('Zoom in').click();
    page.key('ArrowLeft', page.ground);
    await drawn();
    expect(asked().length).to.equal(before);
    expect(images(page.root).length).to.equal(0);
    expect(page.root.querySelector('.kith-map-land')?.getAttribute('d')).to.match(/^M\d/);
    expect(page.all('.kith-map-names span').map(({ textContent }) => textContent)).to.include('Iowa');
  });

  it('is the server the host names, without telling it which page asks', async () => {
    const page = await mapOf(towns, {
      tiles: '/tiles/{z}/{x}/{y}{r}.png?key=1',
      attribution: '© Map makers',
    });
    const all = images(page.root);
    expect(all.length).to.be.within(1, 40);
    for (const image of all) {
      const [, z, x, y] = /\/tiles\/(\d+)\/(\d+)\/(\d+)(?:@2x)?\.png\?key=1$/.exec(image.src) ?? [];
      expect(Number(x), image.src).to.be.below(2 ** Number(z));
      expect(Number(y)).to.be.below(2 ** Number(z));
      expect(image.referrerPolicy).to.equal('no-referrer');
      expect(image.alt).to.equal('');
    }
    expect(page.all('.kith-map-thanks')[0]?.textContent).to.equal('© Map makers');
  });

  it('leaves the outline to be seen where no picture comes', async () => {
    const page = await mapOf(towns, { tiles: '/no-such-tiles/{z}/{x}/{y}.png' });
    await eventually('the server has said no', () => images(page.root).every(({ complete }) => complete));
    expect(images(page.root).filter((image) => image.checkVisibility()).length).to.equal(0);
    expect(page.markers.length).to.equal(3);
  });

  it('shows the pictures that come, under the places', async () => {
    const picture = 'data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';
    const page = await mapOf(towns, { tiles: '/tiles/{z}/{x}/{y}.png' });
    const [image] = images(page.root);
    if (!image) throw new Error('no picture was asked for');
    image.src = picture;
    await eventually('it is shown', () => image.checkVisibility());
    const [x = 0, y = 0] = page.spotOf('County rides');
    expect(page.root.elementFromPoint(x, y)).to.equal(page.markers[0]);
  });

  it('is never an address of another kind: the console says what is wanted', async () => {
    const said = await consoleDuring(async () => {
      for (const tiles of ['https://tiles.example/map.pmtiles', 'javascript:{z}{x}{y}']) {
        const page = await mapOf(towns, { tiles });
        expect(images(page.root).length).to.equal(0);
      }
    });
    expect(said.length, 'said once').to.equal(1);
    expect(said[0]).to.contain('map-tiles needs an https address');
  });
});
