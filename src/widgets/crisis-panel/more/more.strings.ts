/** English texts of what `kith-crisis-more.js` adds to `<kith-crisis-panel>`. */
export const crisisMore = {
  expectTitle: 'What happens when you call, text or chat',
  expectCall: 'Call: a voice gives you choices. Music plays while you wait. Then a trained person answers.',
  expectText: 'Text or chat: you agree to terms and answer a few questions. Then you wait for a person.',
  expectSafe: 'They may ask if you are safe. Say as much or as little as you like.',
  otherTitle: 'Are you worried about someone?',
  otherCall: 'The line above is for you too. Say you are worried about someone.',
  otherListen: 'Ask how they are. Listen. Stay with them if it is safe for you.',
  otherDanger: (number: string) => `If they are in danger now, call ${number}.`,
  show: 'Show lines for',
  everyone: 'Everyone',
  deaf: 'Deaf or hard of hearing',
  /** Browsers do not know the code `ase`. */
  signLanguage: 'American Sign Language',
  languages: (list: string) => `Languages: ${list}`,
  checked: (date: string, how: string) => `Checked ${date}: ${how}`,
  checkedOld: (date: string, how: string) => `Last checked ${date} (${how}). It may have changed.`,
  byProvider: 'their own page',
  byNews: 'a news report',
  byOthers: 'a second-hand check',
  oldData: (date: string) => `We last went through these numbers on ${date}. Some may have changed.`,
  copy: 'Copy',
  copied: (number: string) => `Copied ${number}`,
  code: 'Code for your phone',
  codeHelp: (number: string) => `Point your phone’s camera here to reach ${number}`,
  open: (numbers: string) => `Get help now: ${numbers}`,
  or: (a: string, b: string) => `${a} or ${b}`,
  close: 'Close',
  leave: 'Leave this page fast',
  loading: 'Loading.',
  privacy: 'Nothing you do here is counted or sent.',
  cardTitle: 'Keep this card',
  cardPerson: 'Someone I trust:',
  noNumbers: 'We have no checked numbers for this country. The link below may help.',
};

/** The shape of a translation of these. */
export type CrisisMoreStrings = typeof crisisMore;
