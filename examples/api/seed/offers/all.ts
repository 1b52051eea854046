import { FAMILY } from './family.js';
import { FOOD } from './food.js';
import { PAPERS } from './papers.js';
import { RIDE } from './ride.js';
import { STAY } from './stay.js';
import { TALK } from './talk.js';
import { TREATMENT } from './treatment.js';
import { WORK } from './work.js';

export const OFFERS = {
  ...STAY,
  ...RIDE,
  ...FOOD,
  ...WORK,
  ...TALK,
  ...TREATMENT,
  ...PAPERS,
  ...FAMILY,
};

export type OfferKey = keyof typeof OFFERS;
