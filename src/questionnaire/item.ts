/** One instance of an item: what it holds, and what a person may do with it. What follows from a change is its host's work. */
import { choice } from './extensions.js';
import type { Coding, Value } from './fhir.js';
import { amount, parseAnswer } from './parse.js';
import { NO_NOTES, type NoteName, type Spec } from './spec.js';
import type { Answer, FormItem, Limits, Notes, Option, Problem, Unit } from './types.js';
import { problemsOf } from './validate.js';
import { sameValue } from './values.js';

/** Keeps what a loaded response has that the form does not know. `after`: the linkId it came behind. */
export interface Kept {
  readonly after: string | undefined;
  readonly item: object;
}

/** A list of items that stand beside each other: of the form, in a group, or nested under one answer. */
export class Slot implements Answer {
  items: Item[] = [];
  unknown: readonly Kept[] = [];
  /** Came with a loaded response, so that what is nested here counts even where the answer itself is missing. */
  loaded = false;
  given: Value | undefined;
  /** What came in place of an answer: why there is none. */
  kept: Value | undefined;

  constructor(
    readonly owner: Item | undefined,
    readonly key: string,
  ) {}

  /** For whoever reads `answers`: only slots with a value are among them. */
  get value(): Value {
    return this.given ?? {};
  }

  /** May what is nested here be used? */
  get live(): boolean {
    const { owner } = this;
    if (!owner) return true;
    return owner.enabled && (!owner.asks || this.given !== undefined || this.loaded);
  }
}

export interface ItemHost {
  change(work: () => void): void;
  /** An answer of the item is another now. */
  answered(item: Item): void;
  /** A slot with instances of all children. */
  newSlot(owner: Item): Slot;
  drop(items: readonly Item[]): void;
  add(spec: Spec, slot: Slot, at: number): Item;
  touch(item: Item): void;
  search(spec: Spec, words: string): Promise<readonly Option[]>;
}

/** FHIR knows no empty text, and a quantity that is only a unit is a form's way to name the unit. */
export const isBlank = (value: Value): boolean => {
  const bare = choice(value);
  if (typeof bare === 'string') return !bare.trim();
  return (
    bare === undefined || bare === null || (!!value.valueQuantity && value.valueQuantity.value === undefined)
  );
};
const valueOf = (of: Option | Value): Value => ('label' in of ? of.value : of);

export class Item implements FormItem {
  declare readonly linkId: FormItem['linkId'];
  declare readonly type: FormItem['type'];
  declare readonly definition: FormItem['definition'];
  declare control: FormItem['control'];
  declare readonly shortText: string;
  declare readonly prefix: string;
  declare readonly richPrefix: FormItem['richPrefix'];
  declare readonly horizontal: boolean;
  declare readonly required: boolean;
  declare readonly readOnly: boolean;
  declare readonly repeats: boolean;
  declare readonly hidden: boolean;
  declare readonly open: boolean;
  declare readonly units: readonly Unit[];
  declare readonly openLabel: string;
  declare readonly hint: string;
  declare readonly category: string;
  text: string;
  richText: FormItem['richText'];
  limits: Limits;

  /** Its own condition, whatever is above it. */
  own = true;
  enabled = false;
  /** What an expression says instead of enableWhen. */
  verdict: boolean | undefined;
  /** Options from an expression, and those that one has switched off. */
  ownOptions: readonly Option[] | undefined;
  off: readonly Value[] = [];
  /** What the form's constraints say of it. */
  broken: readonly Problem[] = [];
  typed = '';
  /** Fields of the loaded item that the form does not know. */
  kept: object | undefined;
  slots: Slot[] = [];
  /** By enableWhen, in its order. */
  sources: readonly (Item | undefined)[] = [];
  readonly dependents = new Set<Item>();
  #unit: Unit | undefined;

  constructor(
    readonly spec: Spec,
    readonly slot: Slot,
    readonly key: string,
    readonly host: ItemHost,
  ) {
    Object.assign(this, spec.fixed);
    ({ text: this.text, richText: this.richText, limits: this.limits } = spec);
  }

  /** A question, not a group or text to read. */
  get asks(): boolean {
    return this.type !== 'group' && this.type !== 'display';
  }

  get parent(): Item | undefined {
    return this.slot.owner;
  }

  get shown(): boolean {
    return this.enabled && !this.hidden && !this.spec.note && (this.parent?.shown ?? true);
  }

  get children(): readonly Item[] {
    return this.slots.flatMap((slot) => slot.items).filter((item) => !item.spec.note);
  }

  get notes(): Notes {
    const found: Record<NoteName, string> = { ...NO_NOTES };
    for (const { spec, text, enabled, hidden } of this.slots[0]?.items ?? []) {
      if (spec.note && enabled && !hidden) found[spec.note] += (found[spec.note] && '\n') + text;
    }
    return found;
  }

  get unit(): string {
    return this.spec.unit?.shown || this.notes.unit;
  }

  /** All instances beside each other, this one among them. */
  get #instances(): readonly Item[] {
    return this.slot.items.filter((item) => item.spec === this.spec);
  }
  get index(): number {
    return this.#instances.indexOf(this);
  }
  get count(): number {
    return this.#instances.length;
  }
  get canAdd(): boolean {
    return (
      this.type === 'group' &&
      this.repeats &&
      !this.readOnly &&
      this.count < (this.limits.maxOccurs ?? Infinity)
    );
  }
  get canRemove(): boolean {
    return this.type === 'group' && !this.readOnly && this.count > Math.max(1, this.limits.minOccurs ?? 1);
  }
  addInstance(): FormItem {
    if (!this.canAdd) throw new Error(`kith: "${this.linkId}" cannot be added once more; ask canAdd first.`);
    const last = this.#instances.at(-1) ?? this;
    let added: Item | undefined;
    this.host.change(() => {
      added = this.host.add(this.spec, this.slot, this.slot.items.indexOf(last) + 1);
      for (const item of [this.parent, ...this.#instances]) if (item) this.host.touch(item);
    });
    return added ?? this;
  }
  removeInstance(): void {
    if (!this.canRemove) return;
    this.host.change(() => {
      for (const item of [this.parent, ...this.#instances]) if (item) this.host.touch(item);
      this.slot.items = this.slot.items.filter((item) => item !== this);
      this.host.drop([this]);
    });
  }

  get answers(): readonly Answer[] {
    return this.asks ? this.slots.filter((slot) => slot.given) : [];
  }
  get value(): Value | undefined {
    return this.answers[0]?.value;
  }
  /** Bare values for conditions: none while disabled. */
  get bare(): readonly unknown[] {
    return this.enabled ? this.answers.map((answer) => choice(answer.value)) : [];
  }

  setAnswers(values: readonly Value[]): void {
    if (!this.asks) return;
    const known = values.filter((value) => !isBlank(value));
    const wanted = this.repeats ? known : known.slice(0, 1);
    if (!this.typed && JSON.stringify(wanted) === JSON.stringify(this.answers.map((a) => a.value))) return;
    this.host.change(() => {
      this.typed = '';
      this.#place(wanted);
      this.host.answered(this);
    });
  }

  #place(values: readonly Value[]): void {
    const free = [...this.slots];
    const take = (test: (slot: Slot) => boolean): Slot | undefined => {
      const at = free.findIndex(test);
      return at < 0 ? undefined : free.splice(at, 1)[0];
    };
    const old = values.map((value) => take(({ given }) => given !== undefined && sameValue(given, value)));
    // an edited text keeps what is under it; another box ticked starts afresh
    const edits = !this.repeats || this.options.length === 0;
    const next = values.map((value, at) => {
      const beside = this.slots[at];
      const slot =
        old[at] ?? take((one) => !one.given || (edits && one === beside)) ?? this.host.newSlot(this);
      slot.given = value;
      return slot;
    });
    const first = next[0] ?? take(() => true);
    if (!next.length && first) {
      first.given = undefined;
      first.loaded = false;
      next.push(first);
    }
    this.slots = next;
    this.host.drop(free.flatMap((slot) => slot.items));
  }

  parse(text: string, index: number): Value | undefined {
    // whoever empties the field to write another number has not changed the unit
    this.#unit = this.unitOf(this.answers[index]?.value);
    return parseAnswer(this, text, this.#unit);
  }

  setText(text: string, index = 0): void {
    const values = this.answers.map((answer) => answer.value);
    const value = this.parse(text, index);
    if (value) values[Math.min(index, values.length)] = value;
    else values.splice(index, 1);
    this.host.change(() => {
      this.setAnswers(values);
      const typed = value ? '' : text.trim();
      if (typed !== this.typed) this.host.touch(this);
      this.typed = typed;
    });
  }

  toggle(of: Option | Value): void {
    const value = valueOf(of);
    const chosen = this.answers.map((answer) => answer.value);
    const rest = chosen.filter((one) => !sameValue(one, value));
    const isAlone = (one: Value): boolean => this.options.some((o) => o.exclusive && sameValue(o.value, one));
    if (rest.length < chosen.length) this.setAnswers(rest);
    else if (!this.repeats || isAlone(value)) this.setAnswers([value]);
    else this.setAnswers([...rest.filter((one) => !isAlone(one)), value]);
  }
  isChosen(of: Option | Value): boolean {
    return this.answers.some((answer) => sameValue(answer.value, valueOf(of)));
  }

  get options(): readonly Option[] {
    const all = this.ownOptions ?? this.spec.list.options;
    if (this.off.length === 0) return all;
    const isOff = (value: Value): boolean => this.off.some((one) => sameValue(one, value));
    return all.map((option) => (isOff(option.value) ? { ...option, enabled: false } : option));
  }
  get optionsState(): FormItem['optionsState'] {
    return this.ownOptions ? 'ready' : this.spec.list.state;
  }
  search(words: string): Promise<readonly Option[]> {
    const low = words.trim().toLowerCase();
    return this.options.length > 0
      ? Promise.resolve(this.options.filter((option) => option.label.toLowerCase().includes(low)))
      : this.host.search(this.spec, words);
  }

  get chosenUnit(): Unit | undefined {
    return this.unitOf(this.value);
  }
  unitOf(value: Value | undefined): Unit | undefined {
    const own = (of: Value | undefined): Unit | undefined => {
      const { code, unit, system } = of?.valueQuantity ?? {};
      const given = code || unit;
      if (!given) return undefined;
      const known = this.units.find((one) => one.code === given || one.display === given);
      return known ?? { ...(unit && { display: unit }), ...(system && { system }), ...(code && { code }) };
    };
    return own(value) ?? this.#unit ?? own(this.spec.initial[0]) ?? this.spec.unit ?? this.units[0];
  }
  setUnit(unit: Coding, index = 0): void {
    this.#unit = unit;
    const values = this.answers.map((answer) => answer.value);
    const now = values[index]?.valueQuantity?.value;
    const { typed } = this;
    this.host.change(() => {
      if (now !== undefined) values[index] = amount(now, unit);
      this.setAnswers(values);
      this.typed = typed; // a unit is no other number
      this.host.touch(this);
    });
  }

  problems(): readonly Problem[] {
    return problemsOf(this);
  }
}
