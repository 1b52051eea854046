import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/kith-check-in.js';
import type { KithCheckIn } from '../../../src/widgets/check-in/check-in.js';
import { eventually } from '../../helpers/browser-env.js';
import { httpLab } from '../../helpers/http-lab.js';

const textOf = (el: KithCheckIn, selector: string): string =>
  (el.renderRoot.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ');

function press(el: KithCheckIn, words: string): void {
  const buttons = [...el.renderRoot.querySelectorAll('button')];
  buttons.find(({ textContent }) => textContent.trim() === words)?.click();
}

describe('the check-in without its script for keeping', () => {
  for (const [status, words] of [
    [401, 'Sign in again'],
    [503, 'Try again'],
  ] as const)
    it(`says after ${status}: ${words}`, async () => {
      const lab = await httpLab([{ status }]);
      const el = document.createElement('kith-check-in');
      Object.assign(el, {
        readBy: 'Dana',
        responseTime: 'Within two days',
        submitUrl: lab.url,
        layout: 'page',
      });
      el.questionnaire = {
        resourceType: 'Questionnaire',
        item: [{ linkId: 'a', text: 'A note', type: 'string' }],
      };
      (await fixture<HTMLElement>(html`<div></div>`)).append(el);
      await eventually('it can be begun', () => el.renderRoot.querySelector('[part=start]'));
      press(el, 'Start');
      await eventually('it can be sent', () => el.renderRoot.querySelector('[part=step]'));
      press(el, 'Send');
      await eventually('it came back', () => el.renderRoot.querySelector('[data-status=failed]'));
      expect(textOf(el, '.ending')).to.contain(`Your answers are still here. `).and.to.contain(words);
      expect(textOf(el, '.ending').includes('Sign in')).to.equal(status === 401);
    });
});
