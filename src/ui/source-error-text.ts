import type { CommonStrings } from './common.strings.js';

/** What to tell a person about a failure to load, by the error's `code`. Never the error's own message: that is for the integrator. */
export function sourceErrorText(error: unknown, t: CommonStrings): string {
  const code = (error as { code?: unknown } | undefined)?.code;
  if (code === 'offline') return t.errorOffline;
  if (code === 'timeout') return t.errorTimeout;
  return code === 'http' ? t.errorHttp : t.errorContent;
}
