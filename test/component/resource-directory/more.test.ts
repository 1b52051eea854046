import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/kith-directory-more.js';
import '../../../src/define/kith-keep.js';
import '../../../src/define/kith-qr.js';
import '../../../src/define/kith-resource-directory.js';
import type { Service } from '../../../src/model/service.js';
import type { KithReportSendEvent } from '../../../src/widgets/resource-directory/more/more.events.js';
import type { KithResourceDirectory } from '../../../src/widgets/resource-directory/resource-directory.js';
import { wipe } from '../../../src/util/wipe.js';
import { eventually } from '../../helpers/browser-env.js';
import { httpLab } from '../../helpers/http-lab.js';
import { sampleServices, sourceOf } from '../../helpers/service-source.js';

type Directory = KithResourceDirectory;
const find = <T extends Element = HTMLElement>(el: Directory, selector: string) =>
  el.renderRoot.querySelector<T>(selector) as T;
const all = (el: Directory, selector: string) => [...el.renderRoot.querySelectorAll<HTMLElement>(selector)];
const textOf = (el: Element | null | undefined) => (el?.textContent ?? '').replace(/\s+/g, ' ').trim();
const names = (el: Directory) => all(el, '.cards h3.name').map(textOf);

const always = {
  freq: 'WEEKLY' as const,
  byday: 'MO,TU,WE,TH,FR,SA,SU',
  opensAt: '00:00',
  closesAt: '24:00',
};
const services: readonly Service[] = [
  {
    ...(sampleServices[0] as Service),
    schedules: [{ ...always, level: 'service' }],
    capacities: [{ available: 3, maximum: 20, unit: 'beds' }],
  },
  ...sampleServices.slice(1),
  { id: 'bus', name: 'County Bus', phones: [{ number: '(555) 555-0199', dial: '+15555550199' }] },
];

async function directory(settings: Partial<Directory> = {}): Promise<Directory> {
  const el = await fixture<Directory>(html`<kith-resource-directory country="US"></kith-resource-directory>`);
  Object.assign(el, { source: sourceOf(services), timeZone: 'America/New_York', ...settings });
  await eventually('the services are there', () => names(el).length > 0);
  return el;
}

async function open(el: Directory, id = 'warm-beds') {
  find<HTMLButtonElement>(el, `button[data-id="${CSS.escape(id)}"]`).click();
  await el.updateComplete;
}

/** Lets a link or button do its work, except for leaving the page. */
const press = async (el: Directory, button: HTMLElement | undefined) => {
  button?.click();
  await el.updateComplete;
};
const byText = (el: Directory, selector: string, text: string) =>
  all(el, selector).find((each) => textOf(each) === text);

describe('the resource directory: with its extras', () => {
  afterEach(() => wipe());

  it('says whether a place is open now and how many beds are free', async () => {
    const el = await directory();
    const [card] = all(el, 'article');
    expect(textOf(card)).to.contain('Open all the time').and.to.contain('3 of 20 beds');
  });

  it('narrows by a door, by what matters and by age, each to be taken away again', async () => {
    const el = await directory();
    await press(el, byText(el, '.door', 'A ride'));
    expect(names(el)).to.deep.equal(['Rides to Treatment', 'County Bus']);
    expect(byText(el, '.door', 'A ride')?.getAttribute('aria-pressed')).to.equal('true');
    await press(el, byText(el, '.chip', 'Remove A rideA ride ×'));
    expect(names(el)).to.have.length(services.length);

    const box = all(el, '.choice').find((choice) => textOf(choice).startsWith('Open now'));
    await press(el, box?.querySelector('input') ?? undefined);
    expect(names(el)).to.deep.equal(['Warm Beds']);
    await press(el, byText(el, '.chips .link', 'Clear all'));

    const age = find<HTMLInputElement>(el, '#age');
    age.value = '17';
    age.dispatchEvent(new Event('change'));
    await el.updateComplete;
    expect(names(el)).not.to.include('Warm Beds');
    expect(all(el, '.chip').map(textOf).join()).to.contain('For age 17');
  });

  it('shows the way there, with rides of the same list and a map site that is named before it is opened', async () => {
    const el = await directory({ directionsUrl: 'https://maps.example/?q={address}' });
    await open(el);
    const ride = all(el, '.tool')[0];
    expect(textOf(ride))
      .to.contain('Bus 4 stops at the door.')
      .and.to.contain('County Bus Call (555) 555-0199')
      .and.to.contain('This opens maps.example in a new tab. It gets the address and nothing else.');
    const link = ride?.querySelector<HTMLAnchorElement>('a[target=_blank]');
    expect(link?.href).to.equal(
      'https://maps.example/?q=12%20River%20Street%2C%20Alder%20Falls%2C%20ST%2055501',
    );
    expect(link?.referrerPolicy).to.equal('no-referrer');
  });

  it('offers no way to a place that is not public', async () => {
    const el = await directory({
      source: sourceOf([
        { ...services[0], id: 'warm-beds', name: 'Safe house', locations: [{ addressPublic: false }] },
      ]),
    });
    await open(el);
    expect(all(el, '.tool a[target=_blank]')).to.deep.equal([]);
    expect(textOf(find(el, '.detail'))).not.to.contain('River Street');
  });

  it('offers a code that takes the service from the desk to the phone', async () => {
    const el = await directory({ shareUrl: 'https://county.example/services' });
    await open(el);
    const path = find(el, '.code svg path').getAttribute('d') ?? '';
    expect(path.match(/M\d+ \d+h1v1h-1z/g)?.length).to.be.above(100);
  });

  it('reads as one page for every tool: accessible with all of them open', async () => {
    const el = await directory({ reportUrl: 'https://api.example/reports' });
    await open(el);
    for (const tool of all(el, '.tool')) tool.setAttribute('open', '');
    await expect(el).to.be.accessible();
  });

  it('asks what is wrong before it sends anything', async () => {
    const el = await directory({ reportUrl: 'https://api.example/reports' });
    await open(el);
    find(el, '[part=report]').setAttribute('open', '');
    find(el, '.report').dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
    await el.updateComplete;
    expect(textOf(find(el, '.report .notice'))).to.equal('Please choose what is wrong.');
    expect((el.shadowRoot?.activeElement as HTMLInputElement).name).to.equal('reason');
  });

  it('sends a report once, with its key; the event carries no reason and no note', async () => {
    const lab = await httpLab([{ status: 201, body: {} }]);
    const el = await directory({ reportUrl: `${lab.url}/reports` });
    await open(el);
    find<HTMLInputElement>(el, 'input[value=number]').click();
    const note = find<HTMLTextAreaElement>(el, '#report-note');
    note.value = 'It rings elsewhere';
    note.dispatchEvent(new InputEvent('input'));
    await el.updateComplete;
    const events: KithReportSendEvent[] = [];
    el.addEventListener('kith-report-send', (event) => events.push(event));
    find(el, '.report').dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
    await eventually('the report is said to be sent', () =>
      textOf(find(el, '.report .notice')).includes('Thank you'),
    );
    const posts = (await lab.requests()).filter(({ method }) => method === 'POST');
    expect(posts).to.have.length(1);
    expect(JSON.parse(String(posts[0]?.body))).to.deep.equal({
      id: 'warm-beds',
      reason: 'number',
      note: 'It rings elsewhere',
      language: 'en',
    });
    expect(posts[0]?.headers['idempotency-key']).to.match(/^[\da-f-]{36}$/);
    expect(events.map(({ detail }) => detail)).to.deep.equal([{ id: 'warm-beds', status: 'sent' }]);
  });

  it('says so when a report that waited has arrived, and leaves alone what is being written', async () => {
    const lab = await httpLab([{ status: 503 }]);
    const el = await directory({ reportUrl: `${lab.url}/reports` });
    await open(el);
    const heard: string[] = [];
    el.addEventListener('kith-report-send', ({ detail }) => heard.push(detail.status));
    find<HTMLInputElement>(el, 'input[value=number]').click();
    await el.updateComplete;
    find(el, '.report').dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
    const notice = () => textOf(find(el, '.report .notice'));
    await eventually('it is kept', () => notice().includes('kept here'));
    find<HTMLInputElement>(el, 'input[value=hours]').click();
    await lab.answer([{ status: 201 }]);
    dispatchEvent(new Event('online'));
    await eventually('it has arrived', () => notice().includes('Thank you'));
    expect(find<HTMLInputElement>(el, 'input[value=hours]').checked).to.equal(true);
    expect(heard).to.deep.equal(['queued', 'sent']);
    const posts = (await lab.requests()).filter(({ method }) => method === 'POST');
    expect(new Set(posts.map(({ headers }) => headers['idempotency-key'])).size).to.equal(1);
  });

  it('describes the open service for search engines only when asked, and never one without a public place', async () => {
    const [beds, ...rest] = services;
    const known = { ...(beds as Service), locations: beds?.locations?.slice(0, 1) ?? [] };
    const el = await directory({ structuredData: true, source: sourceOf([known, ...rest]) });
    const data = () => document.head.querySelector('script[type="application/ld+json"]')?.textContent;
    await open(el);
    expect(JSON.parse(data() ?? '{}')).to.include({ '@type': 'Service', name: 'Warm Beds' });
    find<HTMLButtonElement>(el, '.back button').click();
    await el.updateComplete;
    expect(data(), 'beside the list').to.equal(undefined);
    await open(el, 'bare');
    expect(data()).to.equal(undefined);
    find<HTMLButtonElement>(el, '.back button').click();
    await el.updateComplete;
    await open(el);
    expect(data()).to.contain('Warm Beds');
    el.remove();
    expect(data(), 'gone from the page').to.equal(undefined);
  });
});
