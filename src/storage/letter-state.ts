import type { Sent } from '../model/letter.js';

/** `queued` waits; `needs-token` waits for the person to sign in again; `refused` and `expired` are not sent any more. */
export type LetterStatus = 'queued' | 'needs-token' | 'refused' | 'expired';

/** How sending a letter goes. Stands on the disk in the clear: nothing of the letter is in it. */
export interface LetterState {
  readonly status: LetterStatus;
  /** How often it was tried in vain. */
  readonly tries: number;
  /** How many of the last tries in a row met "still busy with it" (409). Not in letters kept by versions before this. */
  readonly conflicts?: number;
  /** When it was last tried, and may be tried again (ms since 1970). */
  readonly tried: number;
  readonly next: number;
  /** The server itself asked to wait until then: no impatience goes before it. */
  readonly asked: boolean;
}

export const newState: LetterState = {
  status: 'queued',
  tries: 0,
  conflicts: 0,
  tried: 0,
  next: 0,
  asked: false,
};

const LONGEST_WAIT = 5 * 60_000;
/** A server that asks to stay away for days is asked again after an hour: a letter has an end. */
const LONGEST_ASKED = 3_600_000;
/** After so many tries in vain a letter no longer holds up the ones behind it; after so many 409 in a row, 409 is no longer "soon". */
const PATIENCE = 6;

/** True while the letters behind it, to the same address, have to wait for it. */
export const holdsUp = ({ tries }: LetterState): boolean => tries < PATIENCE;

/** May it be tried now? `since`: when something happened that makes a try worth it before its time, such as a network. */
export const isDue = ({ status, next, asked, tried }: LetterState, now: number, since: number): boolean =>
  (status === 'queued' || status === 'needs-token') && (next <= now || (!asked && tried < since));

/**
 * What a try leads to; undefined when the letter arrived. Back-off doubles, with jitter, so that tabs do not march in step.
 * @param fresh the network has just come back: until names and routes are there too, a try in vain says nothing, and the
 * minutes that an earlier gap has added up to would be waited for nothing
 */
export function stateAfter(
  { tries, conflicts = 0 }: LetterState,
  sent: Sent,
  now: number,
  backoffMs: number,
  fresh = false,
): LetterState | undefined {
  if (sent.status === 'sent') return undefined;
  const conflict = sent.status === 'later' && sent.conflict;
  const inARow = conflict ? conflicts + 1 : 0;
  const state = { tries: tries + 1, conflicts: inARow, tried: now, asked: false, next: Infinity };
  if (sent.status === 'refused' || inARow > PATIENCE) return { ...state, status: 'refused' };
  const backoff =
    Math.min(backoffMs * 2 ** (fresh && !conflict ? 0 : tries), LONGEST_WAIT) * (0.5 + Math.random() / 2);
  const asked = Math.min(sent.retryAfterMs ?? 0, LONGEST_ASKED);
  return {
    ...state,
    status: sent.needsToken ? 'needs-token' : 'queued',
    next: now + Math.max(asked, backoff),
    asked: asked > 0,
  };
}
