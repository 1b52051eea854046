import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/kith-resource-directory.js';
import type { KithResourceDirectory } from '../../../src/widgets/resource-directory/resource-directory.js';
import { eventually } from '../../helpers/browser-env.js';
import { sampleServices, sourceOf } from '../../helpers/service-source.js';
import { checkInWith, choose, part, press } from './help.js';

const pressed = (el: HTMLElement): string[] =>
  [...(el.shadowRoot?.querySelectorAll('[part=doors] [aria-pressed=true]') ?? [])].map((door) =>
    door.textContent.trim(),
  );

describe('the check-in: from what would help to who gives it', () => {
  it('presses the doors of the directory on the page, brings it into view, and puts nothing in the address', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <kith-resource-directory .source=${sourceOf(sampleServices)}></kith-resource-directory>
      </div>`,
    );
    const directory = page.querySelector('kith-resource-directory') as KithResourceDirectory;
    await eventually('the services are there', () => directory.shadowRoot?.querySelector('article'));
    expect(pressed(directory)).to.deep.equal([]);
    const { href } = location;
    const el = await checkInWith({ source: { send: () => Promise.resolve() } }, page);
    await press(el, 'Start');
    for (let nth = 0; nth < 3; nth += 1) await press(el, 'Skip');
    await choose(el, 'A ride');
    await choose(el, 'Work'); // nobody in this directory has any
    await press(el, 'Next');
    await press(el, 'Skip');
    await press(el, 'Send');
    await eventually('it has arrived', () => part(el, 'ending'));
    await press(el, 'Find help near you');
    await directory.updateComplete;
    expect(directory.wanted).to.deep.equal(['ride', 'work']);
    expect(pressed(directory)).to.deep.equal(['A ride']);
    expect(document.activeElement).to.equal(directory);
    expect(location.href).to.equal(href);
  });
});
