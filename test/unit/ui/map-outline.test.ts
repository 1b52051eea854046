import { expect } from '@open-wc/testing';
import { borders, land, names } from '../../../src/ui/map/outline-data.js';
import { linesOf } from '../../../src/ui/map/outline.js';

type Line = ReturnType<typeof linesOf>[number];

/** Whether a spot is on land: how often a line from it to the west crosses the coast. */
const onLand = (latitude: number, longitude: number) =>
  linesOf(land).filter((ring) => crosses(ring, latitude, longitude)).length % 2 === 1;

function crosses(ring: Line, latitude: number, longitude: number): boolean {
  let inside = false;
  ring.forEach(([x, y], i) => {
    const [beforeX, beforeY] = ring.at(i - 1) ?? [0, 0];
    const between = y > latitude !== beforeY > latitude;
    if (between && longitude < ((beforeX - x) * (latitude - y)) / (beforeY - y) + x) inside = !inside;
  });
  return inside;
}

describe('the outline map', () => {
  it('has the coast where it is', () => {
    expect(onLand(41.59, -93.62), 'Des Moines').to.equal(true);
    expect(onLand(21.47, -158.0), 'Oahu').to.equal(true);
    expect(onLand(61.2, -149.4), 'Anchorage').to.equal(true);
    expect(onLand(18.2, -66.4), 'Puerto Rico').to.equal(true);
    expect(onLand(35, -70), 'Atlantic').to.equal(false);
    expect(onLand(49.9, -97.1), 'Winnipeg').to.equal(false);
    expect(onLand(27, -90), 'Gulf').to.equal(false);
  });

  it('has state lines where they are: the four corners meet', () => {
    const corner = linesOf(borders).flat();
    const near = corner.filter(([x, y]) => Math.hypot(x + 109.045, y - 36.999) < 0.03);
    expect(near.length).to.be.at.least(2);
    for (const [x, y] of corner) {
      expect(x).to.be.within(-125, -66);
      expect(y).to.be.within(24, 50);
    }
  });

  it('closes every coast line', () => {
    for (const ring of linesOf(land)) expect(ring[0]).to.deep.equal(ring.at(-1));
  });

  it('writes a state’s name in that state', () => {
    const items = names.split(';').map((item) => item.split(','));
    expect(items.length).to.be.at.least(51);
    for (const [name = '', latitude, longitude] of items) {
      if (/Islands|Samoa|Guam/.test(name)) continue; // smaller than a name, or many
      expect(onLand(Number(latitude), Number(longitude)), name).to.equal(true);
    }
  });
});
