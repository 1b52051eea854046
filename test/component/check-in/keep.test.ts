import { expect } from '@open-wc/testing';
import * as spanish from '../../../src/i18n/locales/es.strings.js';
import { registerLocale } from '../../../src/i18n/registry.js';
import type { KithCheckIn } from '../../../src/widgets/check-in/check-in.js';
import { Draft } from '../../../src/storage/draft.js';
import { eventually } from '../../helpers/browser-env.js';
import { httpLab, type HttpLab } from '../../helpers/http-lab.js';
import { all, checkInWith, form, one, part, press, textOf, write, type Setting } from './help.js';

registerLocale('es', { common: spanish.common, checkIn: spanish.checkIn });

const short = form({ linkId: 'note', text: 'A note', type: 'string' });
const device: Setting = { questionnaire: short, layout: 'page', storage: 'device' };

/** What is kept of the form. */
async function draft(): Promise<object | undefined> {
  const look = new Draft<object>('check-in https://forms.example/test||', { storage: 'device' });
  const found = await look.read();
  look.close();
  return found;
}

async function answered(setting: Setting = {}): Promise<KithCheckIn> {
  const el = await checkInWith({ ...device, ...setting });
  await press(el, 'Start');
  await write(el, 'input.field', 'private words');
  await eventually('it is kept', draft);
  return el;
}

/** A page opened later, when it knows what is kept. */
async function nextVisit(setting: Setting = {}): Promise<KithCheckIn> {
  const el = await checkInWith({ ...device, ...setting });
  // A second look at what is kept waits for its turn: when it is over, the element's own look is over too.
  await (el as unknown as { keeper: { read(): Promise<unknown> } }).keeper.read();
  await el.updateComplete;
  return el;
}
const words = (el: KithCheckIn): string => textOf(part(el, 'start'));
const arrived = async (lab: HttpLab): Promise<number> => (await lab.requests()).length;

describe('the check-in: answers that are on their way', () => {
  it('are not offered again when the page closes before the server has answered, and go out once', async () => {
    const lab = await httpLab([{ status: 201, body: {}, hold: true }]);
    const el = await answered({ submitUrl: lab.url });
    await press(el, 'Send');
    await eventually('it is on its way', () => arrived(lab));
    await eventually('nothing else keeps it', async () => !(await draft()));
    expect(textOf(one(el, '.said'))).to.equal('Sending…');
    el.remove();
    const next = await nextVisit({ submitUrl: lab.url });
    expect(words(next)).to.equal('Start');
    // on a slow machine it may have been given up by now, and is sent once more: the same letter
    await lab.answer([{ status: 201, body: {} }]);
    await lab.letGo();
    await eventually('it has arrived', async () => (await lab.requests()).some((one) => one.answered));
    const ids = (await lab.requests()).map(({ headers }) => headers['idempotency-key']);
    expect(new Set(ids).size).to.equal(1);
  });

  it('are kept again when the server will not have them', async () => {
    const lab = await httpLab([{ status: 422, body: { detail: 'no' } }]);
    const el = await answered({ submitUrl: lab.url });
    await press(el, 'Send');
    await eventually('it is over', () => part(el, 'ending'));
    el.remove();
    const next = await nextVisit({ submitUrl: lab.url });
    expect(words(next)).to.equal('Go on where you stopped');
    await press(next, 'Go on where you stopped');
    expect(one<HTMLInputElement>(next, 'input.field').value).to.equal('private words');
    expect(await arrived(lab)).to.equal(1);
  });

  it('are kept again when the server refuses them later', async () => {
    const lab = await httpLab([{ status: 503 }]);
    const el = await answered({ submitUrl: lab.url });
    await press(el, 'Send');
    await eventually('it waits', () => part(el, 'ending')?.dataset['status'] === 'queued');
    expect(await draft()).to.equal(undefined);
    await lab.answer([{ status: 422 }]);
    window.dispatchEvent(new Event('online'));
    await eventually('it is refused', () => part(el, 'ending')?.dataset['status'] === 'failed');
    await eventually('it is kept', draft);
    el.remove();
    expect(words(await nextVisit({ submitUrl: lab.url }))).to.equal('Go on where you stopped');
  });

  it('are not kept anew when the page changes its language after they were sent', async () => {
    const lab = await httpLab([{ status: 201, body: {} }]);
    const el = await answered({ submitUrl: lab.url });
    await press(el, 'Send');
    await eventually('it is over', () => part(el, 'ending'));
    el.lang = 'es';
    await eventually('it is in Spanish', () =>
      textOf(part(el, 'ending')).includes(spanish.checkIn.sentTitle),
    );
    await (el as unknown as { keeper: { flush(): Promise<unknown> } }).keeper.flush();
    expect(await draft()).to.equal(undefined);
  });
});

/** Holds up everything that reads or writes what is kept, as a slow phone does. */
async function holdUp(): Promise<() => void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('kith:1');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('no database'));
  });
  const store = database.transaction('records', 'readwrite').objectStore('records');
  let over = false;
  const again = (): void => {
    if (over) database.close();
    else store.get('nothing').onsuccess = again;
  };
  again();
  return () => (over = true);
}

describe('the check-in: a draft that is not to be found again', () => {
  it('is gone when the only answer in it was taken back', async () => {
    const el = await answered();
    await write(el, 'input.field', '');
    await eventually('it is gone', async () => !(await draft()));
  });

  for (const storage of ['none', 'session', 'device']) {
    it(`is offered to nobody else on a page with ${storage} storage where the host says who it is`, async () => {
      const el = await checkInWith({ ...device, storage, owner: 'ana' });
      await press(el, 'Start');
      await write(el, 'input.field', 'private words');
      el.owner = 'bo';
      await eventually('it begins anew', () => part(el, 'start'));
      expect(el.response?.item).to.equal(undefined);
      const look = async (owner: string): Promise<string> => {
        const next = await nextVisit({ storage, owner });
        const found = words(next);
        next.remove();
        return found;
      };
      // it is written after the field, and not before the page goes on
      await eventually('it is kept', async () => (await look('ana')) === 'Go on where you stopped');
      expect(await look('bo')).to.equal('Start');
    });
  }
});

describe('the check-in: a draft that is read slowly', () => {
  it('is offered to a person who pressed Start before it was there', async () => {
    (await answered()).remove();
    await eventually('it is kept', draft);
    const letGo = await holdUp();
    const el = await checkInWith(device);
    expect(words(el)).to.equal('Start');
    one(el, '[part=start]').focus();
    one(el, '[part=start]').click();
    letGo();
    await eventually('it is offered', () => words(el) === 'Go on where you stopped');
    expect(el.shadowRoot?.activeElement === part(el, 'start')).to.equal(true);
    await press(el, 'Go on where you stopped');
    expect(one<HTMLInputElement>(el, 'input.field').value).to.equal('private words');
  });

  it('does not keep a person who presses Start again from starting', async () => {
    (await answered()).remove();
    const letGo = await holdUp();
    const el = await checkInWith(device);
    one(el, '[part=start]').click();
    await press(el, 'Start');
    expect(all(el, 'input.field')).to.have.length(1);
    letGo();
  });
});
