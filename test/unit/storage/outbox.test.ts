import { expect } from '@open-wc/testing';
import type { Letter, Sent } from '../../../src/model/letter.js';
import { Outbox, type OutboxChange, type OutboxOptions } from '../../../src/storage/outbox.js';
import { wipe } from '../../../src/util/wipe.js';
import { eventually } from '../../helpers/browser-env.js';
import { fresh, onDisk, onStore, recordKeys } from './storage.helper.js';

const boxes: Outbox[] = [];
const SENT: Sent = { status: 'sent', httpStatus: 201 };
const LATER: Sent = { status: 'later' };

const letter = (body: string, url = 'https://api.example.org/check-ins'): Letter => ({
  id: crypto.randomUUID(),
  kind: 'check-in',
  url,
  headers: { 'Content-Type': 'application/json' },
  body,
});

/** An outbox whose network gives these answers in turn, the last one for ever. */
function outbox(answers: Sent[], options: Partial<OutboxOptions> = {}) {
  const tried: Letter[] = [];
  const changes: (OutboxChange | undefined)[] = [];
  const box = new Outbox({
    kind: 'check-in',
    storage: 'device',
    backoffMs: 20,
    send: (one) => Promise.resolve(answers[Math.min(tried.push(one), answers.length) - 1] ?? LATER),
    onChange: (change) => changes.push(change),
    ...options,
  });
  boxes.push(box);
  return { box, tried, changes, bodies: () => tried.map(({ body }) => body) };
}

const statuses = (box: Outbox) => box.list().map(({ status }) => status);

describe('an outbox', () => {
  beforeEach(fresh);
  afterEach(() => {
    for (const box of boxes.splice(0)) box.close();
  });

  for (const storage of ['none', 'session', 'device'] as const) {
    it(`sends a letter as it is, once, and keeps nothing of it (${storage})`, async () => {
      const { box, tried } = outbox([SENT], { storage });
      const one = letter('of marker7Q');
      expect(await box.add(one)).to.equal('sent');
      expect(tried).to.deep.equal([one]);
      expect(box.list()).to.deep.equal([]);
      expect(await recordKeys()).to.deep.equal([]);
    });

    it(`tries again by itself until the letter has arrived (${storage})`, async () => {
      const { box, tried, changes } = outbox([LATER, LATER, SENT], { storage });
      const one = letter('x');
      expect(await box.add(one)).to.equal('queued');
      // it leaves the list before it leaves the disk, and is said to be sent only then
      await eventually('it is said', () => changes.some((change) => change?.status === 'sent'));
      expect(box.list()).to.deep.equal([]);
      expect(tried).to.deep.equal([one, one, one]);
      expect(changes.filter(Boolean).at(-1)).to.deep.equal({ id: one.id, status: 'sent' });
    });
  }

  it('keeps what waits only encrypted, also the address', async () => {
    const { box } = outbox([LATER], { backoffMs: 60_000 });
    await box.add(letter('of marker7Q', 'https://api.example.org/people/marker8W'));
    expect(statuses(box)).to.deep.equal(['queued']);
    const disk = await onDisk();
    expect(disk).to.contain('outbox-check-in/');
    expect(disk).not.to.match(/marker7Q|marker8W|api\.example/);
  });

  it('leaves a letter in memory only where nothing may be kept, and says so', async () => {
    const { box } = outbox([LATER], { storage: 'none' });
    await box.add(letter('x'));
    expect(box.stored).to.equal(false);
    expect(await recordKeys()).to.deep.equal([]);
  });

  it('sends what an earlier visit left, in the order in which it was written', async () => {
    const earlier = outbox([LATER], { backoffMs: 60_000 });
    for (const body of ['1', '2', '3']) await earlier.box.add(letter(body));
    expect(earlier.box.stored).to.equal(true);
    earlier.box.close();
    const { box, bodies } = outbox([SENT]);
    await eventually('all have arrived', () => bodies().length === 3 && box.list().length === 0);
    expect(bodies()).to.deep.equal(['1', '2', '3']);
    expect(await recordKeys()).to.deep.equal([]);
  });

  it('keeps the order for one address, and lets no address wait for another', async () => {
    const tried: string[] = [];
    let up = false;
    const { box } = outbox([], {
      send: ({ url, body }) => {
        tried.push(body);
        return Promise.resolve(url.includes('down') && !up ? LATER : SENT);
      },
      backoffMs: 60_000,
    });
    await box.add(letter('a1', 'https://down.example/'));
    await box.add(letter('a2', 'https://down.example/'));
    expect(await box.add(letter('b1', 'https://up.example/'))).to.equal('sent');
    up = true;
    await box.flush();
    expect(tried.filter((body) => body === 'b1')).to.have.lengthOf(1);
    expect(tried.slice(-2)).to.deep.equal(['a1', 'a2']);
  });

  it('lets the others pass a letter that a server chokes on', async () => {
    const { box } = outbox([], {
      backoffMs: 1,
      send: ({ body }) => Promise.resolve(body === 'poison' ? LATER : SENT),
    });
    await box.add(letter('poison'));
    const good = letter('good');
    await box.add(good);
    await eventually('the good one is through', () => !box.list().some(({ id }) => id === good.id));
    expect(statuses(box)).to.deep.equal(['queued']);
  });

  it('waits as long as a server asks, whatever else happens', async () => {
    const { box, tried } = outbox([{ status: 'later', retryAfterMs: 60_000 }, SENT]);
    await box.add(letter('x'));
    await box.flush();
    dispatchEvent(new Event('online'));
    await box.flush();
    expect(tried).to.have.lengthOf(1);
  });

  it('tries at once when the network comes back', async () => {
    const { box, tried } = outbox([LATER, SENT], { backoffMs: 60_000 });
    await box.add(letter('x'));
    dispatchEvent(new Event('online'));
    await eventually('it has arrived', () => box.list().length === 0);
    expect(tried).to.have.lengthOf(2);
  });

  it('tries at once also when the network comes back in the millisecond of the last try', async () => {
    const { now } = Date;
    Date.now = () => 2e12;
    try {
      const { box, tried } = outbox([LATER, LATER, SENT], { backoffMs: 60_000 });
      await box.add(letter('x'));
      for (const tries of [2, 3]) await box.flush().then(() => expect(tried).to.have.lengthOf(tries));
    } finally {
      Date.now = now;
    }
  });

  it('does not fall back into a long wait when the network says that it is back before it is', async () => {
    const vain = Array<Sent>(8).fill(LATER);
    const { box, tried } = outbox([...vain, SENT], { backoffMs: 400 }); // doubled each time: 51 s at least
    await box.add(letter('x'));
    dispatchEvent(new Event('online'));
    await eventually('it has arrived', () => box.list().length === 0);
    expect(tried).to.have.lengthOf(9);
  });

  it('keeps a letter whose sender has to sign in again, and asks once more later', async () => {
    const { box } = outbox([{ status: 'later', needsToken: true }, SENT], { backoffMs: 60_000 });
    expect(await box.add(letter('x'))).to.equal('queued');
    expect(statuses(box)).to.deep.equal(['needs-token']);
    await box.flush();
    expect(box.list()).to.deep.equal([]);
  });

  it('keeps a refused letter with the server’s reason, sends the next, and tries it again only when asked', async () => {
    const no: Sent = {
      status: 'refused',
      httpStatus: 400,
      message: 'The phone number is too short. marker7Q',
    };
    const { box, tried } = outbox([no, SENT, SENT]);
    const one = letter('x');
    expect(await box.add(one)).to.equal('refused');
    expect(box.list()[0]).to.include({ id: one.id, status: 'refused', reason: no.message });
    expect(await onDisk()).not.to.contain('marker7Q');
    expect(await box.add(letter('y'))).to.equal('sent');
    await box.flush();
    expect(tried).to.have.lengthOf(2);
    await box.retry(one.id);
    expect(tried).to.have.lengthOf(3);
    expect(box.list()).to.deep.equal([]);
  });

  it('takes "still busy with it" for a refusal only after many tries', async () => {
    const { box, tried } = outbox([{ status: 'later', conflict: true }], { backoffMs: 1 });
    expect(await box.add(letter('x'))).to.equal('queued');
    await eventually('it gives up', () => statuses(box)[0] === 'refused');
    expect(tried.length).to.be.within(5, 10);
  });

  it('takes the same letter twice for one', async () => {
    const { box, tried } = outbox([LATER, SENT], { backoffMs: 60_000 });
    const one = letter('x');
    await box.add(one);
    expect(await box.add(one)).to.equal('sent');
    expect(tried).to.have.lengthOf(2);
    expect(await recordKeys()).to.deep.equal([]);
  });

  it('gives a letter back, and sends it no more', async () => {
    const { box, tried } = outbox([LATER], { backoffMs: 60_000 });
    const one = letter('x');
    await box.add(one);
    await box.discard(one.id);
    await box.flush();
    expect(tried).to.have.lengthOf(1);
    expect(await recordKeys()).to.deep.equal([]);
  });

  it('deletes what waited too long, and says that it was not sent', async () => {
    const { box } = outbox([LATER], { backoffMs: 60_000, keepMs: 1000 });
    const one = letter('of marker7Q '.repeat(1000));
    await box.add(one);
    await eventually('it is past its time', () => statuses(box)[0] === 'expired');
    expect((await onDisk()).length, 'what was in it is gone').to.be.below(one.body.length);
    const { box: next, tried } = outbox([SENT]);
    await eventually('the note is there', () => statuses(next)[0] === 'expired');
    expect(tried).to.deep.equal([]);
    await next.discard(one.id);
    expect(await recordKeys()).to.deep.equal([]);
  });

  for (const [kind, storage, days] of [
    ['check-in', 'device', 1],
    ['request', 'session', 1],
    ['request', 'device', 7],
    ['report', 'device', 7],
  ] as const) {
    it(`keeps a ${kind} for ${days} day(s) at most (${storage})`, async () => {
      const { box } = outbox([LATER], { kind, storage, backoffMs: 60_000 });
      await box.add({ ...letter('x'), kind });
      const [kept] = (await onStore('records', (store) => store.getAll())) as { until: number }[];
      expect((kept!.until - Date.now()) / 86_400_000).to.be.within(days - 0.01, days);
    });
  }

  for (const storage of ['none', 'device'] as const)
    it(`sends nobody’s letter in another person’s name (${storage})`, async () => {
      const first = outbox([LATER], { owner: 'person-1', backoffMs: 60_000, storage });
      await first.box.add(letter('x'));
      first.box.close();
      const other = outbox([SENT], { owner: 'person-2', storage });
      await other.box.flush();
      expect(other.tried).to.deep.equal([]);
      expect(other.box.list()).to.deep.equal([]);
      expect(await onDisk()).not.to.contain('person-');
      const same = outbox([SENT], { owner: 'person-1', storage });
      await eventually('it has arrived', () => same.tried.length === 1);
    });

  it('is sent by one of two at a time, and the other hears of it', async () => {
    let now = 0;
    let most = 0;
    const got: string[] = [];
    const send = async ({ body }: Letter): Promise<Sent> => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 5));
      now--;
      got.push(body);
      return SENT;
    };
    const [one, two] = [outbox([], { send }), outbox([], { send })];
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) => (i % 2 ? one : two).box.add(letter(String(i)))),
    );
    expect(answers).to.deep.equal(Array(12).fill('sent'));
    expect(most).to.equal(1);
    expect([...got].sort()).to.deep.equal(Array.from({ length: 12 }, (_, i) => String(i)).sort());
    await eventually('both lists are empty', () => one.box.list().length + two.box.list().length === 0);
  });

  it('forgets all after a wipe, also a letter on its way that fails', async () => {
    let fail: (sent: Sent) => void = () => undefined;
    const { box } = outbox([], { send: () => new Promise((resolve) => (fail = resolve)) });
    const adding = box.add(letter('x'));
    await eventually('it is on its way', async () => (await recordKeys()).length === 1 && fail.length === 1);
    wipe();
    expect(await adding).to.equal('queued');
    expect(box.list()).to.deep.equal([]);
    fail(LATER);
    await box.flush();
    expect(box.list()).to.deep.equal([]);
    expect(await recordKeys()).to.deep.equal([]);
  });

  it('outlives a host’s fetch that throws', async () => {
    let tries = 0;
    const { box } = outbox([], {
      send: () => (tries++ ? Promise.resolve(SENT) : Promise.reject(new Error('host'))),
    });
    expect(await box.add(letter('x'))).to.equal('queued');
    await eventually('it has arrived', () => box.list().length === 0);
  });
});
