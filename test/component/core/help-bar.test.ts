import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import { common } from '../../../src/ui/common.strings.js';
import { helpBar } from '../../../src/ui/help-bar.js';
import { sourceErrorText } from '../../../src/ui/source-error-text.js';

describe('the line "Need help now?"', () => {
  it('has numbers in the United States and none elsewhere', async () => {
    const bar = async (country: string) => fixture<HTMLElement>(html`<div>${helpBar(common, country)}</div>`);
    const hrefs = (el: HTMLElement) => [...el.querySelectorAll('a')].map((a) => a.getAttribute('href'));
    expect(hrefs(await bar('us'))).to.deep.equal(['tel:988', 'sms:988']);
    expect(hrefs(await bar('IE'))).to.deep.equal([]);
  });

  it('asks the crisis panel of the page to open, and brings it into view where it cannot', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <kith-crisis-panel></kith-crisis-panel>
        <section></section>
      </div>`,
    );
    render(helpBar(common, 'US'), page.querySelector('section') as HTMLElement);
    const button = page.querySelector('button') as HTMLButtonElement;
    const panel = page.querySelector('kith-crisis-panel') as HTMLElement;
    let shown = 0;
    panel.scrollIntoView = () => shown++;
    button.click();
    expect(shown).to.equal(1);
    document.addEventListener('kith-help-open', (event) => event.preventDefault(), { once: true });
    button.click();
    expect(shown).to.equal(1);
  });
});

describe('what a person is told when something could not be loaded', () => {
  it('depends on what went wrong, and never blames them', () => {
    const say = (code: string) => sourceErrorText({ code }, common);
    expect(say('offline')).to.contain('came through');
    expect(say('timeout')).to.contain('too long');
    for (const code of ['http', 'not-json', 'schema', 'too-large'])
      expect(say(code)).to.contain('not your fault');
    expect(sourceErrorText(undefined, common)).to.contain('not your fault');
  });
});
