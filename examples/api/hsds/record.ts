/** A parsed JSON object of which nothing is known yet; records keep every field they came with. */
export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

export const textOf = (value: unknown): string | undefined => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
};

/** The record without its lists and nested objects, save those named: what HSDS calls one-to-one fields. */
export function oneToOne(record: Json, nested: readonly string[] = []): Json {
  const entries = Object.entries(record).flatMap(([name, value]): [string, unknown][] => {
    if (!isObject(value)) return Array.isArray(value) ? [] : [[name, value]];
    return nested.includes(name) ? [[name, oneToOne(value)]] : [];
  });
  return Object.fromEntries(entries);
}

export function without(record: Json, ...names: string[]): Json {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
}
