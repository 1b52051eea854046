/** Apart from the schema, so that a page that only compares these words does not load zod. */

/** Ways to meet a peer. Other words that a feed sends are dropped. */
export const WAYS_TO_MEET = ['in-person', 'phone', 'video', 'text', 'group', 'outreach'] as const;

/** `accepting` takes new people now; `waitlist` later; `paused` not at all, and is not shown in a list. */
export const AVAILABILITIES = ['accepting', 'waitlist', 'paused'] as const;
