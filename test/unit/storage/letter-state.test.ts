import { expect } from '@open-wc/testing';
import type { Sent } from '../../../src/model/letter.js';
import { newState, stateAfter, type LetterState } from '../../../src/storage/letter-state.js';

const LATER: Sent = { status: 'later' };
const BUSY: Sent = { status: 'later', conflict: true };

const after = (...tries: Sent[]) =>
  tries.reduce<LetterState>((state, sent) => stateAfter(state, sent, 0, 1000) ?? state, newState);
const times = (count: number, sent: Sent) => Array<Sent>(count).fill(sent);

describe('how sending a letter goes', () => {
  it('takes "still busy with it" for a refusal at the seventh in a row', () => {
    expect(after(...times(6, BUSY)).status).to.equal('queued');
    expect(after(...times(7, BUSY)).status).to.equal('refused');
  });

  it('takes one "still busy with it" for no refusal, however often the network failed', () => {
    expect(after(...times(17, LATER), BUSY).status).to.equal('queued');
    expect(after(...times(6, BUSY), LATER, ...times(6, BUSY)).status).to.equal('queued');
  });

  it('goes on with a letter that an earlier version kept, which did not count them', () => {
    const { conflicts: _, ...old } = after(...times(9, LATER));
    expect(stateAfter(old, BUSY, 0, 1000)).to.include({ status: 'queued', conflicts: 1, tries: 10 });
  });
});
