import { plural } from '../i18n/format.js';

/** Texts that several widgets share: loading, failing, helping. */
export const common = {
  loading: 'Loading…',
  loadingSlow: 'Still loading. A slow connection can take a while.',
  retry: 'Try again',
  stale: (time: string) => `We could not get the newest list. This one is from ${time}.`,
  partial: 'We could not get the whole list. This is the part we have.',
  errorOffline: 'Nothing came through. Please check your connection.',
  errorTimeout: 'This is taking too long. The service may be busy.',
  errorHttp: 'The service is not working right now. This is not your fault.',
  errorContent: 'The service sent something we could not read. This is not your fault.',
  showMore: (count: number) => plural('en', count, { other: 'Show # more' }),
  back: 'Back to the list',
  helpQuestion: 'Need help now?',
  helpCall: 'Call 988',
  helpText: 'Text 988',
  helpMore: 'More ways to get help',
};

/** The shape of a translation of these. */
export type CommonStrings = typeof common;
