import { expect } from '@open-wc/testing';
import { Draft } from '../../../src/storage/draft.js';
import type { KithCheckIn } from '../../../src/widgets/check-in/check-in.js';
import { eventually } from '../../helpers/browser-env.js';
import { httpLab } from '../../helpers/http-lab.js';
import {
  all,
  checkInWith,
  choose,
  count,
  form,
  many,
  one,
  part,
  press,
  textOf,
  words,
  write,
  type Setting,
} from './help.js';

const openChoice = {
  linkId: 'o',
  text: 'What?',
  type: 'open-choice',
  answerOption: [{ valueString: 'Tea' }],
};

async function started(setting: Setting, ...items: object[]): Promise<KithCheckIn> {
  const el = await checkInWith({ questionnaire: form(...items), layout: 'page', ...setting });
  await press(el, 'Start');
  return el;
}
const fields = (el: KithCheckIn): HTMLInputElement[] => all<HTMLInputElement>(el, 'input.field');
const at = (el: KithCheckIn): Element | null | undefined => el.shadowRoot?.activeElement;

describe('the check-in: what the host changes in mid-form', () => {
  it('closes it for a moment without losing what was begun', async () => {
    const el = await started({}, { ...many, initial: [{ valueInteger: 5 }] }, openChoice);
    await press(el, 'Add another');
    await choose(el, 'Something else');
    el.disabled = true;
    await el.updateComplete;
    el.disabled = false;
    await el.updateComplete;
    expect(all<HTMLInputElement>(el, '.row input')).to.have.length(2);
    expect(one<HTMLInputElement>(el, '[id$=other]').checked).to.equal(true);
  });

  it('shows the answers it puts in, not what stood there', async () => {
    const el = await started({}, { ...many, initial: [{ valueInteger: 5 }, { valueInteger: 6 }] });
    fields(el)[0]!.value = '';
    fields(el)[0]!.dispatchEvent(new InputEvent('input'));
    el.response = {
      resourceType: 'QuestionnaireResponse',
      status: 'in-progress',
      item: [{ linkId: 'm', answer: [{ valueInteger: 7 }, { valueInteger: 8 }] }],
    };
    await el.updateComplete;
    expect(fields(el).map(({ value }) => value)).to.deep.equal(['7', '8']);
  });

  it('stays where the person is when the host gives the same form anew', async () => {
    const el = await started({}, words, count);
    await write(el, 'input.field', 'private words');
    const field = fields(el)[1];
    field?.focus();
    let loads = 0;
    el.addEventListener('kith-load', () => (loads += 1));
    let asked = 0;
    const read = (): Promise<object> => {
      asked += 1;
      return Promise.resolve(form(words, count));
    };
    for (const source of [{ questionnaire: read }, { questionnaire: read }]) {
      const before = asked;
      el.questionnaire = 'anything';
      el.source = source;
      await eventually('it is read', () => asked > before);
      await read();
      await el.updateComplete;
    }
    el.questionnaire = form(words, count);
    await el.updateComplete;
    await el.updateComplete;
    expect(fields(el)[0]?.value).to.equal('private words');
    expect(at(el) === field).to.equal(true);
    expect(loads).to.equal(0);
  });

  it('heeds what the host sets late: how it is laid out, and what calls for help', async () => {
    const el = await checkInWith({ questionnaire: form(words, openChoice), layout: 'page' });
    el.layout = 'steps';
    await el.updateComplete;
    await press(el, 'Start');
    await press(el, 'Next');
    await choose(el, 'Tea');
    const rule = { linkId: 'o', when: { operator: '=', value: 'Tea' } };
    el.safetyRules = [rule];
    await el.updateComplete;
    expect(part(el, 'safety')).not.to.equal(null);
    el.safetyRules = [{ ...rule, linkId: 'w' }];
    await el.updateComplete;
    expect(part(el, 'safety')).to.equal(null);
  });

  it('keeps nothing from when it is told to, and keeps it elsewhere when it is told to', async () => {
    const kept = async (storage: 'session' | 'device'): Promise<object | undefined> => {
      const look = new Draft<object>('check-in https://forms.example/test||', { storage });
      const found = await look.read();
      look.close();
      return found;
    };
    const el = await started({ storage: 'device' }, words);
    await write(el, 'input.field', 'private words');
    await eventually('it is kept', () => kept('device'));
    el.storage = 'session';
    await eventually('it has moved', () => kept('session'));
    await eventually('it has left', async () => !(await kept('device')));
    el.storage = 'none';
    await eventually('it is gone', async () => !(await kept('session')));
    expect(fields(el)[0]?.value).to.equal('private words');
  });

  it('says what becomes of a check-in also when the host gives another fetch meanwhile', async () => {
    const lab = await httpLab([{ status: 401 }]);
    const el = await started({ storage: 'device', submitUrl: lab.url }, words);
    await write(el, 'input.field', 'private words');
    await press(el, 'Send');
    await eventually('it waits', () => part(el, 'ending')?.dataset['status'] === 'queued');
    await lab.answer([{ status: 201, body: {} }]);
    el.fetch = (...request) => fetch(...request);
    await eventually('it is sent', () => part(el, 'ending')?.dataset['status'] === 'sent');
  });

  it('begins with another form when the host gives another', async () => {
    const el = await started({}, words);
    el.questionnaire = form(count);
    await eventually('it is there', () => part(el, 'start'));
    await press(el, 'Start');
    expect(textOf(one(el, '.ask'))).to.equal('How many?');
  });

  it('goes on where it was when it is taken out of the page and put back later', async () => {
    const lab = await httpLab([{ status: 200, body: form(words, count) }]);
    const el = await started({ questionnaire: lab.url });
    await write(el, 'input.field', 'private words');
    const around = el.parentElement;
    el.remove();
    await new Promise((resolve) => setTimeout(resolve));
    around?.append(el);
    await eventually('it lives again', () => el.isUpdatePending === false && el.isConnected);
    await write(el, '.item:last-child input.field', '3');
    expect(el.response?.item?.map(({ answer }) => answer?.[0])).to.deep.equal([
      { valueString: 'private words' },
      { valueInteger: 3 },
    ]);
    expect(await lab.requests()).to.have.length(1);
  });
});
