import { slug } from '../contact.js';
import { idFor } from '../random.js';
import type { TownKey } from '../towns.js';
import type { Story } from './story.js';

/** Organizations of the county that have peers on their staff; the names are those of its services. */
export interface Agency {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly url: string;
  readonly town: TownKey;
  /** Where its peers meet people. */
  readonly street: string;
}

const agency = (name: string, line: string, town: TownKey, street: string): Agency => ({
  id: idFor('organization', name),
  name,
  phone: `(541) 555-01${line}`,
  email: `hello@${slug(name)}.example`,
  url: `https://${slug(name)}.example/`,
  town,
  street,
});

const AGENCIES = {
  network: agency('Riverbend Peer Network', '00', 'alderFalls', '212 Main St'),
  county: agency('Riverbend County Behavioral Health', '08', 'alderFalls', '400 Court St'),
  prairie: agency('Prairie Sky Recovery Community', '31', 'lowerMill', '18 Weir Rd'),
  casa: agency('Casa del Río', '15', 'cedarBend', '77 Cedar St'),
  willow: agency('Willow Women’s Recovery', '05', 'redWillow', '9 Orchard Ave'),
  veterans: agency('Riverbend County Veterans Office', '11', 'alderFalls', '30 Depot St'),
  families: agency('Families and Friends Alliance', '34', 'alderFalls', '655 Falls Ave'),
  outreach: agency('Juniper Outreach Van', '36', 'juniperFlat', '3 Sage St'),
  harvest: agency('Harvest Hands Farmworker Center', '37', 'sandbar', '120 Levee Rd'),
} as const;

const has = (story: Story, ...been: readonly string[]): boolean =>
  story.been.some((experience) => been.includes(experience));

/** Who would have this person on staff. */
export function agencyFor(story: Story, town: TownKey, speaksSpanish: boolean): Agency {
  if (has(story, 'military')) return AGENCIES.veterans;
  if (town === 'sandbar' && speaksSpanish) return AGENCIES.harvest;
  if (speaksSpanish) return AGENCIES.casa;
  if (story.with?.includes('women') && has(story, 'childrenBack', 'alcohol')) return AGENCIES.willow;
  if (has(story, 'childStruggles', 'afterBirth', 'suicideLoss')) return AGENCIES.families;
  if (has(story, 'noHome', 'overdoseLoss')) return AGENCIES.outreach;
  if (has(story, 'opioids', 'alcohol', 'meth', 'prison', 'gambling')) return AGENCIES.prairie;
  return has(story, 'hospital', 'voices', 'visions') ? AGENCIES.county : AGENCIES.network;
}
