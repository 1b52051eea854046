import type { Dropped } from '../sources/service-source.js';
import { warn } from '../util/warn.js';

/** Most records named: a console is no place for a feed. */
const most = 20;

/** Tells the integrator which records were left out and for which field; never what stood in them. */
export function warnOfDropped(tag: string, dropped: readonly Dropped[]): void {
  if (!dropped.length) return;
  const first = dropped
    .slice(0, most)
    .map(({ id, field, reason }) => `${id ?? 'no id'} (${field}: ${reason})`);
  const rest = dropped.length > first.length ? ` and ${dropped.length - first.length} more` : '';
  warn(tag, `${dropped.length} record(s) were left out: ${first.join(', ')}${rest}.`);
}
