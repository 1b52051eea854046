// ISO 639 codes of languages that are normally written from right to left. `Intl.Locale.getTextInfo` would
// tell, but Firefox and older phones do not have it.
const rightToLeft = new Set('ar arc ckb dv fa he iw ks ku-arab nqo ps sd syr ug ur yi'.split(' '));

/** The direction a language is written in. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const name = tag.toLowerCase();
  return rightToLeft.has(name) || rightToLeft.has(name.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
