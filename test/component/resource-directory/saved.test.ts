import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/kith-keep.js';
import '../../../src/define/kith-resource-directory.js';
import type { KithServiceSaveEvent } from '../../../src/widgets/resource-directory/resource-directory.events.js';
import type { KithResourceDirectory } from '../../../src/widgets/resource-directory/resource-directory.js';
import { wipe } from '../../../src/util/wipe.js';
import { emulate, eventually } from '../../helpers/browser-env.js';
import { sampleServices, sourceOf } from '../../helpers/service-source.js';

type Directory = KithResourceDirectory;
const find = <T extends Element = HTMLElement>(el: Directory, selector: string) =>
  el.renderRoot.querySelector<T>(selector) as T;
const all = (el: Directory, selector: string) => [...el.renderRoot.querySelectorAll<HTMLElement>(selector)];
const textOf = (el: Element | null | undefined) => (el?.textContent ?? '').replace(/\s+/g, ' ').trim();

async function directory(services = sampleServices): Promise<Directory> {
  const el = await fixture<Directory>(
    html`<kith-resource-directory .source=${sourceOf(services)}></kith-resource-directory>`,
  );
  await eventually('the services are there', () => all(el, '.card').length >= services.length);
  return el;
}

const saveButton = (el: Directory, index: number) =>
  all(el, '.list-view .card')[index]?.querySelector<HTMLButtonElement>('button[aria-pressed]');
const savedBar = (el: Directory) => find<HTMLButtonElement>(el, '[data-saved]');

async function save(el: Directory, index = 0) {
  saveButton(el, index)?.click();
  await eventually('it is saved', () => saveButton(el, index)?.getAttribute('aria-pressed') === 'true');
}

describe('the resource directory: saved services', () => {
  afterEach(async () => {
    wipe();
    await emulate({});
  });

  it('are set aside by a press and told to the host', async () => {
    const el = await directory();
    const events: KithServiceSaveEvent[] = [];
    el.addEventListener('kith-service-save', (event) => events.push(event));
    await save(el);
    expect(events.map(({ detail }) => detail)).to.deep.equal([{ id: 'warm-beds', saved: true }]);
    expect(textOf(savedBar(el))).to.contain('1');
    await expect(el).to.be.accessible();
  });

  it('do what the button said, also when it is pressed before what was kept has been read', async () => {
    await save(await directory());
    const el = await directory();
    const button = saveButton(el, 0);
    const wasSaved = button?.getAttribute('aria-pressed') === 'true';
    const events: KithServiceSaveEvent[] = [];
    el.addEventListener('kith-service-save', (event) => events.push(event));
    button?.click();
    expect(events[0]?.detail.saved).to.equal(!wasSaved);
    const other = await directory();
    await eventually('both say the same', () =>
      [el, other].every((each) => saveButton(each, 0)?.getAttribute('aria-pressed') === String(!wasSaved)),
    );
  });

  it('can be set aside right after everything was wiped', async () => {
    const el = await directory();
    await save(el);
    wipe();
    await eventually('it is gone', () => saveButton(el, 0)?.getAttribute('aria-pressed') === 'false');
    await save(el);
    const other = await directory();
    await eventually('the saved list is offered', () => textOf(savedBar(other)).includes('1'));
  });

  it('stay away when the host keeps lists of its own', async () => {
    const el = await directory();
    el.addEventListener('kith-service-save', (event) => event.preventDefault());
    saveButton(el, 0)?.click();
    await el.updateComplete;
    expect(savedBar(el).getBoundingClientRect().height).to.equal(0);
  });

  it('are there in another widget and after coming back, also when the list cannot be loaded', async () => {
    await save(await directory());
    const other = await fixture<Directory>(
      html`<kith-resource-directory .source=${sourceOf([])}></kith-resource-directory>`,
    );
    await eventually('the saved list is offered', () => textOf(savedBar(other)).includes('1'));
    savedBar(other).click();
    await other.updateComplete;
    expect(textOf(find(other, '.cards.screen-only')))
      .to.contain('Warm Beds')
      .and.to.contain('Call (555) 555-0101');
    await expect(other).to.be.accessible();
  });

  it('become a handout in large type on paper, without buttons', async () => {
    const el = await directory();
    await save(el);
    savedBar(el).click();
    await el.updateComplete;
    const handout = find(el, '.handout');
    expect(getComputedStyle(handout).display).to.equal('none');
    if (!(await emulate({ media: 'print' }))) return; // Firefox and WebKit cannot be told to print
    expect(getComputedStyle(handout).display).to.equal('grid');
    expect(getComputedStyle(find(el, '.cards.screen-only')).display).to.equal('none');
    expect(textOf(handout)).to.contain('Monday to Friday, 5:00 PM to 9:00 AM');
  });

  it('are gone after everything was cleared', async () => {
    const el = await directory();
    await save(el);
    savedBar(el).click();
    await el.updateComplete;
    all(el, '.keeping button').at(-1)?.click();
    await eventually('nothing is saved', () => textOf(find(el, '.detail-view')).includes('Nothing is saved'));
  });

  it('of a service that is gone from the list say so', async () => {
    await save(await directory());
    const el = await directory(sampleServices.slice(1));
    await eventually('the saved list is offered', () => textOf(savedBar(el)).includes('1'));
    savedBar(el).click();
    await el.updateComplete;
    find<HTMLButtonElement>(el, '.detail-view button[data-id]').click();
    await el.updateComplete;
    expect(textOf(find(el, '.detail-view .notice'))).to.equal(
      'This is no longer in the list. Call before you go.',
    );
  });
});
