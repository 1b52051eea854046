import { expect } from '@open-wc/testing';
import { consoleDuring, emulate, eventually } from '../../helpers/browser-env.js';
import { peersOf, samplePeers } from '../../helpers/peer-source.js';
import { wipe } from '../../../src/util/wipe.js';
import { act, all, asking, finderOf, names, one, press, said, textOf, type Finder } from './help.js';

async function save(el: Finder, ...people: string[]) {
  for (const name of people) {
    await press(el, `Save ${name}`);
    await eventually(`${name} is saved`, () => said(el).includes(`Saved: ${name}`));
  }
}

async function withSaved(...people: string[]) {
  const el = await finderOf({ attributes: asking });
  await save(el, ...people);
  await press(el, `Saved (${people.length})`);
  return el;
}

describe('the peer finder: shortlist', () => {
  it('saves for this visit only, until the person says otherwise', async () => {
    const el = await withSaved('Ana', 'Dee');
    expect(names(el)).to.deep.equal(['Ana', 'Dee']);
    expect(textOf(one(el, '.keeping'))).to.contain('gone when you close this tab');
    await expect(el).to.be.accessible();
    await press(el, 'Keep on this device');
    await eventually('it is kept', () => textOf(one(el, '.keeping')).includes('stays on this device'));
    await press(el, 'Keep for now only');
    await eventually('it is not kept', () => textOf(one(el, '.keeping')).includes('gone when you close'));
  });

  it('takes one away again, and says so', async () => {
    const el = await withSaved('Ana', 'Dee');
    await press(el, 'Saved Ana');
    await eventually('Ana is gone', () => names(el).join() === 'Dee');
    await eventually('it is said', () => said(el).includes('Removed: Ana'));
  });

  it('puts up to three side by side, each fact in the same order', async () => {
    const el = await withSaved('Ana', 'Dee', 'Joe', 'Kit');
    await press(el, /^Ana$/);
    await press(el, /^Dee$/);
    await press(el, /^Joe$/);
    const columns = all(el, '[part=compare] li');
    expect(columns.map((column) => textOf(column.querySelector('h3') as Element))).to.deep.equal([
      'Ana she/her',
      'Dee they/them',
      'Joe',
    ]);
    const fourth = act(el, /^Kit$/).querySelector('input') as HTMLInputElement;
    expect(fourth.disabled).to.equal(true);
    await expect(el).to.be.accessible();
  });

  it('says on paper how to reach them, and leaves out what only a screen can do', async () => {
    const el = await withSaved('Ana', 'Dee');
    expect(all(el, '.cards .on-paper')).to.deep.equal([]);
    if (!(await emulate({ media: 'print' }))) return; // Firefox and WebKit cannot be told to print
    try {
      const [ana] = all(el, '.cards li');
      expect(ana?.innerText).to.contain('(555) 555-0120').and.to.contain('hello@peerhouse.example');
      expect(all(el, '.choose, .tools, .keeping, .cards .button:not([part=phone])')).to.deep.equal([]);
    } finally {
      await emulate({});
    }
  });

  it('can be read when the list cannot be loaded', async () => {
    const first = await withSaved('Ana');
    await first.updateComplete;
    await consoleDuring(async () => {
      first.source = {
        async *peers() {
          yield* [];
          await Promise.reject(new TypeError('offline'));
        },
      };
      await eventually('the failure shows', () => all(first, '[part=error]').length);
    });
    await press(first, 'Saved (1)');
    expect(names(first)).to.deep.equal(['Ana']);
    await press(first, 'Read more about Ana');
    expect(textOf(one(first, '[part=profile]'))).to.contain('I raised two boys');
  });

  it('clears everything kept here on one press', async () => {
    const el = await withSaved('Ana');
    await press(el, 'Clear everything kept here');
    await eventually('it is gone', () => said(el).includes('Cleared.'));
    expect(textOf(one(el, '.detail-view'))).to.contain('Nothing is saved yet.');
  });

  it('is wiped when somebody leaves in a hurry', async () => {
    const el = await withSaved('Ana');
    wipe();
    await eventually('it is gone', () => textOf(one(el, '.detail-view')).includes('Nothing is saved yet.'));
  });

  it('forgets a person who is gone from the source, at the next load', async () => {
    const el = await finderOf();
    await save(el, 'Ana', 'Joe');
    el.source = peersOf(samplePeers.filter(({ id }) => id !== 'ana'));
    await eventually('Ana is gone', () => all(el, '[data-saved]').some((b) => textOf(b) === 'Saved (1)'));
    await press(el, 'Saved (1)');
    expect(names(el)).to.deep.equal(['Joe']);
  });
});
