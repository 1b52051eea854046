import { createHsdsSource } from './hsds/source.js';
import { HttpClient, type HttpOptions } from './http.js';
import type { ServiceSource } from './service-source.js';

export interface ServiceSourceOptions extends HttpOptions {
  /** Base URL of an API, or URL of a file. */
  src: string;
}

/** Wire format → how to read it. A new one is a file beside `hsds/` and a line here. */
const FORMATS: Record<string, (options: { src: string; http: HttpClient }) => ServiceSource> = {
  hsds: createHsdsSource,
};

/**
 * The source for a widget's `format` and `src`.
 * @throws TypeError when the format is not known or `src` is no URL.
 */
export function createServiceSource(
  format: string,
  { src, ...options }: ServiceSourceOptions,
): ServiceSource {
  const create = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  if (!create) throw new TypeError(`kith: format must be one of: ${Object.keys(FORMATS).join(', ')}.`);
  return create({ src, http: new HttpClient(options) });
}
