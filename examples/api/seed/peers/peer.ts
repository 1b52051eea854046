import type { Availability, Peer, Place, WayToMeet } from '../../../../src/model/peer.js';
import { idFor, Random } from '../random.js';
import { COUNTY, STATE, TOWN_KEYS, TOWNS, type TownKey } from '../towns.js';
import { agencyFor, type Agency } from './agencies.js';
import { credentialsFor, dateFrom } from './credentials.js';
import { LIVES } from './lives.js';
import { PEOPLE, STORIES, type Person } from './people.js';
import type { Story } from './story.js';
import { COMMUNITIES, EXPERIENCES, HELPS, TONGUES, type HelpKey } from './terms.js';
import { WHYS } from './whys.js';

const ACCESS = [
  'Step-free office',
  'Quiet room, soft lights',
  'Large print',
  'Service animals welcome',
  'Captions on video calls',
  'Meets at home or outdoors',
] as const;

const terms = <Key extends string>(labels: Record<Key, string>, keys: readonly Key[]) =>
  [...new Set(keys)].map((code) => ({ code, label: labels[code] }));

/** `turn` is the person's place in the list; `today` is what "next free" and dates are counted from. */
export function peerFor(person: Person, turn: number, today: Date): Peer {
  const random = new Random(`peer/${person.name}`);
  const story: Story = STORIES[person.story];
  const young = story.with?.includes('young') === true;
  const agency = agencyFor(story, person.town, person.tongues.includes('es'));
  const ways = waysFor(story, person, random);
  return {
    id: idFor('peer', person.name),
    name: person.name,
    ...(person.pronouns !== undefined && { pronouns: person.pronouns }),
    about: aboutFor(person, turn, random),
    // 56 is prime to 31: neighbours in the list never give the same reason
    why: WHYS[(turn * 31) % WHYS.length] ?? WHYS[0],
    experiences: terms(EXPERIENCES, story.been),
    ...(story.with && { communities: terms(COMMUNITIES, story.with) }),
    languages: person.tongues.map((code) => ({ code, name: TONGUES[code] })),
    waysToMeet: ways,
    ...reachFor(person.town, ways, random),
    ...freeFor(today, random),
    ...agesFor(young, story, random),
    ...(random.chance(0.55) && { access: accessFor(person, random) }),
    credentials: credentialsFor(story, young, today, random),
    organization: organizationFor(agency),
    helpsWith: terms(HELPS, helpsFor(story, random)),
    modified: `${dateFrom(today, -random.between(1, 200))}T${random.between(10, 17)}:20:00Z`,
  };
}

/** The story, and most often a word of the rest of life, after it. Two people with the same story never tell it alike. */
function aboutFor({ story: key }: Person, turn: number, random: Random): string {
  const { text } = STORIES[key];
  // after one round the sentences fall to others
  const life = LIVES[(turn + 31 * Math.floor(turn / LIVES.length)) % LIVES.length] ?? LIVES[0];
  const shared = PEOPLE.filter((other) => other.story === key).length > 1;
  if (!shared && random.chance(0.2)) return text;
  return `${text} ${life}`;
}

function waysFor(story: Story, person: Person, random: Random): WayToMeet[] {
  const signs = person.tongues.includes('ase');
  const ways: WayToMeet[] = [];
  if (random.chance(0.82)) ways.push('in-person');
  if (!signs && random.chance(0.8)) ways.push('phone');
  if (signs || random.chance(0.45)) ways.push('video');
  if (random.chance(0.5) || person.story === 'quiet') ways.push('text');
  if (story.helps.includes('groups') && random.chance(0.5)) ways.push('group');
  if (story.been.includes('noHome') || story.been.includes('overdoseLoss')) ways.push('outreach');
  return ways.length > 0 ? ways : ['phone'];
}

const placeFor = (key: TownKey): Place => {
  const { name, zip, latitude, longitude } = TOWNS[key];
  return { name, county: COUNTY, stateProvince: STATE, postalCode: zip, latitude, longitude };
};

/** Home town's name is given only as a place served, and a few serve from anywhere by phone or video. */
function reachFor(town: TownKey, ways: readonly WayToMeet[], random: Random): Partial<Peer> {
  const far = ways.includes('phone') || ways.includes('video');
  const anywhere = far && random.chance(0.28);
  if (!ways.includes('in-person') && anywhere) return { anywhere };
  const start = TOWN_KEYS.indexOf(town);
  const count = random.between(1, 3);
  const towns = Array.from(
    { length: count },
    (_unused, at) => TOWN_KEYS[(start + at * 4) % TOWN_KEYS.length],
  );
  const served = [...new Set([town, ...towns])].filter((key) => key !== undefined);
  return {
    places: served.map(placeFor),
    ...(anywhere && { anywhere }),
    ...(random.chance(0.3) && { outsideCounty: true }),
  };
}

function freeFor(today: Date, random: Random): { availability?: Availability; nextFree?: string } {
  const dice = random.next();
  if (dice < 0.05) return { availability: 'paused' };
  if (dice < 0.2) return { availability: 'waitlist', nextFree: dateFrom(today, random.between(18, 70)) };
  // Some lists do not say, and a reader must not guess.
  if (dice < 0.26) return {};
  const day = dateFrom(today, random.between(1, 12));
  const hour = String(random.between(9, 18)).padStart(2, '0');
  return { availability: 'accepting', nextFree: random.chance(0.6) ? day : `${day}T${hour}:00` };
}

function agesFor(young: boolean, story: Story, random: Random): Partial<Peer> {
  if (young) return { minimumAge: random.pick([14, 16, 18]), maximumAge: random.pick([25, 28, 30]) };
  if (story.with?.includes('older') === true && random.chance(0.5)) return { minimumAge: 55 };
  return random.chance(0.7) ? { minimumAge: 18 } : {};
}

function accessFor(person: Person, random: Random): string[] {
  const two: string[] = [random.pick(ACCESS), random.pick(ACCESS)];
  if (person.tongues.includes('ase')) two.push('Deaf-friendly: sign, text or video relay');
  return [...new Set(two)];
}

function helpsFor(story: Story, random: Random): HelpKey[] {
  const more = Object.keys(HELPS) as HelpKey[];
  return [...story.helps, random.pick(more), ...(random.chance(0.4) ? [random.pick(more)] : [])];
}

const organizationFor = ({ name, url, email, phone }: Agency): NonNullable<Peer['organization']> => ({
  name,
  url,
  email,
  phones: [{ number: phone, dial: `+1${phone.replace(/\D/g, '')}`, type: 'voice' }],
});
