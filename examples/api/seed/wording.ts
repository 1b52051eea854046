/** Sentences and small facts that many listings share. */
export const COSTS = {
  free: { says: 'Free.', options: [{ option: 'Free', amount: 0 }] },
  donation: { says: 'Free. You may give a little if you can.', options: [{ option: 'Free', amount: 0 }] },
  sliding: {
    says: 'You pay by what you earn. No one is turned away for lack of money.',
    options: [
      { option: 'Lowest fee', amount: 0, amount_description: 'a visit' },
      { option: 'Highest fee', amount: 60, amount_description: 'a visit' },
    ],
  },
  insurance: {
    says: 'Oregon Health Plan and most insurance accepted. Sliding scale for people without insurance.',
    options: [],
  },
  rentShare: {
    says: 'Rent is 30 percent of your income, or $50 a month when you have none.',
    options: [{ option: 'Least rent', amount: 50, amount_description: 'a month' }],
  },
  weekRent: {
    says: '$110 a week after the first two weeks, which are free.',
    options: [{ option: 'Room', amount: 110, amount_description: 'a week, from the third week' }],
  },
  fare: {
    says: '$1.50 one way. Free for riders under 18 or over 65, and with a day pass from your clinic.',
    options: [
      { option: 'One way', amount: 1.5, amount_description: 'one way' },
      { option: 'Day pass', amount: 4, amount_description: 'a day' },
    ],
  },
  small: { says: '$5 a class. Ask about a free place.', options: [{ option: 'Class', amount: 5 }] },
} as const;
export type CostKey = keyof typeof COSTS;

export const LANGUAGES = {
  en: 'English',
  es: 'Spanish',
  ase: 'American Sign Language',
  mh: 'Marshallese',
  hmn: 'Hmong',
  ar: 'Arabic',
  vi: 'Vietnamese',
  ru: 'Russian',
} as const;
export type LanguageCode = keyof typeof LANGUAGES;

export const ACCESS = [
  ['Step-free entrance', 'The step-free entrance is on the side street; ring and someone comes.'],
  ['Accessible restroom', 'One accessible restroom on the ground floor.'],
  ['Wheelchair ramp', 'Ramp at the front door, parking close by.'],
  ['Upstairs, no elevator', 'Fourteen steps. Staff will meet you on the ground floor if you ask.'],
  ['Service animals welcome', 'Service animals are welcome; pets may wait in the yard.'],
  ['Quiet room', 'Ask for the quiet room if the waiting area is too loud.'],
] as const;

export const ALERTS = [
  'Moved in October 2026: please use the new address shown here.',
  'Short of staff until January. Expect to wait longer on the phone.',
  'The pass road may be closed by snow. Call before you travel.',
  'The main line is down on Monday mornings this month. Text us instead.',
] as const;

export const CLOSED_ALERT = 'Closed for repairs since a pipe burst. We hope to open again in February 2027.';
export const ENDED_ALERT = 'This program ended in June 2026 when its grant ran out.';

export const INTERPRETERS = [
  'Phone interpreters in many languages at no cost. Tell us your language when you call.',
  'Ask for a sign language interpreter two days ahead.',
  'Staff speak Spanish on Tuesday and Thursday; phone interpreters on other days.',
] as const;

export const TITLES = [
  'Program coordinator',
  'Office manager',
  'Outreach worker',
  'Peer Support Specialist',
] as const;
export const FIRST_NAMES = [
  'Ada',
  'Ben',
  'Carmen',
  'Dee',
  'Emory',
  'Fay',
  'Gil',
  'Hana',
  'Ivo',
  'June',
  'Kai',
  'Lupe',
];
export const PLACE_WORDS = [
  'Community Hall',
  'Grange Hall',
  'Library meeting room',
  'Fire hall',
  'School gym',
] as const;
