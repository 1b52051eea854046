import { expect } from '@open-wc/testing';
import { clustersOf } from '../../../src/ui/map/clusters.js';
import {
  fitted,
  kmPerPixel,
  moved,
  project,
  roundLength,
  worldWidth,
  zoomed,
} from '../../../src/ui/map/geo.js';

/** Numbers from 0 to 1 that are the same in every run. */
function* numbers(seed = 7): Generator<number, never> {
  for (let value = seed; ;) {
    value = (value * 48_271) % 2_147_483_647;
    yield value / 2_147_483_647;
  }
}

const random = numbers();
const next = () => random.next().value;
const scattered = Array.from({ length: 3000 }, (_, index) => ({ index, x: next(), y: next() ** 3 }));

describe('the earth on a flat map', () => {
  it('is a square with Greenwich and the equator in its middle', () => {
    expect(project(0, 0)).to.deep.equal({ x: 0.5, y: 0.5 });
    expect(project(85.0511, -180).y).to.be.closeTo(0, 1e-6);
    expect(project(-89, 180)).to.deep.equal(project(-85.0511, 180));
  });

  it('cuts tiles where tile servers cut them', () => {
    // the Empire State Building is on tile 15/9649/12315
    const { x, y } = project(40.7484, -73.9857);
    expect([Math.floor(x * 2 ** 15), Math.floor(y * 2 ** 15)]).to.deep.equal([9649, 12_315]);
  });

  it('knows how long a pixel is', () => {
    expect(kmPerPixel({ x: 0.5, y: 0.5, zoom: 0 })).to.be.closeTo(156.543, 0.001);
    expect(kmPerPixel({ ...project(60, 0), zoom: 0 })).to.be.closeTo(156.543 / 2, 0.001);
  });

  it('shows all points with room for their buttons, and one point not too close', () => {
    const size = { width: 600, height: 400 };
    const view = fitted(scattered, size, 18);
    for (const { x, y } of scattered) {
      expect(Math.abs(x - view.x) * worldWidth(view.zoom)).to.be.at.most(size.width / 2 - 24);
      expect(Math.abs(y - view.y) * worldWidth(view.zoom)).to.be.at.most(size.height / 2 - 24);
    }
    expect(fitted([{ x: 0.2, y: 0.3 }], size, 11)).to.deep.equal({ x: 0.2, y: 0.3, zoom: 11 });
    expect(fitted([], size, 11)).to.deep.equal({ x: 0.5, y: 0.5, zoom: 0 });
  });

  it('keeps what is under two fingers under them while it zooms', () => {
    const before = { ...project(41.6, -93.6), zoom: 6 };
    const after = zoomed(before, 8, 120, -40);
    const under = (view: typeof before, right: number, down: number) => moved(view, right, down);
    expect(under(after, 120, -40).x).to.be.closeTo(under(before, 120, -40).x, 1e-12);
    expect(under(after, 120, -40).y).to.be.closeTo(under(before, 120, -40).y, 1e-12);
    expect(moved(before, 1e9, -1e9)).to.deep.equal({ x: 1, y: 0, zoom: 6 });
  });

  it('measures with round lengths', () => {
    expect([1, 3, 7, 12, 480, 0.3].map(roundLength)).to.deep.equal([1, 2, 5, 10, 200, 0.2]);
  });
});

describe('points too close to press one by one', () => {
  it('stand for each other: each point in one cluster, no two clusters too close', () => {
    for (const apart of [0.3, 0.05, 0.002]) {
      const clusters = clustersOf(scattered, apart);
      const indexes = clusters.flatMap(({ points }) => points.map(({ index }) => index));
      expect(indexes.sort((a, b) => a - b)).to.deep.equal(scattered.map(({ index }) => index));
      let least = Infinity;
      for (const a of clusters) {
        for (const b of clusters) if (a !== b) least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y));
      }
      expect(least).to.be.at.least(apart);
    }
  });

  it('keep the order of the list, and stand where the first of them is', () => {
    const clusters = clustersOf(scattered, 0.1);
    const firsts = clusters.map(({ points: [first] }) => first.index);
    expect(firsts).to.deep.equal([...firsts].sort((a, b) => a - b));
    for (const { x, y, points } of clusters) {
      expect([x, y]).to.deep.equal([points[0].x, points[0].y]);
      const inOrder = points.map(({ index }) => index);
      expect(inOrder).to.deep.equal([...inOrder].sort((a, b) => a - b));
    }
  });

  it('are one cluster where they are at one spot, however close one looks', () => {
    const house = [1, 2, 3].map((index) => ({ index, x: 0.25, y: 0.25 }));
    expect(clustersOf(house, 1e-9).map(({ points }) => points.length)).to.deep.equal([3]);
  });
});
