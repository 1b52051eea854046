import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define/kith-resource-directory.js';
import type { Service } from '../../../src/model/service.js';
import { registerLocale } from '../../../src/i18n/registry.js';
import * as ar from '../../../src/i18n/locales/ar.strings.js';
import * as es from '../../../src/i18n/locales/es.strings.js';
import type { KithServiceSelectEvent } from '../../../src/widgets/resource-directory/resource-directory.events.js';
import type { KithResourceDirectory } from '../../../src/widgets/resource-directory/resource-directory.js';
import { eventually } from '../../helpers/browser-env.js';
import { sampleServices, sourceOf } from '../../helpers/service-source.js';

type Directory = KithResourceDirectory;
const find = <T extends Element = HTMLElement>(el: Directory, selector: string) =>
  el.renderRoot.querySelector<T>(selector) as T;
const nameButtons = (el: Directory) => [
  ...el.renderRoot.querySelectorAll<HTMLButtonElement>('h3.name button'),
];
const textOf = (el: Element | null) => (el?.textContent ?? '').replace(/\s+/g, ' ').trim();

async function directory(lang = 'en', services: readonly Service[] = sampleServices): Promise<Directory> {
  const el = await fixture<Directory>(
    html`<kith-resource-directory lang=${lang} .source=${sourceOf(services)}></kith-resource-directory>`,
  );
  await eventually('the services are there', () => nameButtons(el).length === services.length);
  return el;
}

async function open(el: Directory, index = 0) {
  nameButtons(el)[index]?.click();
  await el.updateComplete;
}

describe('the resource directory: one service', () => {
  before(() => {
    registerLocale('es', es);
    registerLocale('ar', ar);
  });

  it('shows everything that is known, in the order people ask', async () => {
    const el = await directory();
    await open(el);
    const labels = [...el.renderRoot.querySelectorAll('.detail dt')].map(textOf);
    expect(labels).to.deep.equal([
      'What you get',
      'Who can go',
      'How to get it',
      'What to bring',
      'Cost',
      'Languages',
      'Where',
      'Hours',
      'How to get there',
      'Getting in and around',
      'Where',
      'Website',
    ]);
    expect(textOf(find(el, '.detail')))
      .to.contain('Monday to Friday, 5:00 PM to 9:00 AM')
      .and.to.contain('Second Sunday of the month, 12:00 PM to 2:00 PM Lunch')
      .and.to.contain('Ramp: at the side door')
      .and.to.contain('No street address is listed')
      .and.to.contain('Visit shelter.example');
    await expect(el).to.be.accessible();
  });

  it('moves to the heading of the service and back to where the person was', async () => {
    const el = await directory();
    nameButtons(el)[1]?.focus();
    await sendKeys({ press: 'Enter' });
    await el.updateComplete;
    expect(el.shadowRoot?.activeElement?.id).to.equal('top');
    expect(find(el, '.list-view').getBoundingClientRect().height).to.equal(0);
    find<HTMLButtonElement>(el, '.back button').click();
    await el.updateComplete;
    expect(el.shadowRoot?.activeElement).to.equal(nameButtons(el)[1]);
    expect(find(el, '.detail-view').getBoundingClientRect().height).to.equal(0);
  });

  it('tells the page which service was opened, by its id alone', async () => {
    const el = await directory();
    const ids: string[] = [];
    const listen = (event: Event) => ids.push((event as KithServiceSelectEvent).detail.id);
    document.addEventListener('kith-service-select', listen);
    await open(el, 1);
    document.removeEventListener('kith-service-select', listen);
    expect(ids).to.deep.equal(['ride/7 "b"']);
  });

  it('leaves the showing to a page that cancels the event', async () => {
    const el = await directory();
    el.addEventListener('kith-service-select', (event) => event.preventDefault());
    await open(el);
    expect(find(el, '.detail')).to.equal(null);
  });

  it('speaks Spanish', async () => {
    const el = await directory('es');
    expect(textOf(find(el, 'article')))
      .to.contain('Llame al (555) 555-0101')
      .and.to.match(/inglés y español/i); // WebKit begins the names of languages with a capital
    await open(el);
    expect(textOf(find(el, '.detail'))).to.contain('de lunes a viernes, de 17:00 a 9:00');
    expect(textOf(find(el, '.detail'))).to.contain('segundo domingo del mes');
    await expect(el).to.be.accessible();
  });

  it('speaks Arabic from right to left, and leaves phone numbers whole', async () => {
    const el = await directory('ar');
    expect(getComputedStyle(find(el, '.base')).direction).to.equal('rtl');
    const phone = find(el, 'article a[href^="tel:"] bdi');
    expect(phone.textContent).to.contain('\u2066(555)\u00a0555-0101\u2069');
    expect(textOf(find(el, 'article'))).to.contain('الإنجليزية والإسبانية');
    await open(el);
    await expect(el).to.be.accessible();
  });

  it('gives every number with what it is for, and none to press where nobody answers', async () => {
    const el = await directory('en', [
      {
        id: 'a',
        name: 'A',
        phones: [
          { number: '410-555-0101', dial: '+14105550101', type: 'fax' },
          { number: '410-555-0102', dial: '+14105550102', description: 'Youth line' },
        ],
        contacts: [{ name: 'Ann', phones: [{ number: '410-555-0103', dial: '+14105550103' }] }],
        locations: [
          { name: 'North', addressPublic: false },
          { name: 'South', addressPublic: false, phones: [{ number: '410-555-0104', dial: '+14105550104' }] },
        ],
      },
    ]);
    await open(el);
    const links = [...el.renderRoot.querySelectorAll('.detail a[href^="tel:"]')];
    expect(links.map((link) => link.getAttribute('href'))).to.deep.equal([
      'tel:+14105550102',
      'tel:+14105550103',
      'tel:+14105550104',
    ]);
    expect(textOf(links[0]?.parentElement ?? null)).to.match(/Youth line$/);
    expect(textOf(links[1]?.parentElement ?? null)).to.match(/Ann$/);
    expect(textOf(find(el, '.detail')))
      .to.contain('410-555-0101 fax')
      .and.not.to.contain('Call 410-555-0101');
    await expect(el).to.be.accessible();
  });

  it('says how old a count of beds is, and nothing of a price or a check that cannot hold', async () => {
    const el = await directory('en', [
      {
        id: 'a',
        name: 'A',
        capacities: [
          { available: 3, unit: 'beds', description: 'for women', updated: '2026-05-12T08:00:00Z' },
        ],
        costOptions: [
          { option: 'Old', amount: 5, validTo: '2020-01-01' },
          { option: 'New', amount: 6 },
        ],
        assured: { on: '2062-01-01' },
      },
    ]);
    expect(textOf(find(el, 'article')))
      .to.contain('3 beds for women (May 12, 2026)')
      .and.to.contain('New: 6')
      .and.to.contain('We do not know when this was last checked')
      .and.not.to.contain('Old');
  });

  it('says what it is a part of, what it costs in all, and where the door is, but nothing of a hidden place', async () => {
    const page = (at: string) => `https://${at}.example/`;
    const place = { description: 'Under the bridge', url: page('house') };
    const services: Service[] = [
      {
        id: 'a',
        name: 'A',
        alternateName: 'The Harbor',
        program: { name: 'Winter Beds' },
        feesDescription: 'Pay what you can.',
        costOptions: [{ option: 'A locker', amount: 2, currency: 'USD' }],
        serviceAreas: [{ name: 'Cook County', description: 'but Evanston' }],
        schedules: [{ byday: 'MO', scheduleLink: page('hours') }],
        url: page('a'),
        organization: { name: 'Harbor Homes', url: page('homes') },
        locations: [
          {
            ...place,
            addressPublic: true,
            addresses: [{ address1: '12 Lake St' }],
            accessibility: [{ description: 'Ramp', url: page('access') }],
          },
        ],
      },
      {
        ...{ id: 'b', name: 'B', feesDescription: 'Free.', costOptions: [{ option: 'Free', amount: 0 }] },
        locations: [{ ...place, name: 'Willow', addressPublic: false }],
      },
    ];
    const el = await directory('en', services);
    await open(el);
    expect(textOf(find(el, '.detail')))
      .to.contain('Harbor Homes: Visit homes.example')
      .and.to.contain('The Harbor · Run by Harbor Homes · Winter Beds')
      .and.to.contain('Pay what you can. A locker: 2 USD')
      .and.to.contain('Cook County: but Evanston')
      .and.to.contain('Under the bridge');
    const links = [...el.renderRoot.querySelectorAll<HTMLAnchorElement>('.detail a')].map(({ href }) => href);
    expect(links).to.deep.equal(['house', 'hours', 'access', 'a', 'homes'].map(page));
    await expect(el).to.be.accessible();
    find<HTMLButtonElement>(el, '.back button').click();
    await el.updateComplete;
    await open(el, 1);
    expect(textOf(find(el, '.detail')))
      .to.match(/free/i)
      .and.not.to.match(/free.*free|bridge/i);
    expect(find(el, '.detail a')).to.equal(null);
  });

  it('gives every page and every mailbox that the feed names, each once, with what it is for', async () => {
    const mail = 'hello@a.example';
    const el = await directory('en', [
      {
        id: 'a',
        name: 'A',
        url: 'https://a.example/',
        email: mail,
        additionalUrls: [{ label: 'Apply', url: 'https://form.example/a' }, { url: 'https://a.example/' }],
        requiredDocuments: [{ document: 'Photo ID', url: 'https://id.example/' }, { document: 'A letter' }],
        contacts: [
          { name: 'Ann', title: 'Intake', email: 'intake@a.example' },
          { name: 'Bo', email: mail },
        ],
        organization: {
          additionalUrls: [{ label: 'Facebook', url: 'https://www.social.example/a' }],
          contacts: [{ name: 'Cy', email: 'cy@a.example' }],
        },
        locations: [{ addressPublic: false, contacts: [{ department: 'Desk', email: 'desk@a.example' }] }],
      },
    ]);
    await open(el);
    const facts = [...el.renderRoot.querySelectorAll('.detail .fact')];
    const of = (label: string) => facts.find((fact) => textOf(fact.querySelector('dt')) === label);
    const links = (label: string) =>
      [...(of(label)?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
    expect(links('Website')).to.deep.equal([
      'https://a.example/',
      'https://form.example/a',
      'https://www.social.example/a',
    ]);
    expect(textOf(of('Website') ?? null))
      .to.contain('Visit a.example')
      .and.to.contain('Apply: Visit form.example')
      .and.to.contain('Facebook: Visit social.example');
    expect(links('Email')).to.deep.equal(
      [mail, 'intake@a.example', 'desk@a.example', 'cy@a.example'].map((to) => `mailto:${to}`),
    );
    expect(textOf(of('Email') ?? null))
      .to.contain('desk@a.example Desk')
      .and.to.contain('intake@a.example Intake')
      .and.to.contain('cy@a.example Cy');
    expect(links('What to bring')).to.deep.equal(['https://id.example/']);
    expect(textOf(of('What to bring') ?? null))
      .to.contain('Photo ID')
      .and.to.contain('A letter');
    await expect(el).to.be.accessible();
  });
});
