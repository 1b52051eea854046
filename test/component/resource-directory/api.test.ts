import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/kith-resource-directory.js';
import type { KithResourceDirectory } from '../../../src/widgets/resource-directory/resource-directory.js';
import type { KithErrorEvent, KithLoadEvent } from '../../../src/ui/events.js';
import { consoleDuring, eventually } from '../../helpers/browser-env.js';
import { httpLab, type LabAnswer } from '../../helpers/http-lab.js';

type Directory = KithResourceDirectory;
const names = (el: Directory) =>
  [...el.renderRoot.querySelectorAll('h3.name')].map((n) => n.textContent.trim());
const errorShown = (el: Directory) => {
  const box = el.renderRoot.querySelector<HTMLElement>('[part=error]');
  return box && !box.hidden ? box.textContent.replace(/\s+/g, ' ').trim() : '';
};
const service = (id: string) => ({
  id,
  name: `Service ${id}`,
  status: 'active',
  organization: { id: 'o', name: 'Org', description: 'd' },
  schedules: [],
  service_at_locations: [],
});
const page = (...ids: string[]): LabAnswer => ({
  body: {
    total_items: ids.length,
    total_pages: 1,
    page_number: 1,
    empty: !ids.length,
    contents: ids.map(service),
  },
});

async function directoryAt(answers: LabAnswer[], attributes: { format?: string } = {}) {
  const lab = await httpLab(answers);
  const el = document.createElement('kith-resource-directory');
  const loads: KithLoadEvent[] = [];
  const errors: KithErrorEvent[] = [];
  el.addEventListener('kith-load', (event) => loads.push(event));
  el.addEventListener('kith-error', (event) => errors.push(event));
  el.innerHTML = '<a href="tel:5555550100">Call us</a>';
  el.format = attributes.format ?? 'hsds';
  el.src = lab.url;
  const around = await fixture<HTMLElement>(html`<div></div>`);
  around.append(el);
  return { lab, el, loads, errors };
}

describe('the resource directory: a real API', () => {
  it('reads the services and says how many', async () => {
    const { el, loads } = await directoryAt([page('a', 'b')]);
    await eventually('the services load', () => loads.length > 0);
    expect(names(el)).to.deep.equal(['Service a', 'Service b']);
    expect(loads[0]?.detail).to.deep.equal({ count: 2, dropped: 0 });
  });

  it('says which records it had to leave out, and never what stood in them', async () => {
    let loads: KithLoadEvent[] = [];
    const said = await consoleDuring(async () => {
      const made = await directoryAt([
        { body: { contents: [service('a'), { id: 'nameless', description: 'private words' }] } },
      ]);
      loads = made.loads;
      await eventually('the services load', () => loads.length > 0);
    });
    expect(loads[0]?.detail).to.deep.equal({ count: 1, dropped: 1 });
    expect(said.join()).to.contain('nameless').and.to.contain('name').and.not.to.contain('private words');
  });

  it('says it plainly when the API is down, keeps the links of the page, and works again when asked', async () => {
    const said = await consoleDuring(async () => {
      const { lab, el, errors } = await directoryAt([{ status: 404 }]);
      await eventually('the failure is known', () => errors.length > 0);
      expect(errorShown(el)).to.contain('The list could not be loaded').and.to.contain('not your fault');
      expect((el.querySelector('a') as HTMLElement).getBoundingClientRect().height).to.be.greaterThan(0);
      await expect(el).to.be.accessible();
      await lab.answer([page('back')]);
      el.renderRoot.querySelector<HTMLButtonElement>('[part=error] button')?.click();
      await eventually('the services are there', () => names(el).length > 0);
      expect(names(el)).to.deep.equal(['Service back']);
      expect(errorShown(el)).to.equal('');
    });
    expect(said.join()).to.contain('404').and.to.contain('<kith-resource-directory>');
  });

  it('keeps the last good list, with its date, when a reload fails', async () => {
    await consoleDuring(async () => {
      const { lab, el, loads, errors } = await directoryAt([page('a')]);
      await eventually('the services load', () => loads.length > 0);
      await lab.answer([{ status: 404 }]);
      el.reload();
      await eventually('the failure is known', () => errors.length > 0);
      expect(names(el)).to.deep.equal(['Service a']);
      expect(errorShown(el)).to.contain('This one is from').and.to.contain(String(new Date().getFullYear()));
    });
  });

  it('tells the person that content is odd, and the integrator what to look at', async () => {
    await consoleDuring(async () => {
      const { el, errors } = await directoryAt([
        { body: '<html>Log in</html>', headers: { 'content-type': 'text/html' } },
      ]);
      await eventually('the failure is known', () => errors.length > 0);
      expect(errorShown(el)).to.contain('could not read');
      expect((errors[0]?.error as Error).message).to.contain('JSON');
    });
  });

  it('names the formats it knows when asked for another', async () => {
    const said = await consoleDuring(async () => {
      const { el } = await directoryAt([page('a')], { format: 'constructor' });
      await el.updateComplete;
    });
    expect(said.join()).to.contain('format').and.to.contain('hsds');
  });

  it('asks for src when there is nothing to read, once', async () => {
    const said = await consoleDuring(async () => {
      await fixture(html`<kith-resource-directory></kith-resource-directory>`);
      await fixture(html`<kith-resource-directory></kith-resource-directory>`);
    });
    expect(said.filter((line) => line.includes('set src'))).to.have.length(1);
  });

  it("goes through the page's own fetch, with its token", async () => {
    const lab = await httpLab([page('a')]);
    const mine: typeof fetch = (input, init) =>
      fetch(input, {
        ...init,
        headers: { ...Object.fromEntries(new Headers(init?.headers)), authorization: 'Bearer x' },
      });
    const el = await fixture<Directory>(
      html`<kith-resource-directory format="hsds" .src=${lab.url} .fetch=${mine}></kith-resource-directory>`,
    );
    await eventually('the services are there', () => names(el).length > 0);
    expect((await lab.requests())[0]?.headers['authorization']).to.equal('Bearer x');
  });

  it('asks once, also when it is moved, and asks again when it comes back', async () => {
    const { lab, el, loads } = await directoryAt([page('a')]);
    await eventually('the services load', () => loads.length > 0);
    const before = (await lab.requests()).length;
    const parent = el.parentElement as HTMLElement;
    parent.appendChild(document.createElement('div')).append(el);
    await el.updateComplete;
    expect((await lab.requests()).length).to.equal(before);
    el.remove();
    await new Promise((resolve) => setTimeout(resolve));
    parent.append(el);
    await eventually('it has loaded again', () => loads.length === 2);
  });

  it('never puts search words, or anything but paging, into a request', async () => {
    const { lab, el, loads } = await directoryAt([page('a', 'b')]);
    await eventually('the services load', () => loads.length > 0);
    const input = el.renderRoot.querySelector('input') as HTMLInputElement;
    input.value = 'secret words';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await el.updateComplete;
    for (const { url } of await lab.requests()) expect(url).not.to.match(/secret|words|search/);
  });
});
