import { expect } from '@open-wc/testing';
import type { ConnectionRequest } from '../../../src/model/connection-request.js';
import type { PeerSource } from '../../../src/sources/peer-source.js';
import { eventually } from '../../helpers/browser-env.js';
import { httpLab, type HttpLab, type LabAnswer } from '../../helpers/http-lab.js';
import { peersOf, samplePeers } from '../../helpers/peer-source.js';
import { act, all, asking, finderOf, one, press, textOf, type, type Finder } from './help.js';

async function finderWith(answers: LabAnswer[]): Promise<{ lab: HttpLab; el: Finder }> {
  const lab = await httpLab(answers);
  const el = await finderOf({ attributes: { ...asking, 'request-url': `${lab.url}/requests` } });
  return { lab, el };
}

async function ask(el: Finder, name: string): Promise<void> {
  await press(el, `Read more about ${name}`);
  await press(el, `Ask to talk with ${name}`);
}

async function fill(el: Finder): Promise<void> {
  await type(el, '#name', 'Sam');
  await press(el, /^Text$/);
  await type(el, '#value', '555 555 0199');
  await press(el, 'I agree');
}

async function back(el: Finder): Promise<void> {
  while (all(el, '.back').length) await press(el, /^Back/);
}

const title = (el: Finder): string => textOf(one(el, '.detail-view h2'));
const bodies = async (lab: HttpLab): Promise<ConnectionRequest[]> =>
  (await lab.requests()).map(({ body }) => JSON.parse(body) as ConnectionRequest);

describe('the peer finder: asking one, and then another', () => {
  it('asks the one on the screen, also with what could not be sent to somebody else', async () => {
    const { lab, el } = await finderWith([{ status: 503 }]);
    await ask(el, 'Ana');
    await fill(el);
    await press(el, /^Send$/);
    await eventually('it could not be sent', () => title(el).startsWith('We could not send'));
    await back(el);
    await ask(el, 'Joe');
    expect(one<HTMLInputElement>(el, '#name').value).to.equal('Sam');
    await lab.answer([{ status: 201 }]);
    await press(el, /^Send$/);
    await eventually('it is on its way', () => title(el) === 'Your request is on its way');
    expect((await bodies(lab)).map(({ peerId }) => peerId)).to.deep.equal(['ana', 'joe']);
    const keys = new Set((await lab.requests()).map(({ headers }) => headers['idempotency-key']));
    expect(keys.size, 'two requests, two keys').to.equal(2);
  });

  it('keeps the one key of a request that is tried again as it was', async () => {
    const { lab, el } = await finderWith([{ status: 503 }]);
    await ask(el, 'Ana');
    await fill(el);
    await press(el, /^Send$/);
    await eventually('it could not be sent', () => title(el).startsWith('We could not send'));
    await press(el, 'Not now');
    await press(el, /^Send$/);
    await eventually('it was tried again', async () => (await lab.requests()).length === 2);
    const keys = new Set((await lab.requests()).map(({ headers }) => headers['idempotency-key']));
    expect(keys.size).to.equal(1);
  });

  it('shows what becomes of a request on its way before it opens a form for somebody else', async () => {
    const { lab, el } = await finderWith([{ status: 201, hold: true }]);
    await ask(el, 'Ana');
    await fill(el);
    await press(el, /^Send$/);
    await back(el);
    await ask(el, 'Joe');
    expect(title(el), 'the one on its way').to.equal('Ask to talk with Ana');
    expect(act(el, 'Sending')).to.have.property('disabled', true);
    await eventually('it is with the team', async () => (await lab.requests()).length === 1);
    await lab.letGo();
    await eventually('it is on its way', () => title(el) === 'Your request is on its way');
    await back(el);
    await ask(el, 'Joe');
    expect(title(el)).to.equal('Ask to talk with Joe');
    expect((await bodies(lab)).map(({ peerId }) => peerId)).to.deep.equal(['ana']);
  });

  it('sends along nothing of what the person looked for that is not on the screen', async () => {
    const { lab, el } = await finderWith([{ status: 201 }]);
    await press(el, 'Choose what matters');
    await press(el, /^Has been through/);
    await press(el, /^Raising a child/);
    await press(el, 'Ask for anyone');
    act(el, /^Raising a child in recovery$/)
      .querySelector('input')
      ?.click();
    await back(el);
    await ask(el, 'Ana');
    expect(all(el, '.choice').map(textOf)).not.to.include('Raising a child in recovery');
    await fill(el);
    await press(el, /^Send$/);
    await eventually('it is on its way', () => title(el) === 'Your request is on its way');
    expect((await bodies(lab))[0]).not.to.have.property('wishes');
  });

  it('says so when the one asked for is gone meanwhile, and keeps what was typed', async () => {
    const lab = await httpLab([{ status: 201 }]);
    let peers = samplePeers;
    const source: PeerSource = { peers: (query) => peersOf(peers).peers(query) };
    const el = await finderOf({ source, attributes: { ...asking, 'request-url': lab.url } });
    await eventually('the people are there', () => all(el, '.cards h3').length > 0);
    await ask(el, 'Ana');
    await fill(el);
    peers = samplePeers.filter(({ id }) => id !== 'ana');
    el.reload();
    await eventually('it is told', () => all(el, '.detail-view .notice').length === 1);
    expect(textOf(one(el, '.detail-view .notice'))).to.contain('Ana is not taking new people right now');
    expect(title(el)).to.equal('Ask for anyone who fits');
    expect(one<HTMLInputElement>(el, '#name').value).to.equal('Sam');
    await expect(el).to.be.accessible();
  });
});
