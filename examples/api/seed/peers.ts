import type { Peer } from '../../../src/model/peer.js';
import { PEOPLE } from './peers/people.js';
import { peerFor } from './peers/peer.js';

/**
 * The Peer Support Specialists of Riverbend County, all made up. The same at every call of the same day: when someone is
 * next free is counted from `today`.
 */
export const riverbendPeers = (today: Date): Peer[] =>
  PEOPLE.map((person, turn) => peerFor(person, turn, today));
