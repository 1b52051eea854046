// Adds up what V8 counted on all test pages, so that it is mapped back to src/ once at the end. The runner would do so
// for each page, which took longer than the tests.
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

const contains = (outer, [start, end]) => outer.startOffset <= start && outer.endOffset >= end;

/** Cuts what only partly overlaps: V8 joins neighbours with the same count, and does not do so on every page. */
function pieces(ranges) {
  const spans = new Map(ranges.map(({ startOffset: a, endOffset: b }) => [`${a}-${b}`, [a, b]]));
  const queue = [...spans.values()];
  for (let span = queue.pop(); span; span = queue.pop()) {
    const [start, end] = span;
    for (const [a, b] of spans.values()) {
      if (!(start < a && a < end && end < b)) continue;
      spans.delete(`${start}-${end}`);
      spans.delete(`${a}-${b}`);
      for (const part of [
        [start, a],
        [a, end],
        [end, b],
      ]) {
        spans.set(part.join('-'), part);
        queue.push(part);
      }
      break;
    }
  }
  return [...spans.values()].sort(([a, b], [c, d]) => a - c || d - b); // the outer one first, as V8 has it
}

/** How often a span ran on one page: as often as the narrowest range around it. */
const countOf = (ranges, span) =>
  ranges
    .filter((range) => contains(range, span))
    .reduce((inner, range) =>
      range.endOffset - range.startOffset <= inner.endOffset - inner.startOffset ? range : inner,
    ).count;

/**
 * One function on two pages.
 * @param {{ functionName: string, isBlockCoverage: boolean, ranges: object[] }} one as V8 gives it
 */
function mergeFunctions(one, other) {
  const spans = pieces([...one.ranges, ...other.ranges]);
  return {
    functionName: one.functionName,
    isBlockCoverage: one.isBlockCoverage || other.isBlockCoverage,
    ranges: spans.map((span) => ({
      startOffset: span[0],
      endOffset: span[1],
      count: countOf(one.ranges, span) + countOf(other.ranges, span),
    })),
  };
}

/** The coverage of many pages, script by script. */
export class CoverageSum {
  #scripts = new Map();

  add(scripts) {
    for (const { url, functions } of scripts) {
      const known = this.#scripts.get(url) ?? new Map();
      this.#scripts.set(url, known);
      for (const one of functions) {
        const { startOffset, endOffset } = one.ranges[0];
        const key = `${startOffset}-${endOffset} ${one.functionName}`;
        const before = known.get(key);
        known.set(key, before ? mergeFunctions(before, one) : one);
      }
    }
  }

  get scripts() {
    // a function after the one around it: what is applied later counts
    const ordered = (functions) =>
      [...functions.values()].sort(
        ({ ranges: [a] }, { ranges: [b] }) => a.startOffset - b.startOffset || b.endOffset - a.endOffset,
      );
    return [...this.#scripts].map(([url, functions]) => ({ url, functions: ordered(functions) }));
  }
}

/** In the address under which the runner asks for a script in order to map it. */
const PLAIN = 'plain';

/**
 * The runner breaks letters beyond ASCII that lie across two packets when it reads a script, and every place after one
 * is then off. For its eyes the script has a `?` in place of each, and the source map an escape.
 */
export async function plainSources(context, next) {
  const isMap = /\/chunks\/src[^/]*\.js\.map$/.test(context.path);
  if (!isMap && !(PLAIN in context.query)) return next();
  const text = await readFile(join(root, context.path), 'utf8');
  const escape = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  context.type = isMap ? 'json' : 'js';
  context.body = text.replace(/[^\0-\x7f]/g, isMap ? escape : '?');
}

/**
 * Makes pages for the runner's Chrome launcher that count by themselves.
 * @param {(url: string) => boolean} counts which scripts to count
 * @param {() => number} pages how many test pages there are: the last one hands over the sum of all
 */
export function summedCoverage(counts, pages) {
  const sum = new CoverageSum();
  let stopped = 0;
  return async function createPage({ context }) {
    const page = await context.newPage();
    const client = await page.createCDPSession();
    const coverage = {
      async startJSCoverage() {
        // the scripts of earlier pages, which are still in memory, would be counted again and again
        await client.send('HeapProfiler.collectGarbage');
        await client.send('Profiler.enable');
        await client.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
      },
      async stopJSCoverage() {
        const { result } = await client.send('Profiler.takePreciseCoverage');
        await client.send('Profiler.stopPreciseCoverage');
        sum.add(result.filter(({ url }) => counts(url)));
        stopped += 1;
        if (stopped < pages()) return [];
        return sum.scripts.map(({ url, functions }) => ({
          rawScriptCoverage: { url: `${url}?${PLAIN}`, functions },
        }));
      },
    };
    Object.defineProperty(page, 'coverage', { value: coverage });
    return page;
  };
}
