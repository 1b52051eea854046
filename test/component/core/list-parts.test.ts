import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/kith-crisis-more.js';
import { us } from '../../../src/helplines/data/us.js';
import { registerHelplines } from '../../../src/helplines/registry.js';
import { common } from '../../../src/ui/common.strings.js';
import { dayText } from '../../../src/ui/day-text.js';
import { distanceText, unitsOf } from '../../../src/ui/distance-text.js';
import { chips, toggled } from '../../../src/ui/filters.js';
import type { ListView } from '../../../src/ui/list-view.js';
import { list } from '../../../src/ui/list.strings.js';
import { warmlines } from '../../../src/ui/warmlines.js';

const view: ListView = { t: { ...common, ...list }, lang: 'en', dir: 'ltr' };

describe('the parts of a list', () => {
  it('take a choice in and out, and leave nothing behind', () => {
    const one = toggled(new Map(), 'language', 'es');
    const two = toggled(one, 'language', 'ase');
    expect([...(two.get('language') ?? [])]).to.deep.equal(['es', 'ase']);
    const none = toggled(toggled(two, 'language', 'es'), 'language', 'ase');
    expect(none.size).to.equal(0);
    expect(one.get('language')?.size, 'the earlier choice changed').to.equal(1);
  });

  it('offer to take away what narrows the list, each and all', async () => {
    const done: string[] = [];
    const el = await fixture<HTMLElement>(
      html`<div>
        ${chips(view, [{ label: 'Spanish', remove: () => done.push('one') }], () => done.push('all'))}
      </div>`,
    );
    for (const button of el.querySelectorAll('button')) button.click();
    expect(done).to.deep.equal(['one', 'all']);
    expect(el.querySelector('button')?.textContent).to.contain('Remove Spanish');
    await expect(el).to.be.accessible();
  });

  it('say distances in the units of the place, in the language of the page, and never as nothing', () => {
    expect(unitsOf('', 'US', 'es')).to.equal('mi');
    expect(unitsOf('', 'DE', 'en')).to.equal('km');
    expect(unitsOf('km', 'US', 'en')).to.equal('km');
    expect(unitsOf('', '', 'x')).to.equal('km');
    expect(distanceText('en', 16.1, 'mi')).to.equal('10 miles');
    expect(distanceText('es', 16.1, 'km')).to.equal('16 kilómetros');
    expect(distanceText('en', 0.02, 'mi')).to.equal('1 mile');
    expect(distanceText('no tag at all', 5, 'km')).to.equal('5 kilometers');
  });

  it('say a day the same in every zone, and what is no day as it came', () => {
    expect(dayText('en', '2026-11-22T23:30:00-08:00')).to.equal('November 22, 2026');
    expect(dayText('en', 'soon')).to.equal('soon');
  });

  it('show lines where peers answer only while they are open, and only in their country', async () => {
    registerHelplines(us);
    const shown = async (country: string, now: string) => {
      const el = await fixture<HTMLElement>(html`<div>${warmlines(view, country, new Date(now))}</div>`);
      return [...el.querySelectorAll('bdi')].map((name) => name.textContent);
    };
    // Wednesday, 3 pm and 11 pm in Los Angeles
    expect(await shown('US', '2026-11-18T23:00:00Z')).to.include('Washington Warm Line');
    expect(await shown('US', '2026-11-19T07:00:00Z')).not.to.include('Washington Warm Line');
    expect(await shown('GB', '2026-11-18T23:00:00Z')).to.deep.equal([]);
  });
});
