import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { KithCheckIn } from '../../../src/widgets/check-in/check-in.js';
import { checkInWith, count, form, one, part, press, textOf, words, write } from './help.js';

async function started(layout: string, ...items: object[]): Promise<KithCheckIn> {
  const el = await checkInWith({ questionnaire: form(...items), layout });
  await press(el, 'Start');
  return el;
}

describe('the check-in, used by hand', () => {
  it('does not cut the ring off around the field of a page that has the keyboard', async () => {
    const el = await started('page', words, count);
    one(el, 'input.field').focus();
    // what a browser may leave undrawn it also clips, and the ring stands outside of the field
    const shows = [...el.renderRoot.querySelectorAll('.item')].map(
      (item) => getComputedStyle(item).contentVisibility,
    );
    expect(shows).to.deep.equal(['visible', 'auto']);
  });

  it('goes with the keyboard to what can be answered in a group that was added, not to choices that never came', async () => {
    const lost = { linkId: 'c', text: 'Kin', type: 'choice', answerValueSet: 'https://forms.example/kin' };
    const el = await started('page', {
      linkId: 'g',
      text: 'Family',
      type: 'group',
      repeats: true,
      item: [lost, words],
    });
    one(el, '.add').focus();
    await sendKeys({ press: 'Enter' });
    await el.updateComplete;
    const fields = [...el.renderRoot.querySelectorAll('input.field')];
    expect(fields).to.have.length(2);
    expect(el.shadowRoot?.activeElement === fields[1], 'the second field has the keyboard').to.equal(true);
  });

  it('shows days and times in words before they are sent, and what is less than a day as it is', async () => {
    const answer = (linkId: string, value: object): object => ({ linkId, answer: [value] });
    const el = await started(
      'steps',
      { linkId: 'd', text: 'Day', type: 'date' },
      { linkId: 'm', text: 'Month', type: 'date' },
      { linkId: 'dt', text: 'When', type: 'dateTime' },
      { linkId: 'x', text: 'Broken', type: 'dateTime' },
      { linkId: 't', text: 'Time', type: 'time' },
    );
    const when = new Date(2026, 0, 31, 14, 30);
    el.response = {
      resourceType: 'QuestionnaireResponse',
      status: 'in-progress',
      item: [
        answer('d', { valueDate: '2026-01-31' }),
        answer('m', { valueDate: '2026-02' }),
        answer('dt', { valueDateTime: when.toISOString() }),
        answer('x', { valueDateTime: '2026-13-45T99:00' }),
        answer('t', { valueTime: '14:30:00' }),
      ],
    } as NonNullable<KithCheckIn['response']>;
    for (let step = 0; step < 5; step++) await press(el, 'Skip');
    const told = [...(part(el, 'review')?.querySelectorAll('.answers > div > dd:nth-of-type(1)') ?? [])];
    expect(told.map(textOf)).to.deep.equal([
      'January 31, 2026',
      '2026-02',
      new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short' })
        .format(when)
        .replace(/\s+/g, ' '),
      '2026-13-45T99:00',
      '14:30',
    ]);
  });

  it('is another check-in once a draft of one is changed: it may have been sent from elsewhere', async () => {
    const setting = { questionnaire: form(words, count), layout: 'page', storage: 'session' };
    const ids: string[] = [];
    const send = ({ id }: { id: string }): Promise<void> => {
      ids.push(id);
      return Promise.resolve();
    };
    const keptBy = async (el: KithCheckIn): Promise<void> => {
      await (el as unknown as { keeper: { flush: () => Promise<unknown> } }).keeper.flush();
    };
    const first = await checkInWith({ ...setting, source: { send } });
    await press(first, 'Start');
    await write(first, 'input.field', 'private words');
    await keptBy(first);
    const [same, other] = [
      await checkInWith({ ...setting, source: { send } }),
      await checkInWith({ ...setting, source: { send } }),
    ];
    for (const el of [same, other]) {
      await (el as unknown as { reading?: Promise<void> }).reading;
      await el.updateComplete;
      await press(el, 'Go on where you stopped');
    }
    await write(other, 'input.field', 'other words');
    for (const el of [first, same, other]) await press(el, 'Send');
    expect(ids).to.have.length(3);
    expect(ids[1]).to.equal(ids[0]);
    expect(ids[2]).not.to.equal(ids[0]);
  });
});
