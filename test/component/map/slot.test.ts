import { expect, fixture, html } from '@open-wc/testing';
import { html as litHtml, LitElement, nothing, type PropertyDeclarations } from 'lit';
import type { Service } from '../../../src/model/service.js';
import { baseStyles } from '../../../src/styles/base.styles.js';
import { common } from '../../../src/ui/common.strings.js';
import { list } from '../../../src/ui/list.strings.js';
import type { MapPart, MapPoint, MapSlot } from '../../../src/ui/map/types.js';
import { define } from '../../../src/util/define.js';
import { onPart, part } from '../../../src/util/parts.js';
import { eventually } from '../../helpers/browser-env.js';
import { towns } from './help.js';

const serviceAt = ({ id, name, latitude, longitude }: MapPoint): Service => ({
  ...{ id, name },
  locations: [{ latitude, longitude, addressPublic: true }],
});

/** The least that a widget with a map is. */
class WithMap extends LitElement {
  static override styles = baseStyles;
  static override properties: PropertyDeclarations = {
    points: { attribute: false },
    words: { attribute: false },
    mapTiles: {},
  };

  points: readonly MapPoint[] = [];
  words: 'en' | 'es' = 'en';
  mapTiles = '';
  readonly mapAttribution = '';
  readonly units = '';
  readonly country = 'US';
  readonly selected: string[] = [];
  #map: MapSlot<Service> | undefined;
  #of: readonly MapPoint[] | undefined;
  #services: readonly Service[] = [];

  constructor() {
    super();
    onPart(() => this.requestUpdate());
  }

  protected override render() {
    this.#map ??= (part('map') as MapPart | undefined)?.slot<Service>(this, 'service', { html: litHtml });
    if (this.#of !== this.points) this.#services = this.points.map(serviceAt);
    this.#of = this.points;
    return (
      this.#map?.render(
        { t: { ...common, ...list }, lang: this.words, dir: 'ltr' },
        { records: this.#services, onSelect: (id) => void this.selected.push(id) },
      ) ?? nothing
    );
  }
}

const withMap = async (points: readonly MapPoint[]) => {
  define('test-with-map', WithMap);
  return fixture<WithMap>(html`<test-with-map .points=${points}></test-with-map>`);
};
const find = <T extends Element = HTMLElement>(el: WithMap, selector: string) =>
  el.renderRoot.querySelector<T>(selector);
const markers = (el: WithMap) => [
  ...el.renderRoot.querySelectorAll<HTMLButtonElement>('.kith-map-markers button'),
];

describe('the map in a widget', () => {
  it('is not there before its script, and comes when that has run', async () => {
    const el = await withMap(towns);
    expect(find(el, '[part=map]')).to.equal(null);
    await import('../../../src/define/kith-map.js');
    await eventually('the map is offered', () => find(el, '[part=map]'));
    expect(find(el, 'summary')?.textContent).to.equal('Map');
    expect(find(el, '.kith-map'), 'nothing is drawn before it is unfolded').to.equal(null);
  });

  it('is not offered where nothing has a place', async () => {
    const el = await withMap([]);
    expect(find(el, '[part=map]')?.hidden).to.equal(true);
    el.points = towns;
    await el.updateComplete;
    expect(find(el, '[part=map]')?.hidden).to.equal(false);
  });

  it('is drawn when unfolded, follows the list, and opens what is pressed', async () => {
    const el = await withMap(towns);
    find(el, 'summary')?.click();
    await eventually('the map is drawn', () => markers(el).length === 3);
    el.points = towns.slice(0, 2);
    await el.updateComplete;
    await eventually('the map follows', () => markers(el).length === 2);
    markers(el)[1]?.click();
    expect(el.selected).to.deep.equal(['beds']);
  });

  it('is left with Escape', async () => {
    const el = await withMap(towns);
    find(el, 'summary')?.click();
    const first = await eventually('the map is drawn', () => markers(el)[0]);
    first.focus();
    first.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(el.shadowRoot?.activeElement).to.equal(find(el, 'summary'));
  });

  it('is made anew for other tiles, never twice, and is gone when the widget leaves the page', async () => {
    const el = await withMap(towns);
    find(el, 'summary')?.click();
    await eventually('the map is drawn', () => markers(el).length === 3);
    el.mapTiles = '/tiles/{z}/{x}/{y}.png';
    await el.updateComplete;
    await eventually('it has tiles', () => find(el, '.kith-map-tiles'));
    expect(el.renderRoot.querySelectorAll('.kith-map').length).to.equal(1);
    const parent = el.parentElement as HTMLElement;
    el.remove();
    expect(find(el, '.kith-map')).to.equal(null);
    parent.append(el);
    await eventually('it is drawn again', () => markers(el).length === 3);
  });
});
