import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/kith-directory-more.js';
import '../../../src/define/kith-keep.js';
import '../../../src/define/kith-resource-directory.js';
import type { Service } from '../../../src/model/service.js';
import type { ServicePage, ServiceSource } from '../../../src/sources/service-source.js';
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
const focused = (el: Directory) => (el.renderRoot as ShadowRoot).activeElement as HTMLElement | null;

async function directory(settings: Partial<Directory> = {}): Promise<Directory> {
  const el = await fixture<Directory>(html`<kith-resource-directory country="US"></kith-resource-directory>`);
  Object.assign(el, { source: sourceOf(sampleServices), ...settings });
  await eventually('the services are there', () => all(el, '.cards h3.name').length > 0);
  return el;
}

async function open(el: Directory, id: string): Promise<void> {
  find<HTMLButtonElement>(el, `button[data-id="${CSS.escape(id)}"]`).click();
  await el.updateComplete;
}

const back = async (el: Directory): Promise<void> => {
  find<HTMLButtonElement>(el, '.back button').click();
  await el.updateComplete;
};

describe('the resource directory: what a person does with one service', () => {
  afterEach(() => wipe());

  it('leaves it to the page to say what became of a report, where the page cancels the event', async () => {
    const lab = await httpLab([{ status: 201 }]);
    const el = await directory({ reportUrl: `${lab.url}/reports` });
    await open(el, 'warm-beds');
    find<HTMLInputElement>(el, '.report input').click();
    const told = new Promise<void>((resolve) => {
      el.addEventListener('kith-report-send', (event) => {
        event.preventDefault();
        resolve();
      });
    });
    find<HTMLButtonElement>(el, '.report [type=submit]').click();
    await told;
    await el.updateComplete;
    expect(all(el, '[part=report] .notice')).to.have.length(0);
  });

  it('reports once, also when Send is pressed twice', async () => {
    const lab = await httpLab([{ status: 201, hold: true }]);
    const el = await directory({ reportUrl: `${lab.url}/reports` });
    await open(el, 'warm-beds');
    find<HTMLInputElement>(el, '.report input').click();
    const send = find<HTMLButtonElement>(el, '.report [type=submit]');
    send.click();
    send.click();
    await eventually('it is there', async () => (await lab.requests()).length > 0);
    await lab.letGo();
    await eventually('it is told', () => all(el, '[part=report] .notice').length > 0);
    send.click();
    await new Promise((rested) => setTimeout(rested, 400));
    expect(await lab.requests()).to.have.length(1);
    expect(find<HTMLInputElement>(el, '.report input').checked, 'the form is ready for another').to.equal(
      false,
    );
  });

  it('says aloud, too, that a reason is missing', async () => {
    const el = await directory({ reportUrl: '/reports' });
    await open(el, 'warm-beds');
    find<HTMLButtonElement>(el, '.report [type=submit]').click();
    await el.updateComplete;
    const notice = textOf(find(el, '[part=report] .notice'));
    expect(textOf(find(el, '.base > [role=status]'))).to.equal(notice);
  });

  it('loses nothing typed for one service when the report of another is answered', async () => {
    const lab = await httpLab([{ status: 201, hold: true }, { status: 201 }]);
    const el = await directory({ reportUrl: `${lab.url}/reports` });
    let answered = false;
    el.addEventListener('kith-report-send', () => (answered = true));
    await open(el, 'warm-beds');
    find<HTMLInputElement>(el, '.report input').click();
    find<HTMLButtonElement>(el, '.report [type=submit]').click();
    await back(el);
    const other = all(el, '.cards [data-id]').find(({ dataset }) => dataset['id'] !== 'warm-beds');
    await open(el, other?.dataset['id'] ?? '');
    const note = find<HTMLTextAreaElement>(el, '#report-note');
    note.value = 'Ring the side bell.';
    note.dispatchEvent(new InputEvent('input'));
    await eventually('the first is there', async () => (await lab.requests()).length === 1);
    await lab.letGo();
    await eventually('the first is answered', () => answered);
    find<HTMLInputElement>(el, '.report input').click();
    find<HTMLButtonElement>(el, '.report [type=submit]').click();
    await eventually('the second is there', async () => (await lab.requests()).length === 2);
    const body = (await lab.requests())[1]?.body ?? '';
    expect(JSON.parse(body)).to.have.property('note', 'Ring the side bell.');
  });

  it('leaves a date alone while it is chosen, as the minutes pass', async () => {
    const el = await directory({ source: sourceOf([{ id: 'bus', name: 'County Bus' }]) });
    await open(el, 'bus');
    const field = find<HTMLInputElement>(el, '#when');
    const before = field.value;
    const { Date: RealDate } = globalThis;
    globalThis.Date = class extends RealDate {
      constructor(...given: []) {
        super(...(given.length ? given : ([RealDate.now() + 180_000] as unknown as [])));
      }
    } as DateConstructor;
    try {
      el.requestUpdate();
      await el.updateComplete;
    } finally {
      globalThis.Date = RealDate;
    }
    expect(field.value).to.equal(before);
  });

  it('keeps the focus on the phone of the same service, and on the same door, as more come', async () => {
    const service = (name: string, need: string): Service => ({
      id: name,
      name,
      categories: [{ name: need }],
      phones: [{ number: '(555) 555-0100', dial: `+1555555010${name.length}` }],
      locations: [{ addressPublic: true, latitude: name.length, longitude: 0 }],
    });
    const far = service('Far away place', 'Food');
    const pages = [[far, service('Far off, another one', 'Transport')], [service('Near', 'Housing')], []];
    const turns: (() => void)[] = [];
    const asked = pages.map(() => new Promise<void>((resolve) => turns.push(resolve)));
    const source: ServiceSource = {
      async *services(): AsyncGenerator<ServicePage> {
        for (const [i, services] of pages.entries()) {
          await asked[i];
          yield { services, dropped: [], page: i + 1, last: i + 1 === pages.length };
        }
      },
    };
    turns.shift()?.();
    const el = await directory({ source, near: '0,0' });
    const first = find<HTMLAnchorElement>(el, '.cards [part=phone]');
    const { href } = first;
    first.focus();
    turns.shift()?.();
    await eventually('the nearer one is first', () => textOf(find(el, '.cards h3')) === 'Near');
    await el.updateComplete;
    expect((focused(el) as HTMLAnchorElement).href).to.equal(href);
  });
});
