import { LIFE_STORIES } from './stories-life.js';
import { MIND_STORIES } from './stories-mind.js';
import { USE_STORIES } from './stories-use.js';
import type { TongueKey } from './terms.js';
import { TOWNS, type TownKey } from '../towns.js';

export const STORIES = { ...MIND_STORIES, ...USE_STORIES, ...LIFE_STORIES };
export type StoryKey = keyof typeof STORIES;

export interface Person {
  readonly name: string;
  readonly pronouns: string | undefined;
  readonly town: TownKey;
  readonly tongues: readonly TongueKey[];
  readonly story: StoryKey;
}

/** name | pronouns, as each wrote them, or nothing | town | languages | story */
const TABLE = `
Marisol|she/her|cedarBend|en es|orchard
Dwayne|he/him|alderFalls|en|barber
Ruth|she/her|juniperFlat|en|kettle
Kai|they/them|alderFalls|en ase|they
Teo|he/him|sandbar|es en|border
Walt||elkMeadow|en|tractor
June|she/her|redWillow|en|blinds
Hassan|he/him|alderFalls|ar en|aleppo
Priya|she/her|alderFalls|en|breath
Bobby|he/him|stonyGap|en|pills
Lena|she/her|lowerMill|en|radio
Arturo|he/him|cedarBend|es en|gate
Mai|she/her|cedarBend|hmn en|aunties
Ellis|he/they|alderFalls|en|myname
Connie||threePines|en|bingo
Jerome|he/him|lowerMill|en|twin
Nadia|she/her|alderFalls|ar en|tea
Otis|he/him|alderFalls|en|weather
Bernadette|she/her|camasLanding|en|river
Sky|they/she|otterCreek|en|notebook
Frank|he/him|alderFalls|en ase|latedeaf
Tanya|she/her|redWillow|en|nights
Lijon|he/him|cedarBend|mh en|island
Olena|she/her|alderFalls|uk ru en|kyiv
Pete||juniperFlat|en|calf
Yesenia|she/her|cedarBend|es en|cradle
Gus|he/him|alderFalls|en|boots
Imani|she/her|alderFalls|en|sister
Del|he/him|sandbar|en|teeth
Harriet|she/her|redWillow|en|mother
Marcus|he/him|alderFalls|en|naloxone
Joy|she/her|elkMeadow|en|signs
Ray||lowerMill|en|siren
Beatriz|she/ella|cedarBend|es en|leaving
Noah|he/him|alderFalls|en|trains
Wren|she/they|alderFalls|en|table
Clifford|he/him|stonyGap|en|widower
Tam|he/him|alderFalls|vi en|chair
Angela|she/her|camasLanding|en|grandma
Zeke|he/him|threePines|en|head
Rosalind|she/her|alderFalls|en ase|handshape
Dale|he/him|otterCreek|en|gray
Patience|she/her|alderFalls|en|ward
Luis|he/him|sandbar|es en|dad
Sage|they/them|redWillow|en|quiet
Vernon|he/him|alderFalls|en|letters
Carol Ann|she/her|juniperFlat|en|daughter
Tommy||alderFalls|en|dice
Ximena|she/her|cedarBend|es en|visits
Abdi|he/him|alderFalls|so ar en|steady
Mabel|she/her|elkMeadow|en|boxes
Chris|he/him|lowerMill|en|party
Lorena|she/her|alderFalls|es en|car
Hank|he/him|threePines|en|medic
Aster|she/her|alderFalls|en|queer
Bill||redWillow|en|slips
Kalani|he/him|alderFalls|en tl|choir
Dolores|she/her|cedarBend|es en|maria
Theo|he/him|otterCreek|en|movies
Shondra|she/her|alderFalls|en|wine
Everett|he/him|camasLanding|en|drum
Galina|she/her|lowerMill|ru en|vodka
Micah|he/him|alderFalls|en|couch
Sun-hee|she/her|alderFalls|en|layoff
Rusty|he/him|juniperFlat|en|needle
Faye|she/her|stonyGap|en|tower
Andre|he/him|alderFalls|en|him
Lucía|she/her|cedarBend|es en|iep
Emmett|he/him|elkMeadow|en|tent
Grace|she/her|alderFalls|en|bridge
Jody|they/them|lowerMill|en|flare
Cal||sandbar|en|county
Nina|she/her|redWillow|en|stillborn
Amir|he/him|alderFalls|ar en|door
Trudy|she/her|threePines|en|adultChild
Desmond|he/him|alderFalls|en|keys
Pilar|she/her|cedarBend|es en|sleeves
Hollis|he/him|otterCreek|en|closet
Jen|she/her|alderFalls|en|calls
Rosie|she/her|camasLanding|en|rank
Manny|he/him|cedarBend|es en|sober
Kou|he/him|alderFalls|hmn en|fast
Bets|she/her|redWillow|en|chair
Ike|he/him|alderFalls|en|brother
Thuy|she/her|alderFalls|vi en|mother
Dex|he/they|lowerMill|en|suitcase
Nell|she/her|juniperFlat|en|flare
Leroy|he/him|alderFalls|en|pills
Maren|she/her|elkMeadow|en|weather
Santiago|he/him|sandbar|es en|gray
Tilly|she/her|alderFalls|en|movies
Boyd||stonyGap|en|calf
Asha|she/her|alderFalls|so en|cradle
Wendell|he/him|redWillow|en ase|handshape
Carmen|she/her|cedarBend|es en|grandma
Reggie|he/him|alderFalls|en|party
Ivy|she/her|otterCreek|en|breath
Mo|he/him|alderFalls|ar en|naloxone
Darlene|she/her|threePines|en|slips
Finn|he/him|alderFalls|en|quiet
Opal|she/her|lowerMill|en|kettle
Javier|he/him|cedarBend|es en|radio
Cody|he/him|juniperFlat|en|boots
Delphine|she/her|alderFalls|en|bridge
Ash|they/them|redWillow|en|myname
Bea|she/her|camasLanding|en|twin
Tuan|he/him|alderFalls|vi en|dice
Georgia|she/her|elkMeadow|en|nights
Ernie|he/him|sandbar|en|widower
Selma|she/her|alderFalls|en|leaving
Rafael|he/him|cedarBend|es en|sober
Lark|she/they|alderFalls|en|notebook
Wayne||otterCreek|en|siren
Mina|she/her|alderFalls|en zh|layoff
Hector|he/him|lowerMill|es en|calls
Vera|she/her|redWillow|ru uk en|steady
Jonah|he/him|alderFalls|en|keys
Bonnie|she/her|stonyGap|en|maria
Ama|she/her|alderFalls|en|visits
Lou||threePines|en|head
Gloria|she/her|cedarBend|es en|daughter
Silas|he/him|alderFalls|en|couch
Dot|she/her|juniperFlat|en|adultChild
Quinn|they/them|alderFalls|en|fast
`;

function read(line: string): Person {
  const [name = '', pronouns = '', town = '', tongues = '', story = ''] = line.split('|');
  if (!(story in STORIES) || !(town in TOWNS)) throw new Error(`kith: no such story or town: ${line}`);
  return {
    name,
    pronouns: pronouns || undefined,
    town: town as TownKey,
    tongues: tongues.split(' ') as TongueKey[],
    story: story as StoryKey,
  };
}

export const PEOPLE: readonly Person[] = TABLE.trim().split('\n').map(read);
