import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { html, nothing, render } from 'lit';
import type { Service } from '../../../src/model/service.js';
import { toService } from '../../../src/sources/hsds/service.js';
import { isDropped } from '../../../src/sources/read-list.js';
import { common } from '../../../src/ui/common.strings.js';
import { outsideLink, phoneLink } from '../../../src/ui/facts.js';
import { list } from '../../../src/ui/list.strings.js';
import { directoryMore, type ToolsView } from '../../../src/widgets/resource-directory/parts.js';
import { registerDirectoryMore } from '../../../src/widgets/resource-directory/more/more.js';
import { needsOf } from '../../../src/widgets/resource-directory/needs.js';
import { resourceDirectory } from '../../../src/widgets/resource-directory/resource-directory.strings.js';
import { serviceCard } from '../../../src/widgets/resource-directory/service-card.js';
import { serviceDetail } from '../../../src/widgets/resource-directory/service-detail.js';
import { serviceFacets } from '../../../src/widgets/resource-directory/service-facets.js';
import { fixtures } from '../../helpers/fixtures.js';
import { poison, spoilt } from '../../helpers/spoil.js';

/** How many spoilt records each test reads; the seed makes a failure come back. */
const records = 5000;
const seed = 61;

const view: ToolsView = {
  t: { ...common, ...list, ...resourceDirectory },
  lang: 'en',
  dir: 'ltr',
  today: '2026-11-22',
  now: new Date('2026-11-22T18:00:00Z'),
  zone: 'America/Los_Angeles',
  units: 'mi',
  spot: { latitude: 44.9, longitude: -119.6 },
  isSaved: () => true,
  onOpen: () => undefined,
  onSave: () => undefined,
  html,
  nothing,
  phoneLink,
  outsideLink,
  host: Object.assign(document.createElement('div'), {
    requestUpdate: () => undefined,
    addController: () => undefined,
    removeController: () => undefined,
  }),
  said: () => undefined,
  services: [],
  saved: undefined,
  reportUrl: 'https://api.example/reports',
  shareTitle: 'From the county',
  shareUrl: 'https://county.example/services',
  directionsUrl: 'https://maps.example/?q={address}',
  structuredData: false,
  storage: 'none',
  fetch: undefined,
};

const facets = () =>
  serviceFacets({ ...view, needs: needsOf(undefined), age: 30, zone: 'America/Los_Angeles' });

/** What our own templates are made of: nothing else can have come from a record. */
const OWN = new Set(
  'article,h2,h3,button,span,p,strong,dl,div,dt,dd,br,ul,li,em,a,bdi,section,details,summary,form,fieldset,legend,label,input,textarea'.split(
    ',',
  ),
);
const SAFE = /^(?:https?:\/\/[^\s]+|tel:\+?\d+(?:,\d+)?|mailto:[^\s?&<>:]*@?[^\s<>]*|sms:\?&body=[^\s]*)$/;

/** Draws card, detail and tools, and looks at what stands in the page. */
function look(service: Service, into: HTMLElement): void {
  const tools = directoryMore()?.tools(service, view);
  render(html`${serviceCard(service, view)}${serviceDetail(service, view)}${tools}`, into);
  // one assertion for all: chai takes longer for each than the directory to draw
  const wrong: string[] = [];
  for (const element of into.querySelectorAll('*')) {
    if (!OWN.has(element.localName)) wrong.push(`<${element.localName}>`);
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) wrong.push(`${element.localName} ${name}`);
      if ((name === 'href' || name === 'src') && !SAFE.test(value)) wrong.push(`${name} ${value}`);
    }
  }
  const text = into.textContent;
  for (const never of [/\[object |undefined|\bNaN\b|Invalid Date/, /[\u202a-\u202e\u200b\ufeff]|\p{Cs}/u])
    if (never.test(text)) wrong.push(`${never.source} in ${text}`);
  if (wrong.length > 0) expect(wrong).to.deep.equal([]);
  for (const facet of facets()) facet.values(service);
}

describe('a spoilt feed in the directory', () => {
  let into: HTMLElement;
  let samples: object[];

  before(async () => {
    registerDirectoryMore();
    into = document.body.appendChild(document.createElement('div'));
    samples = [
      await fixtures.json<object>('hsds/spec-3.2.3/examples/service_full.json'),
      await fixtures.json<object>('hsds/oruk-3.0/examples/service_full.json'),
    ];
  });
  after(() => into.remove());

  it('throws nowhere, and shows no markup and no unsafe link, in any of 5,000 records', () => {
    let drawn = 0;
    fc.assert(
      fc.property(
        fc.nat({ max: 1 }),
        fc.array(fc.tuple(fc.nat(), poison(20_000)), { minLength: 1, maxLength: 6 }),
        (which, changes) => {
          const found = toService(spoilt(samples[which], changes));
          if (isDropped(found)) return;
          drawn++;
          look(found, into);
        },
      ),
      { numRuns: records, seed },
    );
    expect(drawn).to.be.above(records / 2);
    console.log(`spoilt feed: ${records} records read, ${drawn} drawn, ${records - drawn} dropped`);
  }).timeout(240_000);

  it('would be noticed: an unsafe link and a word of the machine are found', () => {
    const service = { id: '1', name: 'A' };
    expect(() => look({ ...service, url: 'javascript:alert(1)' }, into)).to.throw();
    expect(() => look({ ...service, description: 'undefined' }, into)).to.throw();
    look(service, into);
  });
});
