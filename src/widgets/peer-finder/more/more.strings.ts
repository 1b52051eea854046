import { plural } from '../../../i18n/format.js';

/** English texts of what `kith-finder-more.js` adds to the finder: asking to be connected. */
export const finderMore = {
  ask: (name: string) => `Ask to talk with ${name}`,
  askAny: 'Ask for anyone who fits',
  askAnyHint: 'Not sure whom to choose? The team can suggest people. You can change your mind.',
  wishes: 'You may send along what you look for',
  name: 'Name to use',
  nameHint: 'Any name you like.',
  way: 'A safe way to reach you',
  wayOf: { phone: 'Call', text: 'Text', email: 'Email' },
  number: 'Phone number',
  voicemail: 'If you do not pick up',
  voicemailOf: {
    none: 'Leave no message',
    'name-only': 'Leave only a name and number',
    full: 'A message is fine',
  },
  times: 'Best times',
  optional: '(optional)',
  note: 'Note',
  noteHint: (count: number) =>
    `Up to ${count} letters. Please leave out anything you want kept from the staff.`,
  agree: 'I agree',
  send: 'Send',
  sending: 'Sending…',
  mend: 'Please look at these',
  mendName: 'Write a name to use.',
  mendWay: 'Choose a safe way to reach you.',
  mendNumber: 'Write a phone number with at least 7 digits.',
  mendEmail: 'Write an email address, such as name@example.com.',
  mendVoicemail: 'Choose what to do if you do not pick up.',
  mendAgree: 'Tick “I agree” if you do, so that we may send this.',
  later: 'We could not send this right now.',
  laterAsk: 'Shall we keep it locked on this device, and send it as soon as we can?',
  keepAndSend: 'Keep it and send it later',
  notNow: 'Not now',
  waiting: (count: number) =>
    plural('en', count, { one: '# request waits to be sent', other: '# requests wait to be sent' }),
  sendNow: 'Send now',
  takeBack: 'Do not send',
  refused: 'The team could not take this request. Please call instead.',
  sentTitle: 'Your request is on its way',
  queuedTitle: 'Your request is kept and will be sent',
  answerBy: (when: string) => `The team will get back to you ${when}.`,
  changeMind: 'You can change your mind at any time.',
  gone: (name: string) =>
    `${name} is not taking new people right now. What you asked has not been lost: the team can suggest someone else.`,
};

/** The shape of a translation of these. */
export type FinderMoreStrings = typeof finderMore;
