import { formatNumber } from '../i18n/format.js';

/** Texts of what a person saved, and of what they do with it. */
export const saved = {
  removed: (label: string) => `Removed: ${label}`,
  savedList: (count: number) => `Saved (${formatNumber('en', count)})`,
  savedNone: 'Nothing is saved yet.',
  savedForNow: 'This list is gone when you close this tab.',
  savedKept: 'This list stays on this device after you leave.',
  keep: 'Keep on this device',
  keepNot: 'Keep for now only',
  forgetAll: 'Clear everything kept here',
  compare: 'Compare',
  compareHint: (most: number) => `Choose up to ${most}.`,
  print: 'Print',
  textMe: 'Text to myself',
  code: 'Code for a phone',
  codeHint: 'Point the camera of a phone here.',
};

/** The shape of a translation of these. */
export type SavedStrings = typeof saved;
