// Made-up services, the same on every run: about sixty words each, in the shape of Kith's own contract. Every contender
// reads this same document (Kith also in pages, as its API gives it).
const CATEGORIES =
  'Housing,Food,Rides,Work,Treatment,Groups,Benefits,Legal aid,Family,Health care,Clothing,Crisis support,Peer support,Youth,Older adults,Veterans'.split(
    ',',
  );
const LANGUAGES = 'Spanish,Arabic,Chinese,French,Vietnamese,Somali,Russian,Tagalog'.split(',');
const FIRST =
  'Cedar,Harbor,Juniper,Meadow,River,Stone,Willow,North,Elm,Maple,Prairie,Copper,Lantern,Orchard'.split(',');
const LAST = 'House,Network,Center,Project,Commons,Table,Bridge,Alliance,Room,Exchange'.split(',');
const TOWNS =
  'Alder Falls,Benton Ridge,Carrow,Dunmore,Eastlake,Farley,Granby,Holloway,Iverton,Jasper Mills,Kelso,Lanesboro,Marlow,Norwick'.split(
    ',',
  );
const WORDS =
  `a the and of for with to in on by you your we our they who can may ask bring call visit wait help offer give share meet talk listen
people person adult parent child family friend neighbor group circle peer mentor driver cook nurse helper staff room door kitchen garden
office clinic school library church bus train van ticket pass ride road town county street bed night morning evening weekday weekend hour
week month rent deposit lease key shelter home move repair furniture blanket coat shoe meal lunch dinner bread fruit pantry grocery card
form letter record paper identity benefit check payment fee free low cost sliding job work skill training class interview resume tool
grief loss worry sleep anxiety stress trauma drinking recovery sober treatment detox counseling therapy medicine pharmacy test court
lawyer record reentry visit discharge plan safety quiet warm open private welcome appointment referral waitlist interpreter wheelchair
phone text video online outreach veteran student worker farmer woman man elder teen baby`.split(/\s+/);

/** A small generator of pseudo-random numbers (mulberry32), so that all machines see the same services. */
function dice(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit) => Math.floor(next() * limit);
  return { below, pick: (list) => list[below(list.length)] };
}

function sentence({ below, pick }) {
  const words = Array.from({ length: 10 + below(5) }, () => pick(WORDS)).join(' ');
  return `${words[0].toUpperCase()}${words.slice(1)}.`;
}

function service(i, roll) {
  const { below, pick } = roll;
  const category = pick(CATEGORIES);
  const town = pick(TOWNS);
  return {
    id: `s${i}`,
    name: `${pick(FIRST)} ${category} ${pick(LAST)} ${i}`,
    organization: { name: `${pick(FIRST)} ${pick(LAST)}` },
    description: Array.from({ length: 4 }, () => sentence(roll)).join(' '),
    categories: [...new Set([category, pick(CATEGORIES)])].map((name) => ({ name })),
    languages: [...new Set(['English', pick(LANGUAGES)])].map((name) => ({ name })),
    feesDescription: below(3) ? 'Free' : 'Sliding scale',
    phones: [{ number: `555-01${String(below(100)).padStart(2, '0')}` }],
    locations: [
      {
        addressPublic: true,
        addresses: [
          {
            address1: `${1 + below(9998)} ${pick(FIRST)} Street`,
            city: town,
            postalCode: String(10_000 + below(80_000)),
          },
        ],
        latitude: Number((38 + below(40_000) / 10_000).toFixed(4)),
        longitude: Number((-100 + below(80_000) / 10_000).toFixed(4)),
      },
    ],
    assured: { on: `2026-0${1 + below(9)}-1${below(10)}` },
  };
}

/** @param {number} count */
export function services(count) {
  const roll = dice(20_261_122);
  return Array.from({ length: count }, (_, i) => service(i, roll));
}

/** What a filter on a contender's page offers. */
export const filters = CATEGORIES.slice(0, 10);
