import { expect } from '@open-wc/testing';
import '../../../src/define/kith-history.js';
import { Vault } from '../../../src/storage/vault.js';
import { wipe } from '../../../src/util/wipe.js';
import type { KithCheckIn } from '../../../src/widgets/check-in/check-in.js';
import { checkInHistory } from '../../../src/widgets/check-in/history/history.strings.js';
import { DAILY_URL } from '../../../src/model/check-in-daily.js';
import { eventually } from '../../helpers/browser-env.js';
import { httpLab } from '../../helpers/http-lab.js';
import {
  all,
  checkInWith,
  choose,
  expectAccessible,
  one,
  part,
  press,
  textOf,
  type Setting,
} from './help.js';

const send = () => Promise.resolve();

/** What is on the device, whoever looks. */
const onDevice = async (): Promise<number> => (await new Vault('history', 'device').keys()).length;

/** The daily check-in, answered and sent. */
async function sent(today: string, setting: Setting = {}): Promise<KithCheckIn> {
  const el = await checkInWith({ storage: 'session', source: { send }, ...setting });
  await press(el, 'Start');
  await choose(el, today);
  await press(el, 'Next');
  for (let nth = 0; nth < 4; nth += 1) await press(el, 'Skip');
  await press(el, 'Send');
  await eventually('it has arrived', () => part(el, 'ending'));
  return el;
}

async function keptOn(today: string): Promise<KithCheckIn> {
  const el = await sent(today);
  await press(el, checkInHistory.keepIt);
  await eventually('it says so', () => textOf(part(el, 'ending')).includes(checkInHistory.keptIt));
  return el;
}

async function opened(el: KithCheckIn): Promise<HTMLElement> {
  await eventually('there is a history', () => part(el, 'history'));
  one(el, '.history summary').click();
  await eventually('it has been read', () => all(el, '.history h4, .history p').length > 0);
  await el.updateComplete;
  return one(el, '.history');
}

const middleOf = (element: Element): number => {
  const { top, bottom } = element.getBoundingClientRect();
  return (top + bottom) / 2;
};

const response = (id: string, authored: string, code: string) => ({
  resourceType: 'QuestionnaireResponse',
  status: 'completed',
  id,
  authored,
  questionnaire: DAILY_URL,
  item: [
    { linkId: 'today', text: 'How is today?', answer: [{ valueCoding: { code } }] },
    { linkId: 'proud', text: 'Proud', answer: [{ valueString: `words of ${id}` }] },
  ],
});

describe('the check-in: a person’s own earlier answers', () => {
  it('keeps nothing unless the person asks, and then only what they asked for', async () => {
    const el = await sent('Hard');
    expect(textOf(part(el, 'keep'))).to.equal('Keep my answers on this device');
    expect(await onDevice()).to.equal(0);
    await press(el, 'Just finish');
    expect(part(el, 'history')).to.equal(null);
    await keptOn('A good day');
    expect(await onDevice()).to.equal(1);
  });

  it('takes one back at once', async () => {
    const el = await keptOn('A good day');
    await expectAccessible(el);
    await press(el, checkInHistory.takeOff);
    await eventually('it is gone', async () => (await onDevice()) === 0);
    await eventually('it says so', () => textOf(part(el, 'ending')).includes(checkInHistory.takenOff));
    expect(part(el, 'keep')?.textContent).to.contain(checkInHistory.keepIt);
  });

  it('offers to keep nothing where the host wants nothing kept', async () => {
    const el = await sent('Hard', { storage: 'none' });
    expect(part(el, 'keep')).to.equal(null);
  });

  it('tells of earlier days in words, in a table and in a chart that says no more than the table', async () => {
    (await keptOn('Hard')).remove();
    (await keptOn('A good day')).remove();
    const el = await checkInWith({ storage: 'session' });
    await eventually('there is a history', () => part(el, 'history'));
    expect(textOf(part(el, 'history'))).to.equal('Your earlier check-ins'); // closed: nobody sees it over a shoulder
    const history = await opened(el);
    const rows = [...history.querySelectorAll('tbody tr')].map((row) => textOf(row.querySelector('td')));
    expect(rows).to.deep.equal(['A good day', 'Hard']);
    expect(textOf(history.querySelector('.told'))).to.equal('How is today? A good day');
    expect(history.querySelector('.trend')?.getAttribute('aria-hidden')).to.equal('true');
    expect(history.querySelectorAll('.dot')).to.have.length(2);
    const words = [...history.querySelectorAll('.levels li')].map(middleOf);
    const rules = [...history.querySelectorAll('.rule')].map(middleOf);
    rules.forEach((at, level) =>
      expect(at, `the line of level ${level}`).to.be.closeTo(words[level] ?? 0, 2),
    );
    expect(textOf(history)).not.to.match(/streak|missed|score|average|\d+ days/i);
    await expectAccessible(el);
  });

  it('deletes all of it, says so, and leaves the keyboard where it was', async () => {
    (await keptOn('Hard')).remove();
    const el = await checkInWith({ storage: 'session' });
    await opened(el);
    await press(el, 'Delete all');
    await eventually('it is gone', () => textOf(part(el, 'history')).includes(checkInHistory.deleted));
    expect(await onDevice()).to.equal(0);
    expect(el.shadowRoot?.activeElement?.tagName).to.equal('SUMMARY');
    expect(textOf(part(el, 'history'))).not.to.contain('Hard');
  });

  it('is gone from the screen and the device after a wipe, as a quick exit makes one', async () => {
    (await keptOn('Hard')).remove();
    const el = await checkInWith({ storage: 'session' });
    await opened(el);
    wipe();
    await eventually('it is off the screen', () => part(el, 'history') === null);
    expect(await onDevice()).to.equal(0);
    el.remove();
    const again = await checkInWith({ storage: 'session' });
    await again.updateComplete;
    expect(part(again, 'history')).to.equal(null);
  });

  it('shows none of it to another owner of the same device', async () => {
    const el = await sent('Hard', { owner: 'a' });
    await press(el, checkInHistory.keepIt);
    await eventually('it is kept', async () => (await onDevice()) === 1);
    el.remove();
    const other = await checkInWith({ storage: 'session', owner: 'b' });
    await new Vault('history', 'device', 'b').list();
    await other.updateComplete;
    expect(part(other, 'history')).to.equal(null);
  });

  it('gives a file with everything in it, under a name that says nothing', async () => {
    (await keptOn('Hard')).remove();
    const el = await checkInWith({ storage: 'session' });
    await opened(el);
    const made: Blob[] = [];
    const names: string[] = [];
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    URL.createObjectURL = (file: Blob) => (made.push(file), createObjectURL(file));
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      names.push(this.download);
    };
    await press(el, 'Download');
    Object.assign(URL, { createObjectURL });
    HTMLAnchorElement.prototype.click = click;
    const file = JSON.parse((await made[0]?.text()) ?? '') as { items: { response: object }[] };
    expect(JSON.stringify(file.items[0]?.response)).to.contain('"code":"hard"');
    expect(names).to.deep.equal(['my-answers.json']);
  });
});

describe('the check-in: earlier answers from the host’s API', () => {
  it('asks Kith’s own contract only when the person looks, newest first', async () => {
    const items = [
      { id: 'a', authored: '2026-01-02T09:00:00Z', response: response('a', '', 'hard') },
      { id: 'b', authored: '2026-01-05T09:00:00Z', response: response('b', '', 'okay') },
      'nonsense',
    ];
    const lab = await httpLab([{ body: { items } }]);
    const el = await checkInWith({ historyUrl: lab.url } as Setting);
    expect(await lab.requests()).to.have.length(0);
    const history = await opened(el);
    await eventually('the rows are there', () => history.querySelectorAll('tbody tr').length === 2);
    expect(textOf(history.querySelector('tbody td'))).to.equal('Okay');
    expect(textOf(history)).to.contain('words of b').and.not.to.contain(checkInHistory.deleteAll);
  });

  it('reads a FHIR searchset, leaves out other forms, and says it when there is none', async () => {
    const other = {
      ...response('c', '2026-01-07T09:00:00Z', 'good'),
      questionnaire: 'https://other.example',
    };
    const entry = [other, response('d', '2026-01-06T09:00:00Z', 'mixed')].map((resource) => ({ resource }));
    const lab = await httpLab([{ body: { resourceType: 'Bundle', entry } }]);
    const el = await checkInWith({ historyUrl: lab.url, format: 'fhir' } as Setting);
    const history = await opened(el);
    await eventually('the row is there', () => history.querySelectorAll('tbody tr').length === 1);
    expect(textOf(history.querySelector('tbody td'))).to.equal('Up and down');
    expect((await lab.requests())[0]?.headers['accept']).to.contain('fhir+json');
    const empty = await httpLab([{ body: { resourceType: 'Bundle' } }]);
    const bare = await checkInWith({ historyUrl: empty.url, format: 'fhir' } as Setting);
    await opened(bare);
    await eventually('it says so', () => textOf(part(bare, 'history')).includes(checkInHistory.none));
  });

  it('says so when they cannot be read, and tries again', async () => {
    const lab = await httpLab([{ status: 404 }]);
    const el = await checkInWith({ historyUrl: lab.url } as Setting);
    await opened(el);
    await eventually('it says so', () => all(el, '.history button').length > 0);
    await expectAccessible(el);
    await lab.answer([
      { body: { items: [{ id: 'a', authored: '2026-01-02', response: response('a', '', 'hard') }] } },
    ]);
    await press(el, 'Try again');
    await eventually('it is there', () => textOf(part(el, 'history')).includes('words of a'));
  });
});
