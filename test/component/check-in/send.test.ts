import { expect } from '@open-wc/testing';
import type { KithCheckInSendEvent } from '../../../src/widgets/check-in/check-in.events.js';
import type { KithCheckIn } from '../../../src/widgets/check-in/check-in.js';
import { Draft } from '../../../src/storage/draft.js';
import { consoleDuring, eventually } from '../../helpers/browser-env.js';
import { httpLab, type LabAnswer } from '../../helpers/http-lab.js';
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
  write,
  type Setting,
} from './help.js';

const short = form(
  {
    linkId: 'mood',
    text: 'How is it?',
    type: 'choice',
    answerOption: [{ valueString: 'Fine' }, { valueString: 'Not so' }],
  },
  { linkId: 'note', text: 'A note', type: 'string' },
);

/** Fills the form in and presses Send. */
async function sent(answers: LabAnswer[], setting: Setting = {}) {
  const lab = await httpLab(answers);
  const el = await checkInWith({ questionnaire: short, layout: 'page', submitUrl: lab.url, ...setting });
  const events: KithCheckInSendEvent['detail'][] = [];
  el.addEventListener('kith-check-in-send', ({ detail }) => events.push(detail));
  await press(el, 'Start');
  await choose(el, 'Fine');
  await write(el, 'input.field', 'private words');
  await press(el, 'Send');
  await eventually('it is over', () => events.length > 0);
  await el.updateComplete;
  return { lab, el, events };
}

const status = (el: KithCheckIn): string | undefined => part(el, 'ending')?.dataset['status'];

describe('the check-in: sending', () => {
  it('sends Kith’s own contract with an idempotency key, and tells the page no answers', async () => {
    const { lab, el, events } = await sent([{ status: 201, body: {} }]);
    expect(status(el)).to.equal('sent');
    const [request] = await lab.requests();
    const body = JSON.parse(request?.body ?? '') as Record<string, unknown>;
    expect(request?.headers['idempotency-key']).to.equal(body['id']);
    expect(body['questionnaire']).to.equal('https://forms.example/test');
    expect(body['told']).to.deep.equal({ readBy: 'Dana', responseTime: 'Within two days' });
    expect(JSON.stringify(body['response'])).to.contain('private words');
    expect(events).to.deep.equal([{ id: body['id'], status: 'sent' }]);
  });

  it('sends a QuestionnaireResponse to a FHIR server, created only if it is not there yet', async () => {
    const { lab, events } = await sent([{ status: 201, body: {} }], { format: 'fhir' });
    const [request] = await lab.requests();
    const body = JSON.parse(request?.body ?? '') as { identifier: { value: string }; status: string };
    expect(body.identifier.value).to.equal(`urn:uuid:${events[0]?.id ?? ''}`);
    expect(body.status).to.equal('completed');
    const condition = decodeURIComponent(request?.headers['if-none-exist'] ?? '');
    expect(condition).to.equal(`identifier=urn:ietf:rfc:3986|${body.identifier.value}`);
    expect(request?.headers['content-type']).to.contain('fhir+json');
  });

  it('hands the answers to the page when the page asks for them', async () => {
    const { events } = await sent([{ status: 201, body: {} }], { shareAnswers: true });
    expect(events[0]?.response?.item).to.have.length(2);
  });

  it('says that it waits when the server is down, and who to call, and never that anyone has it', async () => {
    const { el, events } = await sent([{ status: 503 }]);
    expect(events[0]?.status).to.equal('queued');
    const text = textOf(part(el, 'ending'));
    expect(text).to.contain('Not sent yet').and.to.contain('leave this page open');
    expect(text).not.to.contain('arrived');
    expect(one(el, '[part=ending] kith-crisis-panel a[href="tel:988"]')).not.to.equal(null);
    await expectAccessible(el);
  });

  for (const [storage, kept, first] of [
    ['none', 'leave this page open', 401],
    ['session', 'kept locked on this device', 401],
    ['session', 'kept locked on this device', 503],
  ] as const)
    it(`says that it waits for a sign-in, with storage “${storage}”, after ${first}`, async () => {
      const { lab, el } = await sent([{ status: first }], { storage });
      if (first === 503) {
        expect(textOf(part(el, 'ending'))).to.contain('as soon as it can');
        await lab.answer([{ status: 401 }]);
        dispatchEvent(new Event('online'));
        await eventually('it is said', () => textOf(part(el, 'ending')).includes('sign in again'));
      }
      expect(textOf(part(el, 'ending')))
        .to.contain(kept)
        .and.to.contain('sign in again on this site')
        .and.not.to.contain('as soon as it can');
      await expectAccessible(el);
      await lab.answer([{ status: 201, body: {} }]);
      dispatchEvent(new Event('online'));
      await eventually('it has arrived', () => status(el) === 'sent');
    });

  it('says what to do when the server will not take it, and keeps every word', async () => {
    const { lab, el, events } = await sent([{ status: 422, body: { detail: 'no' } }]);
    expect(events[0]?.status).to.equal('failed');
    expect(textOf(part(el, 'ending')))
      .to.contain('could not be sent')
      .and.to.contain('still here');
    await expectAccessible(el);
    await press(el, 'Back');
    expect(one<HTMLInputElement>(el, 'input.field').value).to.equal('private words');
    await lab.answer([{ status: 201, body: {} }]);
    await press(el, 'Send');
    await eventually('it has arrived', () => status(el) === 'sent');
    const ids = (await lab.requests()).map(({ headers }) => headers['idempotency-key']);
    expect(new Set(ids).size).to.equal(2); // what was refused and what was sent after it are two letters
  });

  it('sends nothing before a needed answer is there, says which, and leads there', async () => {
    const lab = await httpLab([{ status: 201, body: {} }]);
    const needed = form({ linkId: 'n', text: 'Your name', type: 'string', required: true });
    const el = await checkInWith({ questionnaire: needed, layout: 'page', submitUrl: lab.url });
    await press(el, 'Start');
    await press(el, 'Send');
    expect(textOf(part(el, 'problems'))).to.contain('Your name: This one needs an answer.');
    expect(el.shadowRoot?.activeElement).to.equal(part(el, 'problems'));
    await expectAccessible(el);
    one<HTMLButtonElement>(el, '[part=problems] button').click();
    await el.updateComplete;
    expect(el.shadowRoot?.activeElement).to.equal(one(el, 'input.field'));
    expect(one(el, 'input.field').getAttribute('aria-invalid')).to.equal('true');
    expect(await lab.requests()).to.have.length(0);
  });

  it('uses the host’s own way to send', async () => {
    const taken: string[] = [];
    const source = {
      send: (checkIn: { id: string }) => {
        taken.push(checkIn.id);
        return Promise.resolve();
      },
    };
    const { el, events } = await sent([], { submitUrl: '', source });
    expect(taken).to.deep.equal([events[0]?.id]);
    expect(status(el)).to.equal('sent');
  });

  it('shows its own ending no more when the page takes over', async () => {
    const lab = await httpLab([{ status: 201, body: {} }]);
    const el = await checkInWith({ questionnaire: short, layout: 'page', submitUrl: lab.url });
    el.addEventListener('kith-check-in-send', (event) => event.preventDefault());
    await press(el, 'Start');
    await press(el, 'Send');
    await eventually('it is back at the beginning', () => part(el, 'start'));
    expect(part(el, 'ending')).to.equal(null);
  });

  it('says so to the integrator when there is nowhere to send to', async () => {
    const said = await consoleDuring(async () => {
      const el = await checkInWith({ questionnaire: short, layout: 'page' });
      await press(el, 'Start');
      await press(el, 'Done');
      expect(status(el)).to.equal('handed');
    });
    expect(said.join()).to.contain('submit-url');
  });
});

/** Waits until the answers are in the browser's storage. */
async function kept(): Promise<void> {
  const draft = new Draft('check-in https://forms.example/test||', { storage: 'session' });
  await eventually('it is kept', () => draft.read());
  draft.close();
}

describe('the check-in: what is kept', () => {
  it('goes on where a person stopped, in the same tab', async () => {
    const el = await checkInWith({ questionnaire: short, layout: 'steps', storage: 'session' });
    await press(el, 'Start');
    await choose(el, 'Fine');
    await press(el, 'Next');
    await kept();
    el.remove();
    const again = await checkInWith({ questionnaire: short, layout: 'steps', storage: 'session' });
    await eventually('it offers to go on', () => textOf(part(again, 'start')) === 'Go on where you stopped');
    await press(again, 'Go on where you stopped');
    expect(textOf(part(again, 'progress'))).to.equal('Question 2 of 2');
    await press(again, 'Back');
    expect(one<HTMLInputElement>(again, 'input:checked').closest('label')?.textContent).to.contain('Fine');
  });

  it('wipes everything for a person whose device it is not', async () => {
    const el = await checkInWith({ questionnaire: short, layout: 'steps', storage: 'session' });
    await press(el, 'Start');
    await choose(el, 'Fine');
    await press(el, 'Next');
    await kept();
    el.remove();
    const again = await checkInWith({ questionnaire: short, layout: 'steps', storage: 'session' });
    await eventually('it offers to go on', () => all(again, 'button').length > 2);
    await press(again, 'This is not my device');
    expect(textOf(one(again, '.said'))).to.contain('gone from this device');
    expect(textOf(part(again, 'start'))).to.equal('Start');
    again.remove();
    const last = await checkInWith({ questionnaire: short, layout: 'steps', storage: 'session' });
    // A second look at what is kept waits for its turn: when it is over, the element's own look is over too.
    const { keeper } = last as unknown as { keeper: { read(): Promise<unknown> } };
    expect(await keeper.read()).to.equal(undefined);
    await last.updateComplete;
    expect(textOf(part(last, 'start'))).to.equal('Start');
  });
});
