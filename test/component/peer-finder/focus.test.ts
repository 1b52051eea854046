import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { PeerSource } from '../../../src/sources/peer-source.js';
import type { Peer } from '../../../src/model/peer.js';
import { consoleDuring, eventually } from '../../helpers/browser-env.js';
import { httpLab } from '../../helpers/http-lab.js';
import { pagesInTurn, peersOf, samplePeers } from '../../helpers/peer-source.js';
import { act, all, asking, finderOf, names, one, press, said, textOf, type, type Finder } from './help.js';

const focused = (el: Finder) => (el.renderRoot as ShadowRoot).activeElement;

/** Where the focus is: somewhere that can be seen, in the finder. */
function expectFocusSeen(el: Finder): void {
  const held = focused(el);
  expect(held, 'the focus fell out of the finder').not.to.equal(null);
  expect(held?.checkVisibility(), `the focus is on something unseen: ${held?.outerHTML}`).to.equal(true);
}

async function pressKey(el: Finder, words: string | RegExp): Promise<void> {
  act(el, words).focus();
  await sendKeys({ press: 'Enter' });
  await el.updateComplete;
}

/** A source whose list changes from one reading to the next. */
function changing(first: readonly Peer[]): { source: PeerSource; change: (peers: readonly Peer[]) => void } {
  let peers = first;
  return {
    source: { peers: (query) => peersOf(peers).peers(query) },
    change: (next) => (peers = next),
  };
}

const without = (id: string): Peer[] => samplePeers.filter((peer) => peer.id !== id);

async function opened(source: PeerSource): Promise<Finder> {
  const el = await finderOf({ source });
  await eventually('the people are there', () => all(el, '.cards h3').length > 0);
  return el;
}

async function save(el: Finder, ...people: string[]): Promise<void> {
  for (const name of people) {
    await press(el, `Save ${name}`);
    await eventually(`${name} is saved`, () => said(el).includes(`Saved: ${name}`));
  }
}

describe('the peer finder: the focus is never lost', () => {
  it('when the last thing chosen is taken away, or all of it', async () => {
    const el = await finderOf();
    await press(el, 'Choose what matters');
    await press(el, /^Has been through/);
    await press(el, 'Choose what matters');
    for (const words of ['Remove Raising a child', 'Clear all']) {
      await press(el, 'Choose what matters');
      await press(el, /^Raising a child/);
      await press(el, 'Choose what matters');
      await pressKey(el, words);
      expect(all(el, '.chips')).to.deep.equal([]);
      expectFocusSeen(el);
    }
  });

  it('when a way out of an empty list was pressed', async () => {
    const el = await finderOf();
    await press(el, 'Choose what matters');
    await press(el, /^Has been through/);
    await press(el, /^Hearing voices/);
    await type(el, '#words', 'farmer');
    await pressKey(el, /^Leave out/);
    expect(all(el, '[part=empty]')).to.deep.equal([]);
    expectFocusSeen(el);
  });

  it('when the last of the saved is taken off the list', async () => {
    const el = await finderOf();
    await save(el, 'Ana');
    await press(el, 'Saved (1)');
    await pressKey(el, /^Saved Ana/);
    await eventually('nobody is saved', () => textOf(one(el, '.detail-view')).includes('Saved (0)'));
    expectFocusSeen(el);
  });

  it('when the list is read again after it could not be', async () => {
    let fail = true;
    const source: PeerSource = {
      async *peers(query) {
        if (fail) throw new Error('no');
        await new Promise((rested) => setTimeout(rested, 300));
        yield* peersOf(samplePeers).peers(query);
      },
    };
    await consoleDuring(async () => {
      const el = await finderOf({ source });
      await eventually('it failed', () => all(el, '[part=error]').length === 1);
      fail = false;
      await pressKey(el, 'Try again');
      expectFocusSeen(el);
      await eventually('the people are there', () => all(el, '.cards h3').length > 0);
      expectFocusSeen(el);
    });
  });

  it('when a request that waits is taken back, or is not to be kept', async () => {
    const lab = await httpLab([{ status: 503 }]);
    const el = await finderOf({ attributes: { ...asking, 'request-url': lab.url } });
    await press(el, 'Read more about Ana');
    await press(el, 'Ask to talk with Ana');
    await type(el, '#name', 'Sam');
    await press(el, /^Text$/);
    await type(el, '#value', '555 555 0199');
    await press(el, 'I agree');
    await press(el, /^Send$/);
    await eventually('it could not be sent', () => all(el, '[part=later]').length === 1);
    await pressKey(el, 'Not now');
    expectFocusSeen(el);
    await press(el, /^Send$/);
    await eventually('it could not be sent', () => all(el, '[part=later]').length === 1);
    await press(el, 'Keep it and send it later');
    await eventually('it waits', () => all(el, '[part=waiting]').length === 1);
    await pressKey(el, 'Do not send');
    await eventually('nothing waits', () => all(el, '[part=waiting]').length === 0);
    expectFocusSeen(el);
  });

  it('when the person who is being read about is gone: the list shows, and they do not come back by themselves', async () => {
    const { source, change } = changing(samplePeers);
    const el = await opened(source);
    await press(el, 'Read more about Ana');
    change(without('ana'));
    el.reload();
    await eventually('the list shows', () => all(el, '.list-view').length === 1);
    await el.updateComplete;
    expectFocusSeen(el);
    expect(names(el)).not.to.include('Ana');
    change(samplePeers);
    el.reload();
    await eventually('Ana is in the list', () => names(el).includes('Ana'));
    expect(all(el, '[part=profile]')).to.deep.equal([]);
  });

  it('when somebody comes back to a list that lacks the one they read about', async () => {
    const { source, change } = changing(samplePeers);
    const el = await opened(source);
    await save(el, 'Ana');
    await press(el, 'Read more about Ana');
    await type(el, '#top', '');
    change([]);
    act(el, /^Back/).focus();
    await sendKeys({ press: 'Enter' });
    await el.updateComplete;
    expectFocusSeen(el);
  });
});

describe('the peer finder: the focus stays with the same person', () => {
  it('on the button that saves them, while the list grows', async () => {
    const [ana, dee, joe, kit] = samplePeers as [Peer, Peer, Peer, Peer];
    const { source, next } = pagesInTurn([[dee, kit], [ana, joe], []]);
    const el = await finderOf({ source });
    await next();
    await eventually('two are there', () => names(el).length === 2);
    act(el, 'Save Dee').focus();
    await next();
    await eventually('four are there', () => names(el).length === 4);
    await el.updateComplete;
    expect(textOf(focused(el) as Element)).to.equal('Save Dee');
  });

  it('compares those who are there, also when one of them is taken off the list', async () => {
    const el = await finderOf();
    await save(el, 'Ana', 'Dee', 'Joe', 'Kit');
    await press(el, 'Saved (4)');
    for (const name of [/^Ana$/, /^Dee$/, /^Joe$/]) await press(el, name);
    await press(el, /^Saved Ana/);
    await eventually('three are saved', () => names(el).length === 3);
    const kit = act(el, /^Kit$/).querySelector('input') as HTMLInputElement;
    expect(kit.disabled, 'two of three are compared').to.equal(false);
  });
});
