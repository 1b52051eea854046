import type { Form, FormItem, Problem } from '../../questionnaire/types.js';
import type { CommonStrings } from '../../ui/common.strings.js';
import type { CheckInStrings } from './check-in.strings.js';

/** The texts of the widget. */
export type Texts = CheckInStrings & CommonStrings;

/** Half a date: the browser says that something stands in a field, and not what. */
export const HALF = '\u2026';

/** What a person has begun and no answer can hold, by question: it stays in another language, too. */
export class Marks {
  /** What a person is typing, by `key:index`: shown as typed until the field is left. */
  readonly typing = new Map<string, string>();
  /** Open-choice questions whose "Something else" is chosen and still empty. */
  readonly other = new Set<string>();
  /** Fields of repeating questions that hold no answer, by question and place, with what stands in them. */
  readonly gaps = new Map<string, ReadonlyMap<number, string>>();
  /** Fields in which half a date stands, by `key:index`. */
  readonly half = new Map<string, HTMLInputElement>();
  /** Questions whose field was left: from then on it says what is wrong with what was typed. */
  readonly left = new Set<string>();
  /** Questions the person tried to go on from: from then on it says too that an answer is needed. */
  readonly tried = new Set<string>();
  /** Files and words that were not taken, by question, with the code of why. */
  readonly refused = new Map<string, Problem['code']>();
}

interface Given {
  readonly t: Texts;
  /** For numbers and dates. */
  readonly lang: string;
  /** True while the host has disabled the form. */
  readonly disabled: boolean;
  /** Items whose answers call for help to be shown. */
  readonly flagged: ReadonlySet<FormItem>;
  /** ISO country code for the lines shown then, or ''. */
  readonly country: string;
  /** True: one question at a time, each a step with a heading of its own. */
  readonly one: boolean;
  /** Its answers carry points: their sum is not shown. */
  readonly scored: boolean;
  readonly form: Form;
}

/**
 * What the views of one form share. It lives as long as the form is drawn in one language, so that a part of the page can
 * tell by identity that nothing but its own item may have changed.
 */
export class FormView implements Given, Marks {
  declare readonly typing: Marks['typing'];
  declare readonly other: Marks['other'];
  declare readonly gaps: Marks['gaps'];
  declare readonly half: Marks['half'];
  declare readonly left: Marks['left'];
  declare readonly tried: Marks['tried'];
  declare readonly refused: Marks['refused'];
  declare readonly t: Given['t'];
  declare readonly lang: Given['lang'];
  declare readonly disabled: Given['disabled'];
  declare readonly flagged: Given['flagged'];
  declare readonly country: Given['country'];
  declare readonly one: Given['one'];
  declare readonly scored: Given['scored'];
  declare readonly form: Given['form'];
  /** Options that a terminology server found, by question. */
  readonly found = new Map<string, FormItem['options']>();

  /** What the present step begins with: its words are a heading, and the keyboard goes there. */
  starts: ReadonlySet<FormItem> = new Set();
  /** Rows of a table of answers: theirs stand beside each other. */
  readonly listed = new WeakSet<FormItem>();

  readonly #ids = new Map<FormItem, number>();
  readonly #cells = new Map<FormItem, Set<() => void>>();

  constructor(given: Given & Marks) {
    Object.assign(this, given);
  }

  /** Calls back when an item is to be drawn again. Returns the function that stops it. */
  watch(item: FormItem, redraw: () => void): () => void {
    let cells = this.#cells.get(item);
    if (!cells) this.#cells.set(item, (cells = new Set()));
    cells.add(redraw);
    return () => {
      cells.delete(redraw);
      if (!cells.size) this.#cells.delete(item);
    };
  }

  /** Draws these items again, where they are on the page. */
  redraw(items: Iterable<FormItem>): void {
    for (const item of items) for (const redraw of this.#cells.get(item) ?? []) redraw();
  }

  /** Draws every item again. */
  redrawAll(): void {
    this.redraw([...this.#cells.keys()]);
  }

  /** The id of an item's field in the shadow root, or of something that belongs to it. */
  id(item: FormItem, what = ''): string {
    let nth = this.#ids.get(item);
    if (nth === undefined) this.#ids.set(item, (nth = this.#ids.size + 1)); // a linkId may hold spaces, an id may not
    return `q${String(nth)}${what}`;
  }

  /** What is wrong and may be said now: nothing is nagged about before its time. */
  problems(item: FormItem): readonly Problem[] {
    const tried = this.tried.has(item.key);
    if (!tried && !this.left.has(item.key)) return [];
    return item.problems().filter(({ code }) => tried || (code !== 'required' && code !== 'min-occurs'));
  }

  /** All repetitions of an item, itself among them. */
  siblings({ parent, linkId }: FormItem): FormItem[] {
    return (parent ?? { children: this.form.roots }).children.filter((one) => one.linkId === linkId);
  }

  /** A field was left, or has `gone`. */
  leave(item: FormItem, gone = false): void {
    for (const key of this.typing.keys()) {
      if (!key.startsWith(`${item.key}:`)) continue;
      if (gone) this.half.delete(key);
      if (!this.half.has(key)) this.typing.delete(key);
    }
    this.left.add(item.key);
    this.redraw([item]);
  }
}

/** What to say about a problem, in the form author's own words where there are some. */
export function problemText(t: Texts, { item, code, limit, message }: Problem): string {
  const text = t.problem[code === 'type' && item.typed === HALF ? 'half' : code] ?? t.problem['type'] ?? '';
  return message || (typeof text === 'string' ? text : text(String(limit ?? '')));
}
