/**
 * Fills the two marks an example page may hold, and works out the strictest headers it can live with.
 *
 *   {{api}}             where the example API answers, for instance http://127.0.0.1:4174
 *   {{integrity:NAME}}  the subresource-integrity value of dist/script/NAME, from dist/integrity.json
 *   {{version:NAME}}    twelve characters of the same hash: a new build has a new address, so that a browser never
 *                       pairs a cached script with the integrity value of another build, and may keep the script
 *
 * On a site of your own these are three plain values that you paste once.
 */
import { readFile } from 'node:fs/promises';

/** A file name inside dist/script: `kith.js`, `locales/es.js`. */
const MARK = /\{\{(integrity|version):([\w./-]+)\}\}/g;
/** The address of a file that has a widget, and so Lit, in it. */
const WIDGET =
  /\bsrc="\/kith\/kith(-check-in|-crisis-panel|-peer-finder|-quick-exit|-resource-directory)?\.js/g;

/**
 * Reads dist/integrity.json.
 * @param {URL} url
 * @returns {Promise<Map<string, string>>} file name below dist/script → `sha384-…`; empty before the first build
 */
export async function readIntegrity(url) {
  const known = new Map();
  let text;
  try {
    text = await readFile(url, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return known;
    throw error;
  }
  for (const [file, entry] of Object.entries(JSON.parse(text))) {
    const value = typeof entry === 'string' ? entry : (entry.integrity ?? entry.sha384);
    if (value) known.set(file.replace(/^(dist\/)?script\//, ''), value.replace(/^(?!sha384-)/, 'sha384-'));
  }
  return known;
}

/**
 * @param {string} html the page as written
 * @param {{ apiOrigin: string, integrity: Map<string, string> }} values
 * @returns {string} the page to serve
 */
export function fillPage(html, { apiOrigin, integrity }) {
  return html.replaceAll('{{api}}', apiOrigin).replace(MARK, (_, kind, file) => {
    const value = integrity.get(file) ?? '';
    return kind === 'integrity' ? value : value.replace(/^sha384-|[+/=]/g, '').slice(0, 12);
  });
}

/**
 * One Content-Security-Policy a page: nothing is allowed but what this page really holds.
 * @param {string} html the page as written, marks and all
 * @param {string} apiOrigin
 * @returns {string}
 */
export function policyFor(html, apiOrigin) {
  const scripted = /<script\b/i.test(html);
  const rules = ["default-src 'none'"];
  if (scripted) rules.push("script-src 'self'");
  if (/rel="stylesheet"/i.test(html)) rules.push("style-src 'self'");
  if (/<img\b|rel="icon"/i.test(html)) rules.push("img-src 'self'");
  if (html.includes('{{api}}')) {
    // A field map lies beside the page.
    rules.push(`connect-src ${/\bmapping="\//.test(html) ? "'self' " : ''}${apiOrigin}`);
  }
  rules.push("base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'");
  // Each file with a widget brings Lit, and each Lit makes the policy of that name.
  const lit = (html.match(WIDGET)?.length ?? 0) > 1 ? "lit-html 'allow-duplicates'" : 'lit-html';
  rules.push("require-trusted-types-for 'script'", `trusted-types ${scripted ? lit : "'none'"}`);
  return rules.join('; ');
}
