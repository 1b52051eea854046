/** What an expression gave, as answers and options. */
import { choice } from './extensions.js';
import type { Coding, Quantity, Value } from './fhir.js';
import type { Item } from './item.js';
import { optionOf } from './options.js';
import { parseAnswer } from './parse.js';
import type { Option } from './types.js';
import { label, VALUE_KEY } from './values.js';

type Thing = Coding & Quantity & { coding?: readonly Coding[]; reference?: string };
const isThing = (one: unknown): one is Thing => typeof one === 'object' && one !== null;

function quantity(one: unknown, item: Item): Quantity | undefined {
  const { code, display, system } = item.chosenUnit ?? {};
  const unit = {
    ...((display ?? code) && { unit: display ?? code }),
    ...(system && { system }),
    ...(code && { code }),
  };
  if (typeof one === 'number') return { value: one, ...unit };
  // the library writes out amounts that are no part of a resource: 5 'kg', 3 years (FHIRPath, Quantity)
  const [, worth, ucum, word] = /^(-?[\d.]+) (?:'(.+)'|(\w+))$/.exec(String(one)) ?? [];
  if (worth)
    return {
      value: Number(worth),
      ...(word
        ? { unit: word }
        : { unit: ucum ?? '', system: 'http://unitsofmeasure.org', code: ucum ?? '' }),
    };
  if (!isThing(one) || typeof one.value !== 'number') return undefined;
  const { value, unit: name, code: ownCode, system: ownSystem } = one;
  // FHIRPath writes UCUM units in quotes
  const plain = name?.replace(/^'|'$/g, '');
  return {
    value,
    ...(plain && { unit: plain }),
    ...(ownSystem && { system: ownSystem }),
    ...(ownCode && { code: ownCode }),
  };
}

function coding(one: unknown, item: Item): Value | undefined {
  if (isThing(one)) {
    const valueCoding = one.coding?.[0] ?? one;
    return valueCoding.code || valueCoding.display ? { valueCoding } : undefined;
  }
  const found = item.options.find(({ value }) => {
    const bare = choice(value);
    return bare === one || (isThing(bare) && (bare.code === one || bare.display === one));
  });
  return found?.value ?? (item.open || item.options.length === 0 ? { valueString: String(one) } : undefined);
}

const READ: Readonly<Record<string, (one: unknown) => unknown>> = {
  boolean: (one) => (typeof one === 'boolean' ? one : undefined),
  decimal: (one) => number(one),
  integer: (one) => {
    const found = number(one);
    return found === undefined ? undefined : Math.round(found);
  },
};

function number(one: unknown): number | undefined {
  const bare = isThing(one) ? one.value : one;
  const found = typeof bare === 'string' && bare.trim() ? Number(bare) : bare;
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}

function toValue(one: unknown, item: Item): Value | undefined {
  const key = VALUE_KEY[item.type];
  if (!key || one === undefined || one === null) return undefined;
  if (key === 'valueCoding') return coding(one, item);
  if (/date|time/i.test(item.type)) {
    const text = (typeof one === 'string' ? one : '').replace(item.type === 'time' ? /^.*T/ : /^$/, '');
    return parseAnswer(item, item.type === 'dateTime' ? text : text.slice(0, item.type === 'date' ? 10 : 8));
  }
  let bare: unknown;
  if (key === 'valueQuantity') bare = quantity(one, item);
  else if (key === 'valueReference') bare = typeof one === 'string' ? { reference: one } : one;
  else if (key === 'valueAttachment') bare = isThing(one) ? one : undefined;
  else {
    const plain = isThing(one) ? label({ valueCoding: one }) : (one as string | number | boolean);
    const read = READ[item.type];
    if (read) bare = read(isThing(one) && one.value !== undefined ? one : plain);
    else bare = plain === '' ? undefined : String(plain);
  }
  return bare === undefined ? undefined : { [key]: bare };
}

export const toValues = (result: readonly unknown[], item: Item): readonly Value[] =>
  result.flatMap((one) => toValue(one, item) ?? []);

export function toOptions(
  result: readonly unknown[],
  { language }: { language?: string | undefined },
): readonly Option[] {
  return result.flatMap((one) => {
    if (!isThing(one)) return optionOf({ valueString: String(one) }, language);
    if (one.reference) return optionOf({ valueReference: one }, language);
    return (one.coding ?? [one]).map((valueCoding) => optionOf({ valueCoding }, language));
  });
}
