/** The answers an item offers: written in it, or in a value set the form carries. */
import { choice, codes, extensions, inLanguage, text, translated, values } from './extensions.js';
import type { AnswerOption, Coding, QuestionnaireItem, Resource, Value } from './fhir.js';
import { richTextOf } from './rich.js';
import type { FormItem, Option } from './types.js';
import { label, same, VALUE_KEY, weight } from './values.js';

export interface OptionList {
  /** `loading`: only the host's terminology hook knows them. */
  state: FormItem['optionsState'];
  options: readonly Option[];
  /** Of an outside value set. */
  readonly valueSet?: string;
  readonly resource?: Resource | undefined;
}

/** Finds a value set by its reference: `#id` or canonical. `codings` is undefined when the form does not carry its codes. */
export type ValueSets = (reference: string) => {
  readonly codings?: readonly Coding[] | undefined;
  readonly resource?: Resource | undefined;
};

interface Concept extends Coding {
  readonly _display?: unknown;
  readonly contains?: readonly Concept[];
  readonly concept?: readonly Concept[];
  readonly abstract?: boolean;
  readonly designation?: readonly { language?: string; value?: string }[];
}
interface Part {
  readonly system?: string;
  readonly concept?: readonly Concept[];
  readonly filter?: unknown;
  readonly valueSet?: unknown;
}
interface ValueSetLike extends Resource {
  readonly url?: string;
  readonly expansion?: { contains?: readonly Concept[] };
  readonly compose?: { include?: readonly Part[]; exclude?: readonly Part[] };
  readonly concept?: readonly Concept[];
}

/** Concepts of any depth as one list, in order; what only groups others is left out. */
const flatten = (concepts: readonly Concept[], system?: string, language = ''): Coding[] =>
  concepts.flatMap((one) => {
    const { contains, concept, designation } = one;
    const isGroup = one.abstract || (contains && !one.code);
    const word = inLanguage(designation?.map((other) => [other.language, other.value]) ?? [], language);
    const own: Record<string, unknown> = { system };
    // a concept has more than a Coding may have
    for (const key of CODING) if (one[key] !== undefined) own[key] = one[key];
    if (word) own['display'] = word;
    if (!own['system']) delete own['system'];
    return [...(isGroup ? [] : [own as Coding]), ...flatten(contains ?? concept ?? [], system, language)];
  });
const SAID = ['system', 'version', 'code', 'display'] as const;
const CODING = [...SAID, '_display', 'extension'] as const;

/** Value sets among the resources a form contains. */
export function containedValueSets(contained: readonly Resource[], language?: string): ValueSets {
  const lists = contained as readonly ValueSetLike[];
  const system = (url?: string): readonly Concept[] | undefined =>
    lists.find((one) => one.resourceType === 'CodeSystem' && one.url === url)?.concept;
  const find = (reference: string, depth = 0): ReturnType<ValueSets> => {
    const [url, id] = reference.split(/\|[^#]*#?|#/);
    const resource = lists.find(
      (one) => one.resourceType === 'ValueSet' && ((id && one.id === id) || (url && one.url === url)),
    );
    if (resource?.expansion?.contains)
      return { resource, codings: flatten(resource.expansion.contains, undefined, language) };
    const codings: Coding[] = [];
    const { include = [], exclude = [] } = resource?.compose ?? {};
    for (const part of include) {
      const concepts = part.concept ?? (part.filter ? undefined : system(part.system));
      // what is in all that it names
      const lists = [part.valueSet ?? []]
        .flat()
        .map((other) =>
          depth < 9 && typeof other === 'string' ? find(other, depth + 1).codings : undefined,
        );
      if (part.system || !lists.length) lists.push(concepts && flatten(concepts, part.system, language));
      if (lists.includes(undefined)) return { resource };
      const [first = [], ...others] = lists;
      codings.push(...first.filter((one) => others.every((list) => list?.some((other) => same(other, one)))));
    }
    // only a terminology server knows what a filter, or another set, takes out
    if (exclude.some((part) => part.filter ?? part.valueSet)) return { resource };
    const left = codings.filter(
      (one) =>
        !exclude.some(({ concept, system }) =>
          concept ? concept.some((other) => same(one, { ...other, system })) : one.system === system,
        ),
    );
    return { resource, codings: left.length > 0 ? left : undefined };
  };
  return (reference) => find(reference);
}

/**
 * What an option of a form comes to as an answer: its code, its words in the language shown, and what it is worth. How the
 * form dresses it and says it in other languages (`_display`, prefixes) stays with the form.
 */
export function saidIn(coding: Concept, language?: string): Coding {
  const said: Record<string, unknown> = {};
  for (const key of SAID) if (typeof coding[key] === 'string') said[key] = coding[key];
  // words that stand in for a code are what answers are told apart by
  if (coding.code && coding.display) said['display'] = translated(coding.display, coding._display, language);
  const worth = [...extensions(coding, 'ordinalValue'), ...extensions(coding, 'itemWeight')];
  if (worth.length) said['extension'] = worth;
  return said;
}

/** An option of `answerOption`, or a coding of a value set written as one. */
export function optionOf(from: AnswerOption, language?: string): Option {
  const key = Object.keys(from).find((name) => name.startsWith('value')) as keyof Value | undefined;
  const bare = choice(from) as (Coding & Record<string, unknown>) | undefined;
  const beside = (from as Record<string, unknown>)[`_${key ?? ''}`] ?? bare?.['_display'];
  const value: Value = key ? { [key]: from[key] } : {};
  const score = weight(from) ?? weight(bare) ?? weight(beside);
  const rich = richTextOf(beside);
  return {
    value: value.valueCoding ? { valueCoding: saidIn(value.valueCoding, language) } : value,
    label: translated(label(value), beside, language),
    prefix: text(from, 'optionPrefix') || text(bare, 'optionPrefix'),
    ...(score !== undefined && { score }),
    ...(rich && { rich }),
    exclusive: values(from, 'optionExclusive')[0] === true,
    enabled: true,
  };
}

export const codingOptions = (codings: readonly Coding[], language?: string): readonly Option[] =>
  codings.map((valueCoding) => optionOf({ valueCoding }, language));

export function readOptions(item: QuestionnaireItem, valueSets: ValueSets, language?: string): OptionList {
  if (!VALUE_KEY[item.type] || item.type === 'boolean') return { state: 'none', options: [] };
  if (item.answerOption?.length) {
    const options = item.answerOption
      .filter((one) => choice(one) !== undefined)
      .map((one) => optionOf(one, language));
    return { state: 'ready', options };
  }
  const valueSet = item.answerValueSet;
  if (!valueSet) return { state: 'none', options: [] };
  const { codings, resource } = valueSets(valueSet);
  return codings
    ? { state: 'ready', options: codingOptions(codings, language) }
    : { state: 'loading', options: [], valueSet, resource };
}

export const preferredServer = (on: { readonly extension?: unknown }): string | undefined =>
  [...codes(on, 'preferredTerminologyServer'), ...codes(on, 'terminology-server')][0];
