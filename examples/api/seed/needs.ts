import type { Json } from '../hsds/record.js';
import { idFor } from './random.js';

/** Our own small taxonomy: eight plain doors, and what stands behind each. */
const DOORS = {
  place: ['A place to stay', 'Somewhere safe for tonight, for a season, or to call home.'],
  ride: ['A ride', 'Getting to treatment, work, court or the shop.'],
  food: ['Food', 'A meal, a box of groceries, help to buy food.'],
  work: ['Work', 'Finding work, training for it, keeping it.'],
  talk: ['Someone to talk to', 'People who have been there, groups, listening lines.'],
  treatment: ['Treatment', 'Care for mental health, drug use and the body.'],
  papers: ['Money and papers', 'Benefits, ID, bills, the law, a phone.'],
  family: ['Family', 'Parents, children, young people, family as you define it.'],
} as const;

const BEHIND = {
  shelter: ['place', 'Shelter', 'A bed for tonight or the next weeks.'],
  recoveryHousing: ['place', 'Recovery housing', 'A shared home with people who support recovery.'],
  rent: ['place', 'Help with rent', 'Money or advice to keep or find a home.'],
  safeHouse: ['place', 'Safe house', 'A private place away from someone who hurts you.'],
  rideCare: ['ride', 'Rides to care', 'Rides to treatment, the doctor or a group.'],
  rideAny: ['ride', 'Buses and vans', 'Rides for any reason.'],
  fuel: ['ride', 'Gas and car help', 'Gas cards, repairs, getting a license back.'],
  pantry: ['food', 'Food pantry', 'Groceries to take home.'],
  meal: ['food', 'Hot meals', 'A meal to eat there or brought to you.'],
  foodMoney: ['food', 'Money for food', 'Signing up for food benefits.'],
  jobs: ['work', 'Job search', 'Finding and applying for work.'],
  training: ['work', 'Training and school', 'Learning for work, a diploma, a license.'],
  peer: ['talk', 'Peer support', 'One to one with someone who has been there.'],
  group: ['talk', 'Groups', 'Meeting others in the same boat.'],
  warmline: ['talk', 'Listening line', 'Someone to talk with by phone or text.'],
  counseling: ['treatment', 'Counseling', 'Talking with a counselor.'],
  recoveryCare: ['treatment', 'Drug and alcohol treatment', 'Care that helps people change or stop use.'],
  saferUse: ['treatment', 'Staying safer', 'Naloxone, testing and supplies without questions.'],
  clinic: ['treatment', 'Doctor and dentist', 'Care for the body.'],
  benefits: ['papers', 'Benefits', 'Signing up for what you have a right to.'],
  idPapers: ['papers', 'ID and records', 'Getting ID, birth certificates, mail.'],
  legal: ['papers', 'Legal help', 'Advice on rights, records, courts.'],
  bills: ['papers', 'Bills', 'Power, water, heat, debt.'],
  phone: ['papers', 'Phones and computers', 'Getting online, a phone, help to use it.'],
  veterans: ['papers', 'Veterans', 'For people who served, and their families.'],
  parents: ['family', 'Parents', 'Support while raising children.'],
  childcare: ['family', 'Child care', 'A safe place for children.'],
  youth: ['family', 'Young people', 'For teens and young adults.'],
  elders: ['family', 'Older adults', 'For people 60 and over and who care for them.'],
} as const;

export type NeedKey = keyof typeof DOORS | keyof typeof BEHIND;

export const TAXONOMY: Json = {
  id: idFor('taxonomy'),
  name: 'Riverbend needs',
  description: 'What people in Riverbend County ask for, in their own words. Made for this example.',
  uri: 'https://riverbend.example/needs',
  version: '2026',
};

const termOf = (key: string, name: string, description: string, parent?: string): Json => ({
  id: idFor('term', key),
  code: key,
  name,
  description,
  ...(parent !== undefined && { parent_id: idFor('term', parent) }),
  taxonomy: 'Riverbend needs',
  taxonomy_detail: TAXONOMY,
  language: 'en',
  term_uri: `https://riverbend.example/needs/${key}`,
});

const doors = Object.entries(DOORS).map(([key, [name, text]]) => [key, termOf(key, name, text)] as const);
const behind = Object.entries(BEHIND).map(
  ([key, [door, name, text]]) => [key, termOf(key, name, text, door)] as const,
);
const byKey = new Map<string, Json>([...doors, ...behind]);

export const TERMS: readonly Json[] = [...byKey.values()];

/** The terms themselves and the doors they stand behind, each once. */
export function termsFor(keys: readonly NeedKey[]): Json[] {
  const doorOf = (key: string): string[] => (key in BEHIND ? [BEHIND[key as keyof typeof BEHIND][0]] : []);
  const all = new Set<string>(keys.flatMap((key) => [key, ...doorOf(key)]));
  return [...all].map((key) => byKey.get(key)).filter((term) => term !== undefined);
}
