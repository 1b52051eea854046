/** Kinds of fields that HSDS alone has: a peer's record must not weigh more by them. */
import type { Contact } from '../../model/contact.js';
import { plainLine, plainText } from '../../util/text.js';
import { phones } from '../contact.js';
import { fields, first, list, type Kind } from '../fields.js';

export const contacts = list(fields<Contact>('name! title! department email! phones! >level', { phones }));

export const lower: Kind = first((value) => plainLine(value)?.toLowerCase());

export const joined: Kind = (values) =>
  plainText(values.flatMap((value) => plainLine(value) ?? []).join('; '));

/** Strings, each once; one string may hold several behind commas. */
export const words: Kind<string[]> = (values) => {
  const all = values
    .flatMap((value) => plainLine(value)?.split(',') ?? [])
    .flatMap((word) => plainLine(word) ?? []);
  return all.length ? [...new Set(all)] : undefined;
};
