import { text } from './extensions.js';
import type { RichText } from './types.js';

/** Markup beside a text, raw. Undefined when there is none. */
export function richTextOf(element: unknown): RichText | undefined {
  const on = element as { extension?: unknown } | undefined;
  const found: Record<string, string> = {};
  for (const name of ['markdown', 'xhtml', 'style']) {
    const value = text(on, `rendering-${name}`);
    if (value) found[name] = value;
  }
  return Object.keys(found).length > 0 ? found : undefined;
}
