// The rules every helpline record keeps, and the search for numbers that must not ship. See docs/crisis-panel.md.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const types = ['call', 'text', 'chat', 'video', 'tty', 'whatsapp'];
const kinds = ['crisis', 'support', 'peer', 'warmline', 'referral'];
const groups = [
  'veterans',
  'youth',
  'lgbtq',
  'native',
  'deaf',
  'abuse',
  'assault',
  'disaster',
  'eating',
  'substances',
];
const evidence = ['provider_page', 'news_page', 'secondhand_check', 'public_lists'];
const days = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const time = /^([01]\d|2[0-3]):[0-5]\d$/;

/** @returns {string[]} what is wrong, one sentence each; empty when all is well */
export function faultsIn({ reviewed, main, lines, emergency, zones }) {
  const faults = [];
  const must = (holds, what) => void (holds || faults.push(what));
  must(isDate(reviewed), 'lines.json: reviewed must be a day');
  must(new Set(lines.map(({ id }) => id)).size === lines.length, 'lines.json: two lines have the same id');
  for (const line of lines) faults.push(...lineFaults(line));
  for (const [country, id] of Object.entries(main)) {
    must(
      lines.some((line) => line.id === id && line.country === country),
      `main: ${country} names ${id}, which is not there`,
    );
  }
  for (const { country } of lines) {
    must(country in main, `${country} has lines and no main one`);
    must(country in emergency, `${country} has lines and no emergency number`);
    must(country in zones, `${country} has lines and no time zone`);
  }
  for (const [country, { primary, police, ambulance, sources }] of Object.entries(emergency)) {
    must(/^[A-Z]{2}$/.test(country), `emergency: ${country} is no country code`);
    must(
      [primary ?? police, ambulance ?? '0'].every((number) => /^\d{1,6}$/.test(number)),
      `emergency: ${country} needs short digits`,
    );
    must(sources?.length >= 2, `emergency: ${country} needs both sources`);
  }
  return faults;
}

function lineFaults(line) {
  const faults = [];
  const must = (holds, what) => void (holds || faults.push(`${line.id}: ${what}`));
  must(
    line.country && line.id?.startsWith(`${line.country.toLowerCase()}-`),
    'the id must start with the country',
  );
  must(line.name && line.nameLanguage, 'needs a name and its language');
  must(line.sources?.length > 0, 'needs a source');
  must(evidence.includes(line.evidence), 'needs a kind of evidence');
  must(isDate(line.checked), 'needs the date it was checked');
  must(kinds.includes(line.kind), 'unknown kind');
  must(
    line.audiences?.every((name) => groups.includes(name)),
    'unknown audience',
  );
  must(line.languages?.length > 0, 'needs its languages');
  must(!line.region || line.area, 'a line for a region needs the name of the area');
  must(hoursHold(line.hours), 'hours must be 24/7, unknown, or days with times');
  must(!Array.isArray(line.hours) || isZone(line.timeZone), 'hours need a time zone');
  must(line.channels?.length > 0, 'needs a way to reach it');
  for (const channel of line.channels ?? [])
    faults.push(...channelFaults(channel).map((what) => `${line.id}: ${what}`));
  return faults;
}

function channelFaults({ type, number, url, groups: sizes, keyword, menu, ...rest }) {
  const faults = [];
  const must = (holds, what) => void (holds || faults.push(what));
  must(types.includes(type), `unknown way ${type}`);
  must(
    Object.keys(rest).every((name) => name === 'language'),
    `unknown field ${Object.keys(rest).join(', ')}`,
  );
  if (type === 'chat') {
    must(/^https:\/\/\S+$/.test(url ?? ''), 'a chat needs an https address');
    return faults;
  }
  must(/^\+?\d+$/.test(number ?? ''), `${type} needs digits`);
  // A short code with a country code in front reaches somebody else, or nobody.
  must(!(number?.startsWith('+') && number.length < 9), 'a short code never has a +');
  must(!sizes || sizes.reduce((a, b) => a + b, 0) === number.length, 'the groups must add up to the number');
  must(
    !keyword || (type === 'text' && /^\p{Lu}+$/u.test(keyword)),
    'a keyword is capital letters, for texting',
  );
  must(!menu || /^\d$/.test(menu), 'a menu key is one digit');
  // 988's third choice ended on 2025-07-17, and its text word with it.
  must(
    !(number === '988' && (menu === '3' || keyword === ['PR', 'IDE'].join(''))),
    '988 has no such choice any more',
  );
  must(retiredIn(`tel:${number}`).length === 0, 'this number must not ship');
  return faults;
}

const isDate = (text) => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text ?? '') && !Number.isNaN(Date.parse(text));

function hoursHold(hours) {
  if (hours === '24/7' || hours === 'unknown') return true;
  return (
    Array.isArray(hours) &&
    hours.length > 0 &&
    hours.every(
      (period) =>
        period.days.length &&
        period.days.every((day) => days.includes(day)) &&
        time.test(period.open) &&
        time.test(period.close),
    )
  );
}

function isZone(zone) {
  try {
    return Boolean(zone && new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

const retired = JSON.parse(readFileSync(join(root, 'src/helplines/source/retired.json'), 'utf8')).retired;
const byHash = new Map(retired.flatMap(({ id, numbers }) => numbers.map(({ sha256 }) => [sha256, id])));
const lengths = [...new Set(retired.flatMap(({ numbers }) => numbers.map(({ length }) => length)))];
const hash = (digits) => createHash('sha256').update(digits).digest('hex').slice(0, 16);

// Digits with what people put between them. A comma is not among it: minified code is full of `1,2,3`.
const longNumber = /\d(?:[ .()/\u00a0\u2011-]{0,2}\d){6,}/g;
// A short number is a retired line only where it is called or texted: 182 alone is a number like any other.
const shortNumber = /(?:tel:|sms:|"number":\s*"|\b(?:call|text|dial|to|al?|ao?)\s)\+?(\d{3,6})(?!\d)/gi;

/** @returns {string[]} the ids of retired numbers that stand in a text */
export function retiredIn(text) {
  const found = new Set();
  const look = (digits) => byHash.has(hash(digits)) && found.add(byHash.get(hash(digits)));
  for (const [, code] of text.matchAll(shortNumber)) look(code);
  for (const [run] of text.matchAll(longNumber)) {
    const digits = run.replace(/\D/g, '');
    for (const length of lengths.filter((one) => one > 6)) {
      for (let at = 0; at + length <= digits.length; at++) look(digits.slice(at, at + length));
    }
  }
  return [...found];
}

const shipped = ['dist', 'src', 'docs', 'examples', 'stories', 'README.md', 'CHANGELOG.md'];
const readable = /\.(m?js|ts|json|html|css|md|txt|yaml|yml|svg)$/;

/** @returns {string[]} `file: id` for each retired number in what ships, as far as it has been built */
export function retiredInRepository(folders = shipped) {
  const faults = [];
  for (const file of folders.flatMap(filesIn)) {
    for (const id of retiredIn(readFileSync(file, 'utf8')))
      faults.push(`${relative(root, file)}: ${id} must not ship`);
  }
  return faults;
}

function filesIn(name) {
  const start = join(root, name);
  try {
    return readdirSync(start, { recursive: true, withFileTypes: true })
      .filter(
        (entry) => entry.isFile() && readable.test(entry.name) && !entry.parentPath.includes('node_modules'),
      )
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if (error.code === 'ENOTDIR') return [start];
    if (error.code === 'ENOENT') return []; // not built, or not written, yet
    throw error;
  }
}
