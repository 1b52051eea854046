import { expect, fixture, html } from '@open-wc/testing';
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

  it('asks the crisis panel of the page to open, and shows its links where its script never came', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <div>${helpBar(common, 'US')}</div>
        <kith-crisis-panel></kith-crisis-panel>
      </div>`,
    );
    const again = await fixture<HTMLElement>(html`<div>${helpBar(common, 'US')}</div>`);
    const button = again.querySelector('button') as HTMLButtonElement;
    const panel = page.querySelector('kith-crisis-panel') as HTMLElement;
    let shown = 0;
    let asked = 0;
    panel.scrollIntoView = () => shown++;
    document.addEventListener('kith-help-open', () => asked++, { once: true });
    button.click();
    expect(asked).to.equal(1);
    expect(shown).to.equal(1);
  });
});

describe('what a person is told when something could not be loaded', () => {
  it('depends on what went wrong, and never blames them', () => {
    const say = (code: string) => sourceErrorText({ code }, common);
    expect(say('offline')).to.contain('offline');
    expect(say('timeout')).to.contain('too long');
    for (const code of ['http', 'not-json', 'schema', 'too-large'])
      expect(say(code)).to.contain('not your fault');
    expect(sourceErrorText(undefined, common)).to.contain('not your fault');
  });
});
