import type { OwnPage } from './own-pages.js';

/** Where the example API has its people in each format, and where the page has its field map. */
export const FORMATS = {
  kith: { src: '/kith' },
  fhir: { src: '/fhir-plain' },
  csv: { src: '/kith/peers.csv' },
  json: { src: '/odd/people', mapping: '/odd-people.mapping.json' },
} as const;
export type Format = keyof typeof FORMATS;

export type Language = 'en' | 'es';

const CSP = (api: string) =>
  `default-src 'none'; script-src 'self'; connect-src 'self' ${api}; require-trusted-types-for 'script'; trusted-types lit-html`;

/** A page with nothing but the finder, under the strictest policy it works with. */
export function peerPage(api: string, format: Format, lang: Language): OwnPage {
  const { src, mapping } = { mapping: '', ...FORMATS[format] };
  const scripts = [
    'kith-keep',
    'kith-formats',
    'kith-finder-more',
    'kith-search',
    'kith-peer-finder',
    `locales/${lang}`,
  ]
    .filter((name) => name !== 'locales/en')
    .map((name) => `<script type="module" src="/kith/${name}.js"></script>`);
  return {
    headers: { 'Content-Security-Policy': CSP(api) },
    html: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Our people</title>
<meta name="viewport" content="width=device-width">${scripts.join('')}</head><body><main>
<kith-peer-finder src="${api}${src}" format="${format}" country="US" request-url="${api}/kith/requests"
 response-time="within two days" consent="Our team may read this."${mapping && ` mapping="${mapping}"`}>
<p>Call us</p></kith-peer-finder></main></body></html>`,
  };
}
