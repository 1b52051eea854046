import { expect, fixture, html } from '@open-wc/testing';
import type { KithCheckIn } from '../../../src/widgets/check-in/check-in.js';
import { registerLocale } from '../../../src/i18n/registry.js';
import * as arabic from '../../../src/i18n/locales/ar.strings.js';
import * as spanish from '../../../src/i18n/locales/es.strings.js';
import { consoleDuring, eventually } from '../../helpers/browser-env.js';
import { httpLab } from '../../helpers/http-lab.js';
import {
  all,
  checkInWith,
  choose,
  expectAccessible,
  focused,
  one,
  part,
  press,
  progress,
  textOf,
  write,
} from './help.js';

registerLocale('es', { common: spanish.common, checkIn: spanish.checkIn });
registerLocale('ar', { common: arabic.common, checkIn: arabic.checkIn });

describe('the check-in: before the first question', () => {
  it('says who reads it, how soon, that no one watches, what is kept and how to stop', async () => {
    const el = await checkInWith();
    const facts = textOf(part(el, 'facts'));
    for (const words of ['Dana', 'Within two days', 'Not watched live', 'What is kept', 'How to stop']) {
      expect(facts).to.contain(words);
    }
    expect(all(el, 'input')).to.have.length(0);
    await expectAccessible(el);
  });

  it('says in the organization’s words how long it keeps the answers', async () => {
    const el = await checkInWith();
    el.keptFor = 'We keep it for one year.';
    await el.updateComplete;
    expect(textOf(part(el, 'facts')))
      .to.contain('We keep it for one year.')
      .and.to.contain('Nothing stays');
  });

  it('does not start without who reads it and how soon, tells the integrator, and leaves the page’s own words', async () => {
    const said = await consoleDuring(async () => {
      const el = await fixture<KithCheckIn>(
        html`<kith-check-in read-by="Dana"><a href="tel:5555550100">Call us</a></kith-check-in>`,
      );
      await el.updateComplete;
      expect(part(el, 'start')).to.equal(null);
      expect(el.querySelector('a')?.getBoundingClientRect().height).to.be.greaterThan(0);
      await expectAccessible(el);
    });
    expect(said.join()).to.contain('read-by').and.to.contain('response-time');
  });
});

describe('the daily check-in', () => {
  it('asks five questions, one at a time, and says which of how many', async () => {
    const el = await checkInWith();
    await press(el, 'Start');
    const asked: string[] = [];
    for (let nth = 1; nth <= 5; nth += 1) {
      expect(progress(el)).to.equal(`Question ${String(nth)} of 5`);
      asked.push(textOf(one(el, '.ask[tabindex]')));
      expect(focused(el)).to.equal(asked.at(-1));
      await expectAccessible(el);
      await press(el, 'Skip');
    }
    expect(asked[0]).to.equal('How is today?');
    expect(textOf(part(el, 'review'))).to.contain('Ready to send?');
    await expectAccessible(el);
  });

  it('says how today is in words, with a face beside them that screen readers leave out', async () => {
    const el = await checkInWith();
    await press(el, 'Start');
    const options = all(el, '.option');
    expect(options.map(textOf)).to.deep.equal(['A good day', 'Okay', 'Up and down', 'Hard', 'Very hard']);
    const faces = options.map((option) =>
      option.querySelector('svg[aria-hidden=true] path')?.getAttribute('d'),
    );
    expect(new Set(faces).size).to.equal(5);
  });

  it('gives Skip the same size as Next, and Back takes nothing away', async () => {
    const el = await checkInWith();
    await press(el, 'Start');
    await choose(el, 'Okay');
    await press(el, 'Next');
    const sizes = all(el, '[part=buttons] button').map((button) => {
      const { width, height } = button.getBoundingClientRect();
      return `${width.toFixed(0)} × ${height.toFixed(0)}`;
    });
    expect(sizes).to.have.length(3);
    expect(new Set(sizes).size).to.equal(1);
    await press(el, 'Back');
    expect(one<HTMLInputElement>(el, 'input:checked').closest('label')?.textContent).to.contain('Okay');
  });

  it('takes an answer in a person’s own words beside the ones it offers', async () => {
    const el = await checkInWith();
    await press(el, 'Start');
    await press(el, 'Skip');
    await choose(el, 'Rest or sleep');
    await choose(el, 'Something else');
    await write(el, 'input.field', 'My dog');
    const [item] = el.response?.item ?? [];
    expect(
      item?.answer?.map(({ valueCoding, valueString }) => valueCoding?.code ?? valueString),
    ).to.deep.equal(['rest', 'My dog']);
    await choose(el, 'Something else');
    expect(el.response?.item?.[0]?.answer).to.have.length(1);
  });

  it('asks how to reach a person only when they want it', async () => {
    const el = await checkInWith();
    await press(el, 'Start');
    for (let nth = 0; nth < 4; nth += 1) await press(el, 'Skip');
    expect(all(el, '.under .item')).to.have.length(0);
    await choose(el, 'Yes, please');
    expect(all(el, '.under .item')).to.have.length(4);
    await expectAccessible(el);
    await choose(el, 'Not now');
    expect(all(el, '.under .item')).to.have.length(0);
  });

  it('shows every answer before it is sent, with a way to change each', async () => {
    const el = await checkInWith();
    await press(el, 'Start');
    await choose(el, 'Hard');
    for (let nth = 0; nth < 5; nth += 1) await press(el, nth ? 'Skip' : 'Next');
    expect(textOf(one(el, '.answers')))
      .to.contain('How is today? Hard')
      .and.to.contain('Skipped');
    await press(el, 'Change: How is today?');
    expect(progress(el)).to.equal('Question 1 of 5');
  });

  for (const [lang, start, first, dir] of [
    ['es', 'Empezar', '¿Cómo va el día?', 'ltr'],
    ['ar', 'ابدأ', 'كيف هو يومك؟', 'rtl'],
  ] as const) {
    it(`speaks ${lang}, its questions as well`, async () => {
      const el = await checkInWith({ lang });
      await press(el, start);
      expect(textOf(one(el, '.ask'))).to.equal(first);
      expect(one(el, '.base').dir).to.equal(dir);
      await expectAccessible(el);
    });
  }

  it('speaks any language whose file is on the page, and the host’s own words', async () => {
    const { daily } = spanish.checkIn;
    registerLocale('ca', { checkIn: { ...spanish.checkIn, daily: { ...daily, today: 'Com va el dia?' } } });
    const el = await checkInWith({ lang: 'ca' });
    await press(el, 'Empezar');
    await choose(el, 'Bien');
    expect(textOf(one(el, '.ask'))).to.equal('Com va el dia?');
    el.strings = { daily: { ...daily, today: 'Com estàs?' } };
    await eventually('it says what the host has it say', () => textOf(one(el, '.ask')) === 'Com estàs?');
    expect(one<HTMLInputElement>(el, 'input:checked').closest('label')?.textContent).to.contain('Bien');
  });

  it('changes its language in the middle and keeps the answer and the place', async () => {
    const el = await checkInWith();
    await press(el, 'Start');
    await choose(el, 'Okay');
    el.lang = 'es';
    await eventually('it is Spanish', () => textOf(one(el, '.ask')) === '¿Cómo va el día?');
    expect(one<HTMLInputElement>(el, 'input:checked').closest('label')?.textContent).to.contain('Bien');
  });

  it('ends kindly with ways on, and goes back to the beginning with nothing left', async () => {
    const lab = await httpLab([{ status: 201, body: {} }]);
    const el = await checkInWith({ submitUrl: lab.url, peersUrl: '/peers', servicesUrl: '/services' });
    await press(el, 'Start');
    await choose(el, 'Okay');
    for (let nth = 0; nth < 5; nth += 1) await press(el, nth ? 'Skip' : 'Next');
    await press(el, 'Send');
    await eventually('it was sent', () => el.renderRoot.querySelector('[data-status=sent]'));
    expect(textOf(part(el, 'ending'))).to.contain('No one has read it yet');
    expect(all<HTMLAnchorElement>(el, '.choices a').map((link) => link.getAttribute('href'))).to.deep.equal([
      '/peers',
      '/services',
    ]);
    await expectAccessible(el);
    await press(el, 'Just finish');
    expect(textOf(one(el, '.said'))).to.contain('Take care');
    expect(el.response?.item).to.equal(undefined);
  });
});
