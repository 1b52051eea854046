import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/kith-directory-more.js';
import '../../../src/define/kith-resource-directory.js';
import type { KithResourceDirectory } from '../../../src/widgets/resource-directory/resource-directory.js';
import { eventually } from '../../helpers/browser-env.js';
import { httpLab, type HttpLab, type LabAnswer } from '../../helpers/http-lab.js';

const service = (id: string, status = 'active') => ({ id, name: `Service ${id}`, status, schedules: [] });
const list: LabAnswer = { path: '/services', body: { contents: [service('a'), service('b')] } };

async function directoryAt(lab: HttpLab, hash: string): Promise<KithResourceDirectory> {
  history.replaceState(null, '', hash);
  const around = await fixture<HTMLElement>(html`<div></div>`);
  const el = document.createElement('kith-resource-directory');
  Object.assign(el, { src: lab.url, format: 'hsds', shareUrl: '/services', country: 'US' });
  around.append(el);
  return el;
}

const shown = (el: KithResourceDirectory, selector: string): string[] =>
  [...el.renderRoot.querySelectorAll<HTMLElement>(selector)]
    .filter((one) => one.checkVisibility())
    .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

describe('a link to a service', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('that lists leave out, since it does not run now, reads it alone', async () => {
    const lab = await httpLab([list, { path: '/services/z', body: service('z', 'inactive') }]);
    const el = await directoryAt(lab, '#s=z');
    await eventually('it shows', () => shown(el, 'h2.name').includes('Service z'));
    expect(shown(el, '.detail-view').join()).to.contain('Not running now');
    expect(shown(el, '.notice').join()).not.to.contain('link');
  });

  it('that is gone shows the list, and says so', async () => {
    const el = await directoryAt(await httpLab([list, { path: '/services/z', status: 404 }]), '#s=z');
    await eventually('it is said', () =>
      shown(el, '.notice').join().includes('A service this link leads to'),
    );
    expect(shown(el, 'h3.name')).to.deep.equal(['Service a', 'Service b']);
    await expect(el).to.be.accessible();
  });

  it('followed on a page that shows another opens that one, and a place on the page changes nothing', async () => {
    const el = await directoryAt(await httpLab([list]), '#s=a');
    await eventually('the first shows', () => shown(el, 'h2.name').includes('Service a'));
    location.hash = '#s=b';
    await eventually('the second shows', () => shown(el, 'h2.name').includes('Service b'));
    const moved = new Promise((done) => addEventListener('hashchange', done, { once: true }));
    location.hash = '#footer';
    await moved;
    await el.updateComplete;
    expect(shown(el, 'h2.name')).to.deep.equal(['Service b']);
  });

  it('of another list is left alone', async () => {
    const lab = await httpLab([list]);
    const el = await directoryAt(lab, '#p=z');
    await eventually('the list shows', () => shown(el, 'h3.name').length === 2);
    await el.updateComplete;
    expect(shown(el, '.notice')).to.deep.equal([]);
    expect((await lab.requests()).filter(({ url }) => url.includes('z'))).to.deep.equal([]);
  });
});
