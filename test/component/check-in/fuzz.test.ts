import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { KithCheckIn } from '../../../src/widgets/check-in/check-in.js';
import { wipe } from '../../../src/util/wipe.js';
import type { Sitting } from '../../../src/widgets/check-in/sitting.js';
import { fixtures } from '../../helpers/fixtures.js';
import { fillIn } from '../../helpers/random-answers.js';
import { poison, spoilt, type Changes } from '../../helpers/spoil.js';
import { all, checkInWith, press } from './help.js';

/** The seed makes a failure come back. */
const seed = 12;
const runs = 60;

type Inside = KithCheckIn & { failed: boolean; sitting: Sitting };

const forms: object[] = [];
before(async () => {
  for (const file of await fixtures.list('fhir/questionnaires')) {
    const text = await fixtures.text(file);
    if (text.length < 12_000) forms.push(JSON.parse(text) as object);
  }
});

/** Nothing of a form has become an element or a link of the page. */
function expectSafe(el: KithCheckIn): void {
  expect(all(el, 'script,img,iframe,object,style,[onerror],[onload]')).to.have.length(0);
  for (const link of all(el, 'a[href]')) expect(link.getAttribute('href')).to.match(/^(tel|sms|https):/);
  expect(el.renderRoot.textContent).not.to.contain('[object Object]');
}

async function draw(form: object, changes: Changes, nth: number, layout: string): Promise<void> {
  const questionnaire = { ...(spoilt(form, changes) as object), resourceType: 'Questionnaire' };
  const el = (await checkInWith({ questionnaire, layout })) as Inside;
  await press(el, 'Start');
  fillIn(el.sitting.form, nth);
  const { flow } = el.sitting;
  for (let at = 0; at <= Math.min(flow.steps.length, 12); at += 1) {
    flow.at = at;
    el.requestUpdate();
    await el.updateComplete;
    expect(el.failed).to.equal(false);
    expectSafe(el);
  }
  flow.check(el.sitting.view);
  await el.updateComplete;
  expect(el.failed).to.equal(false);
  el.remove();
  wipe(); // the next may be the same form
}

describe('the check-in: forms with anything anywhere', () => {
  it('are drawn, step by step and on one page', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), poison(9000)), { minLength: 1, maxLength: 5 }),
        fc.nat(),
        fc.constantFrom('steps', 'page'),
        (which, changes, nth, layout) => draw(forms[which % forms.length] as object, changes, nth, layout),
      ),
      { seed, numRuns: runs, endOnFailure: true },
    );
  }).timeout(90_000);
});
