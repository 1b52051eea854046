/** The days of RFC 5545, from Monday on. */
export const WEEK: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
