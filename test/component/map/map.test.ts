import { expect } from '@open-wc/testing';
import { drawn, mapOf, towns } from './help.js';

describe('the map', () => {
  it('shows every place: one alone by its name, those in one house by how many they are', async () => {
    const page = await mapOf();
    expect(page.names).to.deep.equal(['County rides', 'Warm beds', '2 here']);
  });

  it('has west on the left and north at the top, also on a page from right to left', async () => {
    for (const dir of ['ltr', 'rtl'] as const) {
      const page = await mapOf(towns, { dir });
      const [[ridesX, ridesY], [bedsX, bedsY]] = [page.spotOf('County rides'), page.spotOf('Warm beds')];
      expect(bedsX).to.be.below(ridesX);
      expect(bedsY).to.be.below(ridesY);
    }
  });

  it('opens what a person presses', async () => {
    const page = await mapOf();
    page.markers[1]?.click();
    expect(page.selected).to.deep.equal(['beds']);
  });

  it('comes closer to a group that closer up is apart, and stays with it', async () => {
    const near = { ...towns[0], id: 'near', name: 'Near by', latitude: 41.62, longitude: -93.66 };
    const page = await mapOf([...towns, near] as typeof towns);
    expect(page.names[0]).to.equal('2 here');
    page.markers[0]?.click();
    expect(page.names).to.deep.equal(['County rides', 'Near by']);
    expect(page.focused).to.equal('County rides');
  });

  it('lists the names where no zoom can take places apart, and goes back on Escape', async () => {
    const page = await mapOf();
    page.markers[2]?.click();
    expect(page.focused).to.equal('Food pantry');
    const choices = page.all('.kith-map-list .link');
    expect(choices.map(({ textContent }) => textContent)).to.deep.equal(['Food pantry', 'Clothes']);
    choices[1]?.click();
    expect(page.selected).to.deep.equal(['clothes']);
    page.key('Escape');
    expect(page.all('.kith-map-list').length).to.equal(0);
    expect(page.focused).to.equal('2 here');
  });

  it('names twenty of a full house and sends people to the list for the rest', async () => {
    const house = Array.from({ length: 25 }, (_, i) => ({ ...towns[2], id: `${i}`, name: `Room ${i}` }));
    const page = await mapOf(house as unknown as typeof towns);
    page.markers[0]?.click();
    expect(page.all('.kith-map-list .link').length).to.equal(20);
    expect(page.all('.kith-map-list')[0]?.textContent).to.contain('5 more here: see the list.');
  });

  it('follows the list until the person has moved it, and then stays', async () => {
    const page = await mapOf();
    page.handle.update(towns.slice(1, 2));
    await drawn();
    const middle = page.ground.getBoundingClientRect();
    expect(page.spotOf('Warm beds')[0]).to.be.closeTo(middle.x + middle.width / 2, 1);
    page.key('ArrowLeft', page.ground);
    await drawn();
    const [x] = page.spotOf('Warm beds');
    expect(x).to.be.closeTo(middle.x + middle.width * 0.75, 1);
    page.handle.update([...towns.slice(1, 2)]);
    await drawn();
    expect(page.spotOf('Warm beds')[0]).to.be.closeTo(x, 1);
    page.tool('Show all').click();
    await drawn();
    expect(page.spotOf('Warm beds')[0]).to.be.closeTo(middle.x + middle.width / 2, 1);
  });

  it('puts the focus on a place it is asked for', async () => {
    const page = await mapOf();
    page.handle.focus('beds');
    expect(page.focused).to.equal('Warm beds');
    page.handle.focus('clothes');
    expect(page.focused).to.equal('2 here');
    page.handle.focus('unknown');
    expect(page.focused).to.equal('2 here');
  });

  it('says how long a stretch is, in the units of the country', async () => {
    const scale = async (units: 'mi' | 'km') => (await mapOf(towns, { units })).all('.kith-map-scale')[0];
    expect((await scale('mi'))?.textContent).to.match(/^(?:1|2|5)0* miles?$/);
    const bar = await scale('km');
    expect(bar?.textContent).to.match(/^(?:1|2|5)0* kilometers?$/);
    const length = Number.parseFloat(getComputedStyle(bar as HTMLElement, '::after').inlineSize);
    expect(length).to.be.within(20, 162);
  });

  it('holds twenty thousand places with few buttons, none upon another, and all of them counted', async () => {
    const many = Array.from({ length: 20_000 }, (_, i) => ({
      id: String(i),
      name: `Place ${i}`,
      latitude: 30 + ((i * 7919) % 1800) / 100,
      longitude: -120 + ((i * 104_729) % 4500) / 100,
    }));
    const page = await mapOf(many);
    const counts = page.markers.map((button) => Number((button.textContent || '1').replace(/\D/g, '')));
    expect(counts.reduce((sum, count) => sum + count, 0)).to.equal(20_000);
    expect(counts.length).to.be.within(10, 250);
    const spots = page.names.map((_, i) => page.markers[i]?.getBoundingClientRect() as DOMRect);
    let least = Infinity;
    spots.forEach((a, i) => {
      for (const b of spots.slice(i + 1)) least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y));
    });
    expect(least).to.be.at.least(48);
  });

  it('leaves nothing behind when it goes', async () => {
    const page = await mapOf();
    page.handle.destroy();
    expect(page.root.querySelector('.base')?.childNodes.length).to.equal(0);
  });
});
