import type { Audience } from '../../model/helpline.js';

/** English texts of `<kith-crisis-panel>`. Grade 6 or below; 15 words a line at most. */
export const crisisPanel = {
  heading: 'Get help now',
  intro: 'You are not alone. You can call about someone else too.',
  danger: 'In danger right now?',
  call: (number: string) => `Call ${number}`,
  callMenu: (number: string, key: string) => `Call ${number}, then press ${key}`,
  text: (number: string) => `Text ${number}`,
  textWord: (number: string, word: string) => `Text ${word} to ${number}`,
  chat: 'Chat online',
  video: (number: string) => `Videophone ${number}`,
  tty: (number: string) => `TTY ${number}`,
  whatsapp: (number: string) => `WhatsApp ${number}`,
  always: 'Open day and night',
  openUntil: (time: string) => `Open now, until ${time} your time`,
  opensAt: (time: string) => `Closed now. Opens ${time} your time`,
  closed: 'Closed now',
  hoursUnknown: 'Hours not confirmed',
  peerRun: 'Answered by peers',
  onlyIn: (area: string) => `For people in ${area}`,
  more: 'More ways to get help',
  audiences: {
    veterans: 'Veterans',
    youth: 'Young people',
    lgbtq: 'LGBTQ+ people',
    native: 'Native people',
    deaf: 'Deaf people',
    abuse: 'Hurt by someone close',
    assault: 'Sexual violence',
    disaster: 'After a disaster',
    eating: 'Eating and body image',
    substances: 'Alcohol and drugs',
  } satisfies Record<Audience, string> as Record<Audience, string>,
  peers: 'Not in danger, but want to talk to someone who has been there?',
  directory: 'Lines in any country: findahelpline.com',
};

/** The shape of a translation of these. */
export type CrisisPanelStrings = typeof crisisPanel;
