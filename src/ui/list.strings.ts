import { formatNumber } from '../i18n/format.js';

/** Texts of every searchable list: people, services. */
export const list = {
  searchButton: 'Search',
  clearSearch: 'Clear search',
  privacy: 'What you type here stays on this device.',
  filters: 'Choose what matters to you',
  clearAll: 'Clear all',
  remove: (label: string) => `Remove ${label}`,
  leaveOut: (label: string, count: number) => `Leave out “${label}” (${formatNumber('en', count)})`,
  near: 'ZIP code or town',
  useHere: 'Use my location',
  hereHint: 'Rounded to about half a mile. Not kept, not sent.',
  here: 'Where I am',
  nearUnknown: 'We do not know that place. Try a town close by.',
  moreShown: (from: number, to: number) => `Showing ${from} to ${to}`,
  emptyTitle: 'Nothing matches your search',
  goBack: 'Back',
  errorTitle: 'The list could not be loaded',
  save: 'Save',
  saved: 'Saved',
  forgotten: 'Cleared.',
  call: (number: string) => `Call ${number}`,
  textTo: (number: string) => `Text ${number}`,
  extension: (extension: string) => `ext.\u00a0${extension}`,
  email: 'Email',
  website: 'Website',
  newWindow: 'opens in a new tab',
  signLanguage: 'American Sign Language',
  openNow: 'Open now: someone to talk to',
};

/** The shape of a translation of these. */
export type ListStrings = typeof list;
