import { expect } from '@open-wc/testing';
import type { ConnectionRequest } from '../../../src/model/connection-request.js';
import { registerHelplines } from '../../../src/helplines/registry.js';
import { us } from '../../../src/helplines/data/us.js';
import { eventually } from '../../helpers/browser-env.js';
import { httpLab, type LabAnswer } from '../../helpers/http-lab.js';
import { act, all, asking, finderOf, one, press, status, textOf, type, type Finder } from './help.js';

async function form(answers: LabAnswer[], name = 'Ana', attributes: Record<string, string> = {}) {
  const lab = await httpLab(answers);
  const el = await finderOf({
    attributes: { ...asking, 'request-url': `${lab.url}/requests`, ...attributes },
  });
  const heard: string[] = [];
  el.addEventListener('kith-peer-request', ({ detail }) => heard.push(detail.status));
  if (name) {
    await press(el, `Read more about ${name}`);
    await press(el, `Ask to talk with ${name}`);
  } else await press(el, 'Ask for anyone');
  return { lab, el, heard };
}

async function fill(el: Finder) {
  await type(el, '#name', 'Sam');
  await press(el, /^Text$/);
  await type(el, '#value', '555 555 0199');
  await press(el, 'I agree');
}

const title = (el: Finder) => textOf(one(el, '.detail-view h2'));

describe('the peer finder: asking for a talk', () => {
  it('asks for a name, a safe way and what one agrees to; nothing is filled in or ticked', async () => {
    const { el } = await form([]);
    expect(title(el)).to.equal('Ask to talk with Ana');
    expect(el.shadowRoot?.activeElement?.id).to.equal('top');
    expect(all<HTMLInputElement>(el, '[part=request] input').filter(({ checked }) => checked)).to.deep.equal(
      [],
    );
    expect(textOf(one(el, '[part=request]'))).to.contain('We share what you write with our peer team only.');
    expect(textOf(one(el, '[part=request]'))).not.to.match(/medic(ation|ine).*insurance/i);
    expect(
      all<HTMLInputElement>(el, '[part=request] input[type=text]').every((i) => i.autocomplete === 'off'),
    ).to.equal(true);
    await expect(el).to.be.accessible();
  });

  it('says in one place what is missing, leads there, and sends nothing', async () => {
    const { el, lab } = await form([{ status: 201 }]);
    await press(el, /^Send$/);
    await eventually('the summary has the focus', () => el.shadowRoot?.activeElement?.id === 'problems');
    expect(all(el, '.problems button').map(textOf)).to.deep.equal([
      'Write a name to use.',
      'Choose a safe way to reach you.',
      'Tick “I agree” if you do, so that we may send this.',
    ]);
    await expect(el).to.be.accessible();
    await press(el, 'Write a name to use.');
    const input = el.shadowRoot?.activeElement as HTMLInputElement;
    expect(input.id).to.equal('name');
    expect(input.getAttribute('aria-describedby')).to.contain('name-problem');
    await press(el, /^Call$/);
    await type(el, '#value', '12');
    await press(el, /^Send$/);
    await eventually('the rest is told', () => textOf(one(el, '.problems')).includes('at least 7 digits'));
    expect(textOf(one(el, '.problems'))).to.contain('Choose what to do if you do not pick up.');
    expect(await lab.requests()).to.deep.equal([]);
  });

  it('sends what was typed, once, with a key of its own and the words agreed to', async () => {
    const { el, lab, heard } = await form([{ status: 201, body: { id: 'r1' } }], 'Dee');
    await fill(el);
    await type(el, '#note', 'Evenings are loud here.');
    await press(el, /^Send$/);
    await eventually('it is on its way', () => title(el) === 'Your request is on its way');
    const [request, ...more] = await lab.requests();
    expect(more).to.deep.equal([]);
    expect(request?.method).to.equal('POST');
    expect(request?.headers['idempotency-key']).to.match(/^[\da-f-]{36}$/);
    const body = JSON.parse(request?.body ?? '') as ConnectionRequest;
    expect(body).to.deep.include({
      peerId: 'dee "7"/x',
      name: 'Sam',
      contact: { way: 'text', value: '555 555 0199' },
      note: 'Evenings are loud here.',
      language: 'en',
    });
    expect(body.consent).to.deep.include({ text: asking.consent, version: '2026-11', language: 'en' });
    expect(heard).to.deep.equal(['sent']);
  });

  it('says what happens next and by when, with people to talk to until then', async () => {
    registerHelplines(us);
    const { el } = await form([{ status: 201 }]);
    await fill(el);
    await press(el, /^Send$/);
    await eventually('it is on its way', () => title(el) === 'Your request is on its way');
    expect(textOf(one(el, '[part=confirmation]'))).to.contain(
      'The team will get back to you within two working days.',
    );
    expect(one(el, '.help a').getAttribute('href')).to.equal('tel:988');
    expect(el.shadowRoot?.activeElement?.id).to.equal('top');
    await expect(el).to.be.accessible();
    await press(el, 'Back');
    await press(el, 'Ask to talk with Ana');
    expect(one<HTMLInputElement>(el, '#name').value).to.equal('');
  });

  it('lets the person choose what they look for to be sent along, when anyone may answer', async () => {
    const lab = await httpLab([{ status: 201 }]);
    const el = await finderOf({ attributes: { ...asking, 'request-url': lab.url } });
    await press(el, 'Choose what matters');
    await press(el, /^Has been through/);
    await press(el, /^Hearing voices/);
    await press(el, 'Ask for anyone');
    const wish = act(el, /^Hearing voices$/).querySelector('input') as HTMLInputElement;
    expect(wish.checked).to.equal(false);
    wish.click();
    await fill(el);
    await press(el, /^Send$/);
    await eventually('it is on its way', () => title(el) === 'Your request is on its way');
    const body = JSON.parse((await lab.requests())[0]?.body ?? '') as ConnectionRequest;
    expect(body.wishes).to.deep.equal(['Hearing voices']);
    expect('peerId' in body).to.equal(false);
  });

  it('keeps a request only with the person’s leave, and sends it once, with the same key', async () => {
    const { el, lab, heard } = await form([{ status: 503 }]);
    await fill(el);
    await press(el, /^Send$/);
    await eventually('it could not be sent', () => title(el) === 'We could not send this right now.');
    await expect(el).to.be.accessible();
    expect(heard).to.deep.equal([]);
    await press(el, 'Keep it and send it later');
    await eventually('it is kept', () => title(el) === 'Your request is kept and will be sent');
    expect(textOf(one(el, '[part=waiting]'))).to.contain('1 request waits to be sent');
    await expect(el).to.be.accessible();
    await lab.answer([{ status: 201 }]);
    await press(el, 'Send now');
    await eventually('it is on its way', () => title(el) === 'Your request is on its way');
    const keys = new Set((await lab.requests()).map(({ headers }) => headers['idempotency-key']));
    expect(keys.size).to.equal(1);
    expect(heard).to.deep.equal(['queued', 'sent']);
    expect(all(el, '[part=waiting]')).to.have.length(0);
  });

  it('takes back a request that waits', async () => {
    const { el, lab } = await form([{ status: 503 }]);
    await fill(el);
    await press(el, /^Send$/);
    await eventually('it could not be sent', () => title(el) === 'We could not send this right now.');
    await press(el, 'Keep it and send it later');
    await eventually('it is kept', () => title(el).includes('kept'));
    await press(el, 'Do not send');
    await eventually('nothing waits', () => all(el, '[part=waiting]').length === 0);
    const before = (await lab.requests()).length;
    await lab.answer([{ status: 201 }]);
    dispatchEvent(new Event('online'));
    await el.updateComplete;
    expect((await lab.requests()).length).to.equal(before);
  });

  it('goes back to the form, with all that was typed, when the person does not want it kept', async () => {
    const { el } = await form([{ status: 503 }]);
    await fill(el);
    await press(el, /^Send$/);
    await eventually('it could not be sent', () => title(el) === 'We could not send this right now.');
    await press(el, 'Not now');
    expect(one<HTMLInputElement>(el, '#name').value).to.equal('Sam');
    expect(one<HTMLInputElement>(el, '#value').value).to.equal('555 555 0199');
  });

  it('passes on what the team says when it cannot take a request, and keeps what was typed', async () => {
    const { el, heard } = await form([{ status: 422, body: { detail: 'Ana is away until May.' } }]);
    await fill(el);
    await press(el, /^Send$/);
    await eventually('it is told', () => title(el).includes('could not take this request'));
    expect(textOf(one(el, '[part=refused]')))
      .to.contain('Ana is away until May.')
      .and.to.contain('Call (555)');
    expect(heard).to.deep.equal(['refused']);
    await expect(el).to.be.accessible();
  });

  it('tells kindly when the person asked for takes no new people since', async () => {
    const { el } = await form([{ status: 201 }]);
    await fill(el);
    await press(el, /^Send$/);
    await eventually('it is on its way', () => title(el) === 'Your request is on its way');
    const { peersOf, samplePeers } = await import('../../helpers/peer-source.js');
    el.source = peersOf(samplePeers.filter(({ id }) => id !== 'ana'));
    await eventually('it is told', () =>
      all(el, '.list-view .notice').some((n) => n.textContent.includes('Ana is not taking')),
    );
    expect(status(el)).not.to.contain('Ana');
  });
});
