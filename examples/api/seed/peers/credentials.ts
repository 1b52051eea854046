import type { Credential } from '../../../../src/model/peer.js';
import type { Random } from '../random.js';
import type { Story } from './story.js';

const BOARD = 'Columbia Plateau Peer Certification Board';
const DAY_MS = 86_400_000;

/** A civil date as so many days from `today`. */
export const dateFrom = (today: Date, days: number): string =>
  new Date(today.getTime() + days * DAY_MS).toISOString().slice(0, 10);

function typeFor({ been }: Story, young: boolean): string {
  const any = (...keys: readonly string[]) => been.some((key) => keys.includes(key));
  if (any('childStruggles', 'afterBirth', 'lovedOneUses', 'childrenBack'))
    return 'Certified Family Peer Specialist';
  if (young) return 'Certified Youth Peer Specialist';
  if (any('opioids', 'alcohol', 'meth', 'gambling')) return 'Certified Recovery Peer Specialist';
  return 'Certified Peer Specialist';
}

/**
 * As a real list has it: most are checked within the year, a few run out soon, one in fifteen ran out, and someone new
 * holds none yet.
 */
export function credentialsFor(story: Story, young: boolean, today: Date, random: Random): Credential[] {
  const fate = random.next();
  if (fate < 0.06) return [];
  const left =
    fate < 0.13 ? -random.between(5, 90) : fate < 0.25 ? random.between(4, 40) : random.between(90, 700);
  const first: Credential = {
    type: typeFor(story, young),
    issuer: BOARD,
    state: 'OR',
    expires: dateFrom(today, left),
    checkedOn: dateFrom(today, -random.between(6, 330)),
  };
  if (!random.chance(0.12)) return [first];
  const second = { type: 'Whole Health Coach', issuer: 'Riverbend Community College', state: 'OR' };
  return [first, { ...second, checkedOn: dateFrom(today, -random.between(20, 400)) }];
}
