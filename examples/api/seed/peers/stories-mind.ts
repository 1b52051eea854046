import { story } from './story.js';

/** About voices, moods, worry, and coming back from the worst nights. */
export const MIND_STORIES = {
  radio: story(
    'voices hospital',
    'goingHome groups visits',
    'I have heard voices since I was nineteen. For a long time I told no one. These days I know them well, and I know which ones lie.',
  ),
  choir: story(
    'voices visions',
    'groups work family',
    'There is a whole choir in my head and I still run a bakery counter at five in the morning. I can tell you what helps me. I would much sooner hear what helps you.',
  ),
  signs: story(
    'visions hospital',
    'goingHome housing family',
    'One autumn I was sure the road signs were written for me. I lost my job and my room that winter. Finding my way back took two years and three good people.',
  ),
  movies: story(
    'visions voices',
    'school family groups',
    'At college I stopped sleeping and the world turned into a film about me. My roommate drove me to the hospital and stayed all night. I went back and finished, slowly, two classes at a time.',
    'students young',
  ),
  weather: story(
    'highsLows hospital',
    'work money visits',
    'My moods are like mountain weather. I have spent money I did not have and slept through whole Decembers. Now I have a plan on the fridge, and my neighbor has a copy.',
  ),
  fast: story(
    'highsLows',
    'work school groups',
    'When I am up I can build a barn in a week. When I am down I cannot open the mail. I keep a job through both, and I am glad to show you the tricks.',
  ),
  blinds: story(
    'dark',
    'outdoors family groups',
    'There was a year I did not open the blinds. It did not look like much from outside. A woman from my church sat on my porch every Tuesday until I came out.',
    'faith',
  ),
  kettle: story(
    'dark alone',
    'phone outdoors groups',
    'After my husband died I talked to the kettle. It is a good listener, but it has no jokes. I have jokes.',
    'older women',
  ),
  gray: story(
    'dark lostWork',
    'work benefits money',
    'The mill closed and I closed with it. Two years on the couch. I know what it is to tell people you are fine, just fine, thanks.',
    'men',
  ),
  breath: story(
    'worry',
    'visits school groups',
    'Panic used to come for me in the cereal aisle. I know every exit in this county. I will sit in the car with you until you are ready, or until we both decide on another day.',
  ),
  door: story(
    'worry manyThings',
    'housing visits',
    'For eleven months I went no farther than my mailbox. Then the gate. Then the corner. I do not hurry anyone.',
  ),
  boxes: story(
    'manyThings grief',
    'housing family',
    'When Mom died I kept everything, and then I kept everything else. We cleared one table first. Just one table. I never come with a trash bag.',
  ),
  bridge: story(
    'wantedToDie hospital',
    'goingHome family visits',
    'I tried to end my life when I was thirty-one. I am fifty now, and last week I taught a girl to whistle. I can listen to this without flinching.',
  ),
  notebook: story(
    'wantedToDie selfHarm',
    'school family groups',
    'I was fourteen the first time I hurt myself and twenty-two the last. You will not get a lecture from me. You will get someone who is not shocked.',
    'young',
  ),
  sleeves: story(
    'selfHarm childhood',
    'family visits',
    'I wore long sleeves in August for years. It is okay if you do not have words yet. We can draw, or feed the ducks.',
    'women',
  ),
  brother: story(
    'suicideLoss grief',
    'family groups outdoors',
    'My brother died by suicide in 2014. People crossed the street so they would not have to say his name. Say the name of the person you lost to me as often as you like.',
  ),
  daughter: story(
    'suicideLoss childStruggles',
    'family groups',
    'I am Junie’s mother. She lived to be seventeen. I carry her and I still laugh, and both of those are true on the same day.',
    'parents women',
  ),
  table: story(
    'eating',
    'family school visits',
    'Food was my enemy for a decade, and I looked fine most of that time. I eat lunch with people who find lunch hard. We can talk about anything else.',
    'young',
  ),
  ward: story(
    'hospital wantedToDie',
    'goingHome rides housing',
    'I have been in the hospital four times. I know the paper slippers and the last-day nerves. I can meet you at the door with a ride and a plan for supper.',
  ),
  keys: story(
    'hospital dark',
    'goingHome work',
    'Nobody tells you how loud a grocery store is after six weeks on a ward. I do the first shop with people. We go early, when it is quiet.',
  ),
  quiet: story(
    'autism worry',
    'school work phone',
    'I found out I am autistic at thirty-eight and cried with relief in the parking lot. I like clear plans, soft lights and texts in place of calls. If you do too, good.',
    'disability',
  ),
  trains: story(
    'autism',
    'work school groups',
    'I like trains, lists and people who say what they mean. I was told I would never live on my own. I have my own place, a cat and a bus pass.',
    'young disability',
  ),
  head: story(
    'brainInjury lostWork',
    'benefits work visits',
    'A horse and I disagreed, and I woke up with a different brain. I lose words and find them again. We can take all the time we need.',
    'disability rural',
  ),
  chair: story(
    'pain dark',
    'benefits housing rides',
    'I use a wheelchair and I live with pain every day. On bad days I keep my appointments from bed, by phone. You can too.',
    'disability',
  ),
  flare: story(
    'pain opioids medicine',
    'visits benefits',
    'My pain is real, and so was the trouble I got into with pills. Both things got better when someone believed both.',
  ),
} as const;
