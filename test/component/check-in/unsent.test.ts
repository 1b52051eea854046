import { expect } from '@open-wc/testing';
import type { KithCheckIn } from '../../../src/widgets/check-in/check-in.js';
import { Outbox, type OutboxOptions } from '../../../src/storage/outbox.js';
import { eventually } from '../../helpers/browser-env.js';
import { httpLab, type HttpLab, type LabAnswer } from '../../helpers/http-lab.js';
import { all, checkInWith, expectAccessible, form, one, part, press, textOf, write } from './help.js';

const short = form({ linkId: 'note', text: 'A note', type: 'string' });

const visit = (lab: HttpLab, more: object = {}): Promise<KithCheckIn> =>
  checkInWith({ questionnaire: short, layout: 'page', storage: 'session', submitUrl: lab.url, ...more });

const note = (el: KithCheckIn): string => textOf(part(el, 'unsent'));
const told = (el: KithCheckIn): Promise<unknown> =>
  eventually('it is told', () => note(el).includes('did not get through'));

/** A check-in that waited when its page was closed, and what the server says to it now. */
async function left(answers: LabAnswer[], more: object = {}): Promise<HttpLab> {
  const lab = await httpLab([{ status: 503 }]);
  const el = await visit(lab, more);
  await press(el, 'Start');
  await write(el, 'input.field', 'private words');
  await press(el, 'Send');
  await eventually('it waits', () => part(el, 'ending')?.dataset['status'] === 'queued');
  el.remove();
  await lab.answer(answers);
  return lab;
}

/** What the outbox holds, once it has read it. */
function waiting(more: Partial<OutboxOptions> = {}): Promise<Outbox> {
  return new Promise((resolve) => {
    const box = new Outbox({
      kind: 'check-in',
      storage: 'session',
      send: () => new Promise(() => undefined),
      onChange: (change) => {
        if (!change) resolve(box);
      },
      ...more,
    });
  });
}

describe('the check-in: an earlier one that the server did not take', () => {
  it('is told when the check-in opens next, with nothing of what was in it', async () => {
    const el = await visit(await left([{ status: 422, body: { detail: 'no' } }]));
    await told(el);
    expect(note(el)).to.contain('No one has read it').and.to.contain('stays on this device');
    expect(el.renderRoot.textContent).not.to.contain('private words');
    expect(textOf(part(el, 'start'))).to.equal('Start');
    await expectAccessible(el);
    el.remove();
    const again = await checkInWith({ questionnaire: short, storage: 'session', submitUrl: el.submitUrl });
    await told(again);
  });

  it('goes when the person wants it gone, and the keyboard is not lost', async () => {
    const el = await visit(await left([{ status: 422 }]));
    await told(el);
    await press(el, 'Remove');
    await eventually('it is gone', () => !part(el, 'unsent'));
    expect(el.shadowRoot?.activeElement).to.equal(one(el, '.heading'));
    const box = await waiting();
    expect(box.list()).to.have.length(0);
    box.close();
  });

  it('can be tried again, and says how that went', async () => {
    const lab = await left([{ status: 422 }]);
    const el = await visit(lab);
    await told(el);
    await press(el, 'Try again');
    await eventually('it was tried', async () => (await lab.requests()).length === 3);
    await told(el);
    await lab.answer([{ status: 201, body: {} }]);
    await press(el, 'Try again');
    await eventually('it is said', () => all(el, '.said').map(textOf).includes('It has arrived'));
    expect(part(el, 'unsent')).to.equal(null);
    const bodies = (await lab.requests()).map(({ body }) => body);
    expect(new Set(bodies).size).to.equal(1);
  });

  it('is not said to have arrived while it still waits, and is when it has', async () => {
    const lab = await left([{ status: 422 }]);
    const el = await visit(lab);
    await told(el);
    await lab.answer([{ status: 503 }]);
    await press(el, 'Try again');
    const said = (words: string) => () => textOf(el.renderRoot.querySelector('.said')).startsWith(words);
    await eventually('it waits', said('Not sent yet'));
    expect(el.shadowRoot?.activeElement).to.equal(one(el, '.heading'));
    await lab.answer([{ status: 201, body: {} }]);
    window.dispatchEvent(new Event('online'));
    await eventually('it is said', said('It has arrived'));
  });

  it('is told to nobody else where the host says who it is', async () => {
    const lab = await left([{ status: 422 }], { owner: 'ana' });
    const ana = await visit(lab, { owner: 'ana' });
    await told(ana);
    ana.remove();
    const bo = await visit(lab, { owner: 'bo' });
    // the box of the next owner is read in its turn: when this one has been, so has the element's
    const box = await waiting({ owner: 'bo' });
    await bo.updateComplete;
    expect(part(bo, 'unsent')).to.equal(null);
    box.close();
  });

  it('is told, too, when its time ran out; then it can only be put away', async () => {
    const lab = await httpLab([{ status: 503 }]);
    const send = (): Promise<{ status: 'later' }> => Promise.resolve({ status: 'later' });
    const box = new Outbox({ kind: 'check-in', storage: 'session', send, keepMs: 1 });
    await box.add({ id: 'old', kind: 'check-in', url: lab.url, headers: {}, body: 'private words' });
    await eventually('it has run out', async () => {
      await box.flush();
      return box.list()[0]?.status === 'expired';
    });
    box.close();
    const el = await visit(lab);
    await told(el);
    expect(note(el)).not.to.contain('stays');
    expect(all(el, '[part=unsent] button').map(textOf)).to.deep.equal(['Remove']);
  });
});
