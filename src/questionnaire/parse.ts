/** Reads what a person typed as a value of the question's type. */
import type { Coding, Value } from './fhir.js';
import type { FormItem } from './types.js';
import { label, VALUE_KEY } from './values.js';

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?$/;

function date(text: string): string | undefined {
  const [, year, month = '01', day = '01'] = DATE.exec(text) ?? [];
  // Date would read 30 February as 1 March
  const real = year && new Date(`${year}-${month}-${day}T00:00:00Z`);
  return real && !Number.isNaN(+real) && real.toISOString().slice(8, 10) === day ? text : undefined;
}

const time = (text: string): string | undefined =>
  TIME.test(text) ? (text.length === 5 ? `${text}:00` : text) : undefined;

/** FHIR wants seconds and a zone with every time of day: the zone where the person is, on that day. */
function dateTime(text: string): string | undefined {
  const [, day = '', clock = '', zone] = /^([\d-]+)(?:T([\d:.]+)(Z|[+-]\d\d:\d\d)?)?$/.exec(text) ?? [];
  if (!date(day)) return undefined;
  if (!text.includes('T')) return day;
  const full = time(clock);
  if (!full || day.length < 10) return undefined;
  const minutes = -new Date(`${day}T${full}`).getTimezoneOffset();
  const part = (n: number): string => String(Math.floor(Math.abs(n))).padStart(2, '0');
  return `${day}T${full}${zone ?? `${minutes < 0 ? '-' : '+'}${part(minutes / 60)}:${part(minutes % 60)}`}`;
}

/** `2.5` and `2,5`. Spaces between digits are how some write thousands. */
function decimal(text: string): number | undefined {
  const plain = text.replace(/(\d)[\s\u00a0\u202f](?=\d{3})/g, '$1').replace(/^([^,.]*),([^,]*)$/, '$1.$2');
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

const whole = (text: string): number | undefined => {
  const number = decimal(text);
  return number !== undefined && Number.isInteger(number) && Math.abs(number) < 2 ** 31 ? number : undefined;
};

const READ: Readonly<Record<string, (text: string) => unknown>> = {
  boolean: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
  decimal,
  integer: whole,
  date,
  time,
  dateTime,
  url: (text) => (/\s/.test(text) ? undefined : text),
  reference: (text) =>
    /^[\w.:/#-]+$/.test(text) && text.includes('/') ? { reference: text } : { display: text },
};

/** So much of a unit. */
export function amount(value: number, { system, code, display }: Coding = {}): Value {
  const unit = display ?? code;
  return {
    valueQuantity: { value, ...(unit && { unit }), ...(system && { system }), ...(code && { code }) },
  };
}

/** Undefined for nothing typed, and for what cannot be read. Text keeps its spaces and line breaks inside. */
export function parseAnswer(item: FormItem, typed: string, unit = item.chosenUnit): Value | undefined {
  const text = typed.trim();
  const key = VALUE_KEY[item.type];
  if (!text || !key) return undefined;
  if (item.options.length > 0 || key === 'valueCoding') {
    const option = item.options.find((one) => one.label === text || label(one.value) === text);
    return option?.value ?? (item.open ? { valueString: text } : undefined);
  }
  if (item.type === 'quantity') {
    const value = decimal(text);
    return value === undefined ? undefined : amount(value, unit);
  }
  const read = READ[item.type] ?? ((same: string) => same);
  const bare = read(text);
  return bare === undefined ? undefined : { [key]: bare };
}
