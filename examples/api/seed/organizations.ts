import type { OfferKey } from './offers/all.js';
import { TOWNS, type TownKey } from './towns.js';
import type { LanguageCode } from './wording.js';

export interface Org {
  readonly name: string;
  readonly town: TownKey;
  readonly about: string;
  readonly offers: readonly OfferKey[];
  readonly languages?: readonly LanguageCode[];
  /** Known by another name too. */
  readonly alias?: string;
  readonly government?: boolean;
}

const org = (name: string, town: TownKey, about: string, offers: string, more: Partial<Org> = {}): Org => ({
  name,
  town,
  about,
  offers: offers.split(' ') as OfferKey[],
  ...more,
});

const es = { languages: ['es'] } as const;
const government = { government: true } as const;

/** Organizations with a character of their own. */
const NAMED: readonly Org[] = [
  org(
    'Riverbend Peer Network',
    'alderFalls',
    'A peer-run nonprofit: everyone who works here has lived it.',
    'peerOne warmline dropIn onlineGroup moodGroup peerTraining vetPeers gasCards',
    { alias: 'RPN' },
  ),
  org(
    'Alder House',
    'alderFalls',
    'Shelter and housing for adults since 1988.',
    'nightShelter transitional idCard breakfast peerOne',
  ),
  org(
    'Cottonwood Family Shelter',
    'alderFalls',
    'A shelter for families with children.',
    'familyShelter diapers parenting motel',
  ),
  org(
    'Safe Harbor of Riverbend',
    'cedarBend',
    'Advocates for people hurt by someone close to them.',
    'safeHouse legalAid familyGroup circulo',
    { languages: ['es', 'mh'] },
  ),
  org(
    'Second Spring Recovery Homes',
    'alderFalls',
    'Homes run by the people who live in them.',
    'recoveryHouse recoveryMeeting careRides',
  ),
  org(
    'Willow Women’s Recovery',
    'redWillow',
    'Recovery homes and groups for women and their children.',
    'recoveryHouse familyGroup childCare counseling',
    es,
  ),
  org(
    'Still Water Treatment Center',
    'alderFalls',
    'Treatment for drug and alcohol use, in town and by video.',
    'outpatient medicine withdrawal counseling careRides familyGroup',
  ),
  org(
    'High Meadow Farm',
    'elkMeadow',
    'A working farm with live-in treatment.',
    'residential garden recoveryMeeting',
  ),
  org(
    'Riverbend County Behavioral Health',
    'alderFalls',
    'The county’s mental health clinic.',
    'counseling mobileCare walkIn supportedWork youthPeer outpatient moodGroup',
    { ...government, languages: ['es', 'ase'] },
  ),
  org(
    'Riverbend County Public Health',
    'alderFalls',
    'Nurses, shots, WIC and healthy homes.',
    'wic homeVisits naloxone clinic',
    { ...government, ...es },
  ),
  org(
    'Riverbend County Housing Authority',
    'alderFalls',
    'Vouchers and public housing.',
    'vouchers rentHelp',
    government,
  ),
  org(
    'Riverbend County Veterans Office',
    'alderFalls',
    'Help for all who served.',
    'vetOffice vetPeers careRides',
    government,
  ),
  org(
    'Riverbend Transit',
    'alderFalls',
    'Public buses and vans for the county.',
    'bus dialRide shoppingVan careRides',
    government,
  ),
  org(
    'Three Rivers Community Action',
    'cedarBend',
    'Neighbors fighting poverty in three counties.',
    'energy rentHelp snap childCare motel licence debt',
    es,
  ),
  org(
    'Riverbend Food Share',
    'alderFalls',
    'The county food bank and its partner pantries.',
    'pantry mobilePantry snap schoolMeals',
  ),
  org(
    'Casa del Río',
    'cedarBend',
    'Centro comunitario: family, work, papers and company, in Spanish and English.',
    'circulo immigration english benefits parenting pantry jobCenter',
    es,
  ),
  org(
    'Marshallese Community of Riverbend',
    'cedarBend',
    'Language help, health and family programs by and for Marshallese neighbors.',
    'benefits homeVisits english griefGroup',
    { languages: ['mh'] },
  ),
  org(
    'Hmong Mutual Aid Circle',
    'redWillow',
    'Elders and young people helping each other since 1994.',
    'english seniorLunch benefits garden',
    { languages: ['hmn'] },
  ),
  org(
    'Deaf Services East',
    'alderFalls',
    'Peers, interpreters and advocacy in American Sign Language.',
    'peerOne onlineGroup benefits',
    { languages: ['ase'] },
  ),
  org(
    'Eastern Oregon Law Center',
    'alderFalls',
    'Free lawyers for people who cannot pay one.',
    'legalAid expunge tenants immigration disability',
    es,
  ),
  org(
    'Fresh Start Riverbend',
    'lowerMill',
    'For people coming home from jail and prison, run by people who did.',
    'secondChance recoveryHouse idCard licence peerOne workClothes',
  ),
  org(
    'WorkReady Alder Falls',
    'alderFalls',
    'The public job center.',
    'jobCenter trades secondChance carRepair',
    { ...government, ...es },
  ),
  org(
    'Blue Heron Community College',
    'alderFalls',
    'Classes for work and life in four towns.',
    'ged english trades computers',
  ),
  org(
    'Camas Health Center',
    'camasLanding',
    'A community clinic owned by its patients.',
    'clinic dental counseling telehealth medicine',
    { languages: ['es', 'mh'] },
  ),
  org(
    'Riverbend Memorial Hospital',
    'alderFalls',
    'The county’s 25-bed hospital.',
    'walkIn withdrawal clinic griefGroup careRides',
    es,
  ),
  org('Otter Creek Clinic', 'otterCreek', 'One doctor, two nurses, all ages.', 'clinic telehealth dental'),
  org(
    'Stony Gap Health Post',
    'stonyGap',
    'Nurse-led care where the road ends.',
    'clinic telehealth naloxone mealsHome',
  ),
  org(
    'Open Range Counseling',
    'juniperFlat',
    'Counselors for ranch and farm families.',
    'counseling telehealth familyGroup onlineGroup',
  ),
  org(
    'The Landing',
    'camasLanding',
    'A drop-in center by the river.',
    'dropIn recoveryMeeting naloxone bikes',
  ),
  org(
    'Lantern Youth Project',
    'alderFalls',
    'With young people, not for them.',
    'youthCenter youthPeer hostHomes youthLine schoolMeals',
  ),
  org(
    'Next Branch Youth Services',
    'redWillow',
    'Homes, school and work for young people on their own.',
    'hostHomes youthPeer ged jobCenter',
  ),
  org(
    'Riverbend Parents Together',
    'alderFalls',
    'Parents who help parents keep and bring home their children.',
    'parentPeer parenting respite diapers',
    es,
  ),
  org('Little Otters Learning Center', 'otterCreek', 'Preschool and child care.', 'childCare parenting'),
  org(
    'Golden Hills Agency on Aging',
    'cedarBend',
    'For older adults and those who care for them.',
    'mealsHome respite seniorLunch visitor shoppingVan',
    government,
  ),
  org(
    'Good Neighbor Fund',
    'alderFalls',
    'Small grants at the right moment, run by volunteers.',
    'rentHelp gasCards carRepair energy',
  ),
  org(
    'Wheels to Wellness',
    'redWillow',
    'Volunteer drivers for treatment and care.',
    'careRides gasCards visitor',
  ),
  org(
    'Sandbar Mutual Aid',
    'sandbar',
    'Neighbors with a shed full of useful things.',
    'pantry dinner energy phones',
  ),
  org('Quarry Street Kitchen', 'stonyGap', 'A kitchen, a table, an open door.', 'breakfast pantry warmRoom'),
  org(
    'First Light Fellowship',
    'alderFalls',
    'A church that feeds and shelters, whatever you believe.',
    'dinner warmRoom recoveryMeeting workClothes',
  ),
  org('St. Brendan’s Table', 'cedarBend', 'A parish kitchen and pantry.', 'dinner pantry energy', es),
  org(
    'Riverbend Islamic Community',
    'alderFalls',
    'Prayer, meals and help for newcomers.',
    'dinner english benefits',
    { languages: ['ar'] },
  ),
  org('Digital Riverbend', 'alderFalls', 'Getting everyone online.', 'phones computers'),
  org(
    'Families and Friends Alliance',
    'alderFalls',
    'Families who have lived with mental illness.',
    'familyGroup moodGroup griefGroup',
  ),
  org(
    'Common Ground Mediation',
    'lowerMill',
    'Neighbors who help neighbors talk.',
    'mediation parenting tenants',
  ),
  org(
    'Pine Ridge Veterans Ranch',
    'threePines',
    'Horses, work and peers for people who served.',
    'vetPeers recoveryHouse supportedWork',
  ),
  org(
    'Juniper Outreach Van',
    'juniperFlat',
    'A van, two peers and a nurse on back roads.',
    'naloxone medicine peerOne',
  ),
  org('Renters’ Table', 'cedarBend', 'Renters who know the law.', 'tenants rentHelp', es),
  org('Riverbend Re-Cycle', 'alderFalls', 'Bikes and the people who fix them.', 'bikes workClothes'),
  org(
    'Harvest Hands Farmworker Center',
    'sandbar',
    'For people who work the fields and packing sheds.',
    'immigration clinic pantry english legalAid',
    es,
  ),
  org('Safe Passage South', 'stonyGap', 'Advocates for the south county.', 'safeHouse motel parentPeer'),
  org(
    'Prairie Sky Recovery Community',
    'lowerMill',
    'A recovery center open to every path.',
    'recoveryMeeting peerOne dropIn supportedWork griefGroup',
  ),
];

type Template = readonly [
  suffix: string,
  about: string,
  offers: string,
  towns: readonly TownKey[],
  government?: boolean,
];

/** Kinds of places that most towns have one of. */
const IN_TOWNS: readonly Template[] = [
  [
    'Public Library',
    'The town library, open to all.',
    'computers ged phones snap',
    ['alderFalls', 'cedarBend', 'redWillow', 'lowerMill', 'elkMeadow', 'otterCreek', 'juniperFlat'],
    true,
  ],
  [
    'Senior Center',
    'A hall, a kitchen and good company.',
    'seniorLunch mealsHome visitor',
    ['cedarBend', 'redWillow', 'lowerMill', 'threePines', 'sandbar', 'juniperFlat'],
    false,
  ],
  [
    'School District Family Resource Center',
    'Help for families through their school.',
    'schoolMeals diapers parenting childCare',
    ['alderFalls', 'cedarBend', 'redWillow', 'elkMeadow', 'threePines', 'lowerMill'],
    true,
  ],
  [
    'Community Pantry',
    'Volunteers with full shelves.',
    'pantry snap',
    ['juniperFlat', 'otterCreek', 'elkMeadow', 'threePines', 'camasLanding', 'lowerMill', 'redWillow'],
    false,
  ],
  [
    'Grange',
    'Farm families and friends in the old hall.',
    'dinner warmRoom garden recoveryMeeting',
    ['juniperFlat', 'elkMeadow', 'otterCreek', 'threePines', 'sandbar'],
    false,
  ],
  [
    'Volunteer Drivers',
    'Neighbors with a car and some time.',
    'careRides shoppingVan',
    ['otterCreek', 'elkMeadow', 'stonyGap', 'threePines'],
    false,
  ],
  [
    'City Hall',
    'The town office.',
    'energy idCard benefits',
    ['cedarBend', 'redWillow', 'lowerMill', 'sandbar'],
    true,
  ],
];

const inTowns = IN_TOWNS.flatMap(([suffix, about, offers, towns, isPublic]) =>
  towns.map((town) => org(`${TOWNS[town].name} ${suffix}`, town, about, offers, isPublic ? government : {})),
);

export const ORGANIZATIONS: readonly Org[] = [...NAMED, ...inTowns];
