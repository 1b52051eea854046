/** English texts of what `kith-history.js` adds to the check-in. */
export const checkInHistory = {
  past: 'Your earlier check-ins',
  here: 'These are on this device only. Each goes after a year. “Delete all” takes them away now.',
  none: 'There is nothing here yet.',
  chart: 'Each dot is one check-in. The newest is last.',
  day: 'Day',
  words: 'In words',
  download: 'Download',
  print: 'Print',
  deleteAll: 'Delete all',
  deleted: 'They are gone from this device.',
  keepIt: 'Keep my answers on this device',
  takeOff: 'Take my answers off this device',
  keptIt: 'Kept, locked, on this device for you to look at. It goes after a year.',
  takenOff: 'Taken off this device.',
  keptNot: 'This device could not keep them.',
};

/** The shape of a translation of these. */
export type CheckInHistoryStrings = typeof checkInHistory;
