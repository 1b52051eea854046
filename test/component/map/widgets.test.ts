import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/kith-map.js';
import '../../../src/define/kith-peer-finder.js';
import '../../../src/define/kith-resource-directory.js';
import type { Service } from '../../../src/model/service.js';
import { wipe } from '../../../src/util/wipe.js';
import type { KithPeerFinder } from '../../../src/widgets/peer-finder/peer-finder.js';
import type { KithResourceDirectory } from '../../../src/widgets/resource-directory/resource-directory.js';
import { eventually } from '../../helpers/browser-env.js';
import { peersOf, samplePeers } from '../../helpers/peer-source.js';
import { sourceOf } from '../../helpers/service-source.js';

type Widget = KithPeerFinder | KithResourceDirectory;

const site = { addressPublic: true, latitude: 41.6, longitude: -93.6 };
const services: readonly Service[] = [
  { id: 'pantry', name: 'Pantry', locations: [site] },
  // a feed that lets the coordinates of a safe house slip
  { id: 'house', name: 'Safe house', locations: [{ ...site, latitude: 42.4, addressPublic: false }] },
  { id: 'rides', name: 'Rides', locations: [{ ...site, longitude: -91.5 }] },
];

const markers = (el: Widget) => [
  ...el.renderRoot.querySelectorAll<HTMLButtonElement>('.kith-map-markers button'),
];
const names = (el: Widget) => markers(el).map((button) => button.getAttribute('aria-label'));

/** Unfolds the map as a person does. */
async function unfold(el: Widget): Promise<void> {
  const map = await eventually('the map is offered', () =>
    el.renderRoot.querySelector<HTMLDetailsElement>('[part=map]:not([hidden])'),
  );
  map.querySelector('summary')?.click();
  await eventually('the places are drawn', () => markers(el).length > 0);
}

async function directory(): Promise<KithResourceDirectory> {
  const el = await fixture<KithResourceDirectory>(
    html`<kith-resource-directory
      country="US"
      storage="none"
      .source=${sourceOf(services)}
    ></kith-resource-directory>`,
  );
  await unfold(el);
  return el;
}

describe('the map of the resource directory', () => {
  afterEach(() => wipe());

  it('has every public place and never a safe house, which is in the list', async () => {
    const el = await directory();
    expect(names(el)).to.deep.equal(['Pantry', 'Rides']);
    expect(el.renderRoot.querySelector('.cards')?.textContent).to.contain('Safe house');
    expect(el.renderRoot.querySelector('[part=map]')?.textContent).to.not.contain('Safe house');
  });

  it('opens a place, and comes back to it', async () => {
    const el = await directory();
    markers(el)[1]?.click();
    await el.updateComplete;
    expect(el.renderRoot.querySelector('.detail-view')?.textContent).to.contain('Rides');
    el.renderRoot.querySelector<HTMLButtonElement>('.back button')?.click();
    await el.updateComplete;
    expect(el.shadowRoot?.activeElement).to.equal(markers(el)[1]);
  });

  it('shows what the list shows', async () => {
    const el = await directory();
    const input = el.renderRoot.querySelector<HTMLInputElement>('#words') as HTMLInputElement;
    input.value = 'Rides';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await eventually('the map follows', () => names(el).join() === 'Rides');
  });

  it('takes the host’s tiles', async () => {
    const el = await directory();
    el.setAttribute('map-tiles', '/tiles/{z}/{x}/{y}.png');
    el.setAttribute('map-attribution', '© Map makers');
    await eventually('they are asked for', () => el.renderRoot.querySelector('.kith-map-tiles img'));
    expect(el.renderRoot.querySelector('.kith-map-thanks')?.textContent).to.equal('© Map makers');
  });

  it('passes axe', async () => {
    await expect(await directory()).to.be.accessible();
  });
});

describe('the map of the peer finder', () => {
  afterEach(() => wipe());

  it('has the places where peers work, and opens a peer', async () => {
    const placed = samplePeers.map((peer, i) => ({
      ...peer,
      places: [{ name: 'Town', latitude: 41 + i / 2, longitude: -93 - i }],
    }));
    const el = await fixture<KithPeerFinder>(
      html`<kith-peer-finder country="US" storage="none" .source=${peersOf(placed)}></kith-peer-finder>`,
    );
    await unfold(el);
    const [first] = names(el);
    expect(placed.map(({ name }) => name)).to.include(first);
    markers(el)[0]?.click();
    await el.updateComplete;
    expect(el.renderRoot.querySelector('.detail-view')?.textContent).to.contain(first);
    await expect(el).to.be.accessible();
  });
});
