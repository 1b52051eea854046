const MAX_URL = 2048;
const BARE_DOMAIN = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,24}(?:[/?#:]|$)/i;

/**
 * The address as an http(s) link, or undefined: `javascript:`, `data:`, user names in the address and words that are no
 * address give nothing. `www.example.org` is read as https, since feeds often leave the scheme out.
 */
export function safeUrl(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > MAX_URL) return undefined;
  const text = value.trim();
  // characters the URL parser would silently remove can hide a scheme
  if (/[\0-\x20\x7f-\x9f\p{Cf}<>"'\\^`{|}]/u.test(text)) return undefined;
  const full = BARE_DOMAIN.test(text) ? `https://${text}` : text;
  if (!/^https?:\/\/[^/]/i.test(full)) return undefined;
  try {
    const url = new URL(full);
    return url.username || url.password || !/[.:]|^localhost$/.test(url.hostname) ? undefined : url.href;
  } catch {
    return undefined;
  }
}

/** An e-mail address fit for `mailto:`, or undefined. Narrow on purpose: no quotes, no header fields, one `@`. */
export function safeEmail(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim().replace(/^mailto:/i, '');
  const sane =
    text.length <= 254 && /^[\w.!#$'*+/=^`~-]+@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,24}$/i.test(text);
  return sane ? text : undefined;
}
