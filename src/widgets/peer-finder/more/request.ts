import type { CONTACT_WAYS, ConnectionRequest } from '../../../model/connection-request.js';
import { safeEmail } from '../../../util/url.js';
import type { Texts } from './texts.js';

type Way = (typeof CONTACT_WAYS)[number];
type Voicemail = NonNullable<ConnectionRequest['contact']['voicemail']>;

export const ways: readonly Way[] = ['phone', 'text', 'email'];
export const voicemails: readonly Voicemail[] = ['none', 'name-only', 'full'];
/** Longest note, in UTF-16 units (rule P6). */
export const noteLimit = 300;

/** What a person typed so far. Nothing is filled in or ticked for them (rule S12). */
export interface Fields {
  readonly name: string;
  readonly way: Way | '';
  readonly value: string;
  readonly voicemail: Voicemail | '';
  readonly times: string;
  readonly note: string;
  /** Labels of what they looked for and chose to send along. */
  readonly wishes: readonly string[];
  readonly agree: boolean;
}

export const emptyFields: Fields = {
  name: '',
  way: '',
  value: '',
  voicemail: '',
  times: '',
  note: '',
  wishes: [],
  agree: false,
};

/** Field → what to do about it, in the order of the form. */
export type Problems = ReadonlyMap<keyof Fields, string>;

/** What is still missing, in plain words. */
export function problemsOf({ name, way, value, voicemail, agree }: Fields, t: Texts): Problems {
  const found = new Map<keyof Fields, string>();
  if (!name.trim()) found.set('name', t.mendName);
  if (!way) found.set('way', t.mendWay);
  else if (way === 'email') {
    if (!safeEmail(value)) found.set('value', t.mendEmail);
  } else if (!/^\d{7,15}$/.test(value.replace(/\D/g, ''))) found.set('value', t.mendNumber);
  if (way === 'phone' && !voicemail) found.set('voicemail', t.mendVoicemail);
  if (!agree) found.set('agree', t.mendAgree);
  return found;
}

/** What goes with the fields and is not typed. */
export interface RequestFrame {
  readonly peerId: string | undefined;
  /** Labels that the form shows now: of the wishes that were ticked, these alone go along. */
  readonly wishes: readonly string[];
  /** For the screen alone: a request carries the id. */
  readonly peerName: string;
  /** The language the person reads, BCP 47. */
  readonly language: string;
  /** The very words they agreed to, and the host's name for them. */
  readonly consent: string;
  readonly version: string;
  readonly now: Date;
}

/** The request as it is sent: no more than was typed, and no empty texts. */
export function requestOf(fields: Fields, frame: RequestFrame): ConnectionRequest {
  const { name, way, value, voicemail, times, note } = fields;
  const wishes = fields.wishes.filter((label) => frame.wishes.includes(label));
  const { peerId, language, consent, version, now } = frame;
  return {
    ...(peerId !== undefined && { peerId }),
    ...(wishes.length && { wishes }),
    name: name.trim(),
    contact: {
      way: way || 'phone',
      value: value.trim(),
      ...(way === 'phone' && voicemail && { voicemail }),
      ...(times.trim() && { bestTimes: times.trim() }),
    },
    ...(note.trim() && { note: note.trim() }),
    language,
    consent: { text: consent, ...(version && { version }), language, at: now.toISOString() },
  };
}
