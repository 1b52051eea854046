import * as z from 'zod/mini';
import { audiences } from './helpline.js';
import { weekdays } from './hours.js';

const text = z.optional(z.string());
const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** One way to reach a line. A call, text, video, tty or whatsapp needs `number`; a chat needs `url`. */
const ChannelSchema = z.object({
  type: z.enum(['call', 'text', 'chat', 'video', 'tty', 'whatsapp']),
  /** What to dial inside the country: digits, `*` and `#`; `+` only in front of a whole international number. */
  number: text,
  /** Lengths of the groups the number is read in, such as [4, 3, 4]. */
  groups: z.optional(z.array(z.number())),
  /** The word to text. */
  keyword: text,
  /** The key to press after the greeting. */
  menu: text,
  url: text,
  /** Set where this way is for people who speak this language only. */
  language: text,
});

/** A line that a host adds to the crisis panel, by `lines` or `src`. With an `id` alone it moves a bundled line up. */
const HostLineSchema = z.object({
  id: z.string(),
  name: text,
  /** Language of the name. */
  nameLanguage: text,
  channels: z.optional(z.array(ChannelSchema)),
  /** Left out, or not understood, means: not known. */
  hours: z.optional(
    z.union([
      z.enum(['24/7', 'unknown']),
      z.array(z.object({ days: z.array(z.enum(weekdays)), open: time, close: time })),
    ]),
  ),
  /** IANA name; needed with hours on days. */
  timeZone: text,
  kind: z.optional(z.enum(['crisis', 'support', 'peer', 'warmline', 'referral'])),
  audiences: z.optional(z.array(z.enum(audiences))),
  languages: z.optional(z.array(z.string())),
  peerRun: z.optional(z.boolean()),
  region: text,
  area: text,
});

/** What `src` of `<kith-crisis-panel>` answers with: the published shape. */
export const HostLinesSchema = z.union([
  z.array(HostLineSchema),
  z.object({ lines: z.array(HostLineSchema) }),
]);
