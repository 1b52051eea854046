/** What is known, in one row. A full stop in the words of the feed is enough between two of them. */
export const said = (between: string, ...parts: readonly unknown[]): string =>
  parts.filter(Boolean).join(between).replaceAll('. · ', '. ');
