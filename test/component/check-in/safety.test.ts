import { expect } from '@open-wc/testing';
import '../../../src/define/kith-crisis-panel.js';
import * as spanish from '../../../src/i18n/locales/es.strings.js';
import { registerLocale } from '../../../src/i18n/registry.js';
import {
  all,
  checkInWith,
  choose,
  expectAccessible,
  form,
  one,
  part,
  press,
  textOf,
  withItemNine,
} from './help.js';

registerLocale('es', { common: spanish.common, checkIn: spanish.checkIn, crisisPanel: spanish.crisisPanel });

const numbers = (panel: Element | null | undefined): string[] =>
  [...(panel?.querySelector('kith-crisis-panel')?.shadowRoot?.querySelectorAll('a') ?? [])].map(
    (link) => link.getAttribute('href') ?? '',
  );

describe('the check-in: an answer that calls for help', () => {
  for (const answer of ['Several days', 'More than half the days', 'Nearly every day']) {
    for (const layout of ['steps', 'page']) {
      it(`shows who to call at once, below “${answer}”, with the form as ${layout}`, async () => {
        const el = await checkInWith({ questionnaire: withItemNine, layout });
        const flagged: string[] = [];
        el.addEventListener('kith-safety-flag', (event) => {
          event.preventDefault(); // which takes no help away
          if (event.defaultPrevented) flagged.push(event.detail.linkId);
        });
        await press(el, 'Start');
        if (layout === 'steps') await press(el, 'Skip');
        const labels = all(el, 'label.option').filter((label) => textOf(label) === answer);
        labels.at(-1)?.querySelector('input')?.click();
        await el.updateComplete;
        expect(numbers(part(el, 'safety')))
          .to.include('tel:988')
          .and.to.include('tel:911');
        expect(flagged).to.deep.equal(['nine']);
        expect(textOf(part(el, 'safety'))).not.to.match(/score|risk|screen|positive|\d+ of/i);
        await expectAccessible(el);
      });
    }
  }

  it('shows nothing for “Not at all”, and takes help away again when the answer changes', async () => {
    const el = await checkInWith({ questionnaire: withItemNine, layout: 'steps' });
    await press(el, 'Start');
    await press(el, 'Skip');
    await choose(el, 'Not at all');
    expect(part(el, 'safety')).to.equal(null);
    await choose(el, 'Several days');
    expect(part(el, 'safety')).not.to.equal(null);
    await choose(el, 'Not at all');
    expect(part(el, 'safety')).to.equal(null);
  });

  it('keeps the place: the answer stays in focus, and Back, Skip and Next stay', async () => {
    const el = await checkInWith({ questionnaire: withItemNine, layout: 'steps' });
    await press(el, 'Start');
    await press(el, 'Skip');
    const input = all(el, 'label.option')[2]?.querySelector('input') as HTMLInputElement;
    input.focus();
    const before = input.getBoundingClientRect().top;
    input.click();
    await el.updateComplete;
    expect(el.shadowRoot?.activeElement).to.equal(input);
    expect(input.getBoundingClientRect().top).to.equal(before);
    expect(all(el, '[part=buttons] button').map(textOf)).to.deep.equal(['Back', 'Skip', 'Next']);
    await press(el, 'Next');
    await press(el, 'Next');
    expect(part(el, 'review')).not.to.equal(null);
  });

  it('says it to a screen reader', async () => {
    const el = await checkInWith({ questionnaire: withItemNine, layout: 'page' });
    await press(el, 'Start');
    all(el, 'label.option').at(-1)?.querySelector('input')?.click();
    await el.updateComplete;
    expect(textOf(one(el, '[role=status]'))).to.contain('Talk with someone right now');
  });

  it('is in Spanish where the page is', async () => {
    const el = await checkInWith({ questionnaire: withItemNine, layout: 'steps', lang: 'es' });
    await press(el, 'Empezar');
    await press(el, 'Saltar');
    await choose(el, 'Several days');
    expect(textOf(part(el, 'safety'))).to.contain('Hable con alguien ahora mismo');
    expect(numbers(part(el, 'safety'))).to.include('tel:988');
  });

  it('knows the host’s own questions and answers', async () => {
    const own = form({
      linkId: 'home',
      text: 'Are you safe at home?',
      type: 'choice',
      answerOption: [{ valueString: 'Yes' }, { valueString: 'Not today' }],
    });
    const safetyRules = [{ linkId: 'home', when: { operator: '=', value: 'Not today' } }];
    const el = await checkInWith({ questionnaire: own, layout: 'page', safetyRules });
    await press(el, 'Start');
    await choose(el, 'Yes');
    expect(part(el, 'safety')).to.equal(null);
    await choose(el, 'Not today');
    expect(part(el, 'safety')).not.to.equal(null);
  });
});
