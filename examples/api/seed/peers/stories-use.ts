import { story } from './story.js';

/** About drink, drugs, gambling, prison, and the road home. */
export const USE_STORIES = {
  pills: story(
    'opioids medicine',
    'rides visits work',
    'It started with my back and a bottle of pills. I have been in recovery for nine years, with medicine, and I do not hide that. There is more than one good road.',
  ),
  naloxone: story(
    'opioids overdoseLoss',
    'rides groups visits',
    'I was brought back twice by strangers. Now I am the stranger: I drive the outreach van on Mondays. You can be using and still be welcome.',
  ),
  needle: story(
    'opioids noHome',
    'housing papers food',
    'I slept behind the feed store for two winters with a habit and a dog named Biscuit. We both have a bed now. I know who to call and who is kind on the phone.',
  ),
  sober: story(
    'alcohol',
    'groups family work',
    'I was the fun one, until I was not. It has been six years since my last drink. I still make the best chili at any party, and I leave when I want to.',
  ),
  tractor: story(
    'alcohol farm',
    'money family outdoors',
    'Third generation on the same ranch, and I drank the way my dad did, alone in the shop. I quit during calving, of all times. If I can, well.',
    'men rural',
  ),
  wine: story(
    'alcohol divorce',
    'parenting family groups',
    'Nobody guessed. I drove the carpool, I ran the book sale, I drank from a coffee cup. Telling one person was the hardest part, and it was the end of the worst part.',
    'women parents',
  ),
  slips: story(
    'alcohol dark',
    'groups visits',
    'I have started over eleven times. I used to be ashamed of that number. Now I think it shows how much I wanted it.',
  ),
  teeth: story(
    'meth prison',
    'work court housing',
    'Meth took my teeth, my truck and four years. I got the teeth back first. I can tell you which dentist does not make a face.',
    'reentry',
  ),
  nights: story(
    'meth childrenBack',
    'court parenting housing',
    'I lost my kids to the state and I got them home again. It took nineteen months, forty-one drug tests and a woman named Pat who sat by me in every hearing. I would like to be your Pat.',
    'parents women',
  ),
  party: story(
    'meth comingOut',
    'groups housing visits',
    'For a while the only place I felt free was a party, and the party never ended. I found my people without it. They dance earlier in the evening.',
    'lgbtq men',
  ),
  dice: story(
    'gambling lostWork',
    'money family work',
    'I bet our house payment on a Tuesday afternoon, on my phone, in a parking lot. It does not show on your skin, so you can hide it for years. You do not have to hide it from me.',
    'men',
  ),
  bingo: story(
    'gambling alone',
    'money groups phone',
    'It was the machines, dear, at the place off the highway. I was lonely and they played music for me. I have a choir for that now.',
    'older women',
  ),
  gate: story(
    'prison alcohol',
    'work papers court',
    'I did seven years and came out to a world of phones. The first week is the hardest. I will go with you to get your ID, and we will eat something good after.',
    'reentry men',
  ),
  letters: story(
    'prison childrenBack',
    'family court housing',
    'I wrote my son two hundred letters from inside. He kept them. We are getting to know each other over pancakes.',
    'reentry parents',
  ),
  county: story(
    'prison opioids medicine',
    'court work groups',
    'I have been in the county jail on Court Street more times than I care to count. I have also painted its hallway, for pay, as a free man. Both are good stories.',
    'reentry men',
  ),
  tent: story(
    'noHome dark',
    'housing food papers',
    'I lived in a tent by the river for fourteen months. I know where water is and where you will be left in peace. When you are ready to fill out forms, I bring a pen and patience.',
  ),
  car: story(
    'noHome partnerHarm',
    'housing benefits parenting',
    'My two kids and I lived in a Honda for one spring. I know how to make a car a home, and how to leave it again.',
    'parents women',
  ),
  couch: story(
    'noHome foster',
    'housing school work',
    'I aged out of foster care on a Thursday and by Sunday I was on a couch. I have had nine couches. Now I have one of my own and it is ugly and I love it.',
    'young',
  ),
  maria: story(
    'lovedOneUses overdoseLoss',
    'family groups',
    'My son uses, and I love him out loud. I stopped waiting for him to change before I let myself rest. Come sit; we do not have to fix anybody today.',
    'parents',
  ),
  twin: story(
    'overdoseLoss grief',
    'groups family',
    'My twin died of an overdose in a gas station restroom. I will not tell you it gets easier. I will tell you that you get company.',
  ),
  adultChild: story(
    'parentDrank childhood',
    'family groups',
    'I could tell by the sound of the car door what kind of night it would be. It took me forty years to stop listening for it. You can talk about your folks here and still love them.',
  ),
  vodka: story(
    'alcohol newCountry',
    'groups family papers',
    'In my family we drank at every table, for joy and for sorrow. To stop felt like leaving my country a second time. I found new songs to sing without it.',
    'newcomers',
  ),
} as const;
