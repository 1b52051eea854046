import { unique } from '../../model/service-view.js';

/** “Free.” says what “free” says. */
const words = (part: unknown): string => String(part).toLowerCase().replace(/\.$/, '');

/** What is known, each thing once, in one row. A full stop in the words of the feed is enough between two of them. */
export const said = (between: string, ...parts: readonly unknown[]): string =>
  unique(parts.filter(Boolean), words).join(between).replaceAll('. · ', '. ');
