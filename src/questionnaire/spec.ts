/** What one item of the form says of itself, read once and shared by all its instances. */
import { choice, codes, extensions, number, text, translated, values } from './extensions.js';
import type { Coding, Extension, ItemType, QuestionnaireItem, Value } from './fhir.js';
import { optionOf, readOptions, saidIn, type OptionList, type ValueSets } from './options.js';
import { richTextOf } from './rich.js';
import type { Control, FormItem, Limits, Notes, RichText, Unit } from './types.js';
import { sameValue, VALUE_KEY } from './values.js';

/** What instances take over as it stands. */
type Fixed = Pick<
  FormItem,
  | 'linkId'
  | 'type'
  | 'definition'
  | 'control'
  | 'shortText'
  | 'prefix'
  | 'richPrefix'
  | 'horizontal'
  | 'required'
  | 'readOnly'
  | 'repeats'
  | 'hidden'
  | 'open'
  | 'units'
  | 'openLabel'
  | 'hint'
  | 'category'
>;

/** The codes of those that are texts of their owner, but for `prompt`. */
export const NO_NOTES: Notes = {
  intro: '',
  help: '',
  flyover: '',
  legal: '',
  lower: '',
  upper: '',
  unit: '',
};
/** Which text of its owner a display item is, if any. */
export type NoteName = keyof Notes;

export interface Spec {
  readonly fixed: Fixed;
  readonly text: string;
  readonly unit: Unit | undefined;
  readonly richText: RichText | undefined;
  readonly limits: Limits;
  readonly parent: Spec | undefined;
  /** It is, or is in, a group that is read-only. */
  readonly locked: boolean;
  readonly children: readonly Spec[];
  readonly note: NoteName | undefined;
  readonly initial: readonly Value[];
  readonly list: OptionList;
  /** Place in the order of evaluation; see order.ts. */
  rank: number | undefined;
}

export interface SpecContext {
  readonly language: string | undefined;
  readonly valueSets: ValueSets;
}

/** itemControl codes by the types they fit; whatever is not here gets the type's default (questionnaire-itemControl). */
const CONTROLS: Readonly<Record<string, string>> = {
  group: 'page tab-container grid table gtable list header footer',
  display: 'header footer',
  choice: 'radio check-box drop-down autocomplete',
  number: 'slider text-box',
  text: 'text-box',
};
const SAME: Readonly<Record<string, string>> = {
  'radio-button': 'radio',
  htable: 'gtable',
  atable: 'gtable',
  select: 'drop-down',
  lookup: 'autocomplete',
};
const DEFAULTS: Readonly<Partial<Record<ItemType, Control>>> = {
  decimal: 'number',
  integer: 'number',
  dateTime: 'date-time',
  string: 'text',
  text: 'text-box',
};
/** More options than this are a list that drops down, more than that are searched. */
const RADIO_LIMIT = 8;
const DROP_DOWN_LIMIT = 60;

export function controlOf(item: QuestionnaireItem, list: OptionList): Control {
  const { type } = item;
  const hasOptions = list.state !== 'none';
  const kind = hasOptions ? 'choice' : /integer|decimal|quantity/.test(type) ? 'number' : type;
  const fits = CONTROLS[kind === 'string' ? 'text' : kind]?.split(' ') ?? [];
  for (const code of codes(item, 'itemControl')) {
    const name = SAME[code] ?? code;
    // one of many cannot be shown with radio buttons, nor many of them with one
    const right =
      name === 'radio' && item.repeats ? 'check-box' : name === 'check-box' && !item.repeats ? 'radio' : name;
    if (fits.includes(right)) return right as Control;
  }
  if (!hasOptions) return DEFAULTS[type] ?? (VALUE_KEY[type] === 'valueCoding' ? 'text' : (type as Control));
  const many = list.state === 'ready' ? list.options.length : Infinity;
  if (many > DROP_DOWN_LIMIT) return 'autocomplete';
  if (item.repeats) return 'check-box';
  return many > RADIO_LIMIT ? 'drop-down' : 'radio';
}

/** minValue and its like may be any type; a quantity bounds by its number (minQuantity). */
function bound(item: QuestionnaireItem, side: 'min' | 'max'): number | string | undefined {
  const [found] = [...values(item, `${side}Value`), ...values(item, `${side}Quantity`)];
  const bare = (found as { value?: unknown } | undefined)?.value ?? found;
  return typeof bare === 'number' || typeof bare === 'string' ? bare : undefined;
}

function limitsOf(item: QuestionnaireItem): Limits {
  const limits: Record<string, unknown> = {};
  const add = (name: keyof Limits, value: unknown): void => {
    if (value !== undefined && value !== '' && (value as { length?: number }).length !== 0)
      limits[name] = value;
  };
  add('maxLength', item.maxLength);
  if (!item.extension) return limits;
  for (const name of ['minLength', 'minOccurs', 'maxOccurs'] as const) add(name, number(item, name));
  for (const side of ['min', 'max'] as const) add(side, bound(item, side));
  add('decimals', number(item, 'maxDecimalPlaces'));
  add('regex', text(item, 'regex'));
  add('step', number(item, 'sliderStepValue'));
  // in megabytes (R4), or in bytes (extensions pack for R5)
  const size = number(item, 'maxSize');
  add('maxSize', size && size < 1000 ? size * 1e6 : size);
  add('mimeTypes', codes(item, 'mimeType'));
  add('resources', codes(item, 'referenceResource'));
  return limits;
}

/** Which text of its owner a display item is: by itemControl, else, under a question, by displayCategory. */
function noteOf(item: QuestionnaireItem, parent: Spec | undefined): NoteName | undefined {
  if (item.type !== 'display' || !parent) return undefined;
  for (const code of codes(item, 'itemControl')) {
    if (code === 'prompt') return 'intro';
    if (code in NO_NOTES) return code as NoteName;
  }
  const [category] = codes(item, 'displayCategory');
  return category === 'help' ? 'help' : category === 'instructions' && !isGroup(parent) ? 'intro' : undefined;
}

const isGroup = (spec: Spec): boolean => spec.fixed.type === 'group';

/** One without a code is told apart by its name, which so stays as it is: what a person reads is beside it. */
const unitIn = (one: Coding, language: string | undefined): Unit => ({
  ...saidIn(one, language),
  shown: translated(one.display ?? one.code, (one as { _display?: unknown })._display, language),
});

function unitsOf(item: QuestionnaireItem, { valueSets, language }: SpecContext): readonly Unit[] {
  const [set] = values(item, 'unitValueSet');
  const fromSet = (typeof set === 'string' && valueSets(set).codings) || [];
  return [...(values(item, 'unitOption') as Coding[]), ...fromSet].map((one) => unitIn(one, language));
}

/** Initial answers of the question's type; a date is a dateTime too, and an integer a decimal. */
function initialOf(item: QuestionnaireItem, language: string | undefined): readonly Value[] {
  const key = VALUE_KEY[item.type];
  const fits = (one: Value): Value[] => {
    if (key === 'valueCoding' && one.valueCoding) return [optionOf(one, language).value];
    const isOffered = item.answerOption?.some((option) => sameValue(option, one));
    if (isOffered || (item.type === 'open-choice' && one.valueString)) return [one];
    const bare =
      one[key ?? 'valueUri'] ??
      (key === 'valueDecimal' ? one.valueInteger : key === 'valueDateTime' ? one.valueDate : undefined);
    return key && bare !== undefined ? [{ [key]: bare }] : [];
  };
  const selected = (item.answerOption ?? [])
    .filter((one) => one.initialSelected)
    .map((one) => optionOf(one, language).value);
  const given = (item.initial ?? []).flatMap(fits);
  const all = [...given, ...selected.filter((one) => !given.some((other) => sameValue(one, other)))];
  return item.repeats ? all : all.slice(0, 1);
}

export function readSpec(item: QuestionnaireItem, parent: Spec | undefined, context: SpecContext): Spec {
  const { language, valueSets } = context;
  const list = readOptions(item, valueSets, language);
  const [unit] = values(item, 'unit').map((one) => unitIn(one as Coding, language));
  const translate = (name: 'openLabel' | 'shortText' | 'entryFormat'): string => {
    const [one] = extensions(item, name) as (Extension & { _valueString?: unknown })[];
    return translated(choice(one), one?._valueString, language);
  };
  const locked = !!parent?.locked || (item.type === 'group' && item.readOnly === true);
  const spec: Spec = {
    locked,
    fixed: {
      linkId: item.linkId,
      type: item.type,
      definition: item,
      control: controlOf(item, list),
      shortText: translate('shortText'),
      prefix: translated(item.prefix, item._prefix, language),
      richPrefix: richTextOf(item._prefix),
      horizontal: text(item, 'choiceOrientation') === 'horizontal',
      required: item.required === true,
      readOnly: locked || item.readOnly === true,
      repeats: item.repeats === true,
      // what is for reading a finished response only is not for who fills it in (usageMode)
      hidden: values(item, 'hidden')[0] === true || /^display/.test(text(item, 'usageMode')),
      open:
        item.type === 'open-choice' ||
        // R5: other answers too (Questionnaire.item.answerConstraint)
        (VALUE_KEY[item.type] === 'valueString' && /Or/.test(item.answerConstraint ?? '')),
      units: unitsOf(item, context),
      openLabel: translate('openLabel'),
      hint: translate('entryFormat'),
      category: codes(item, 'displayCategory')[0] ?? '',
    },
    text: translated(item.text, item._text, language),
    unit,
    richText: richTextOf(item._text),
    limits: limitsOf(item),
    parent,
    children: [],
    note: noteOf(item, parent),
    initial: initialOf(item, language),
    list,
    rank: undefined,
  };
  (spec.children as Spec[]).push(...(item.item ?? []).map((child) => readSpec(child, spec, context)));
  return spec;
}
