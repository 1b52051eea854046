/**
 * Keeps a form's items in step with each other. A change puts what depends on it in a queue, which is worked off from what
 * depends on nothing to what depends on much: so each condition is looked at once for a change, and nothing else is.
 */
import { holds } from './conditions.js';
import { isBlank, Item, Slot, type ItemHost } from './item.js';
import { nearest } from './nearest.js';
import type { Spec } from './spec.js';
import type { Option } from './types.js';

/** How often one condition may change its mind for one change: those that depend on themselves must end. */
const TURNS = 8;

/** What runs a form's expressions. */
export interface Runner {
  /** Follows a change. May change items; is called again for what that changed. */
  readonly update: (changed: ReadonlySet<Item>) => void;
}

export class Core implements ItemHost {
  readonly root = new Slot(undefined, '');
  evaluations = 0;
  runner: Runner | undefined;
  onLoop: (item: Item) => void = () => undefined;
  readonly listeners = new Set<(changed: ReadonlySet<Item>) => void>();
  readonly #byLinkId = new Map<string, Item[]>();
  readonly #specs = new Map<string, Spec>();
  /** linkId → those whose condition names it */
  readonly #users = new Map<string, Set<string>>();
  #queue: Set<Item>[] = [];
  #changed = new Set<Item>();
  #turns = new Map<Item, number>();
  #depth = 0;
  /** Links are made at the end while the whole form is being built. */
  #building = false;
  #initial = true;
  /** The answers came from a response: nothing is filled in for the person. */
  restored = false;
  #serial = new Map<string, number>();

  constructor(
    readonly specs: readonly Spec[],
    readonly searchOutside: (spec: Spec, words: string) => Promise<readonly Option[]>,
  ) {
    const register = (spec: Spec): void => {
      const { linkId, definition } = spec.fixed;
      if (!this.#specs.has(linkId)) this.#specs.set(linkId, spec);
      for (const { question } of definition.enableWhen ?? []) {
        const users = this.#users.get(question) ?? new Set();
        this.#users.set(question, users.add(linkId));
      }
      spec.children.forEach(register);
    };
    specs.forEach(register);
  }

  /** Builds the form anew: with its initial answers, or with those that `fill` puts in. Then conditions are looked at. */
  build(fill?: () => void): void {
    this.change(() => {
      this.#building = true;
      this.restored = !!fill;
      this.#initial = !fill;
      this.#byLinkId.clear();
      this.#serial.clear();
      this.root.items = [];
      this.root.unknown = [];
      this.#fill(this.root, this.specs);
      fill?.();
      this.#building = false;
      this.#initial = true;
      this.#settleIn(this.root.items);
    });
  }

  find(linkId: string): readonly Item[] {
    return this.#byLinkId.get(linkId) ?? [];
  }

  *items(slot = this.root): IterableIterator<Item> {
    for (const item of slot.items) {
      yield item;
      for (const inner of item.slots) yield* this.items(inner);
    }
  }

  search(spec: Spec, words: string): Promise<readonly Option[]> {
    return this.searchOutside(spec, words);
  }

  // --- building

  #fill(slot: Slot, specs: readonly Spec[]): void {
    for (const spec of specs) {
      const isRepeatingGroup = spec.fixed.repeats && spec.fixed.type === 'group';
      const count = isRepeatingGroup ? Math.min(spec.limits.minOccurs ?? 1, 50) : 1;
      for (let n = 0; n < Math.max(1, count); n++) this.#create(spec, slot, slot.items.length);
    }
  }

  #create(spec: Spec, slot: Slot, at: number): Item {
    const base = `${slot.key}/${spec.fixed.linkId}`;
    const serial = this.#serial.get(base) ?? 0;
    this.#serial.set(base, serial + 1);
    const item = new Item(spec, slot, serial ? `${base}~${String(serial)}` : base, this);
    slot.items.splice(at, 0, item);
    const same = this.#byLinkId.get(item.linkId);
    if (same) same.push(item);
    else this.#byLinkId.set(item.linkId, [item]);
    item.own = !item.definition.enableWhen?.length;
    for (const value of item.asks && this.#initial ? spec.initial : [])
      if (!isBlank(value)) this.#newSlot(item).given = value;
    if (item.slots.length === 0) this.#newSlot(item);
    return item;
  }

  #newSlot(owner: Item): Slot {
    const base = `${owner.key}#`;
    const serial = this.#serial.get(base) ?? 0;
    this.#serial.set(base, serial + 1);
    const slot = new Slot(owner, serial ? `${owner.key}#${String(serial)}` : owner.key);
    owner.slots.push(slot);
    this.#fill(slot, owner.spec.children);
    return slot;
  }

  newSlot(owner: Item): Slot {
    const slot = this.#newSlot(owner);
    this.#settleIn(slot.items);
    return slot;
  }

  add(spec: Spec, slot: Slot, at: number): Item {
    const item = this.#create(spec, slot, at);
    this.#settleIn([item]);
    return item;
  }

  #all(items: readonly Item[]): Item[] {
    return items.flatMap((item) => [item, ...item.slots.flatMap((slot) => this.#all(slot.items))]);
  }

  /** Links new items, and those that may have a nearer one to look at now. */
  #settleIn(items: readonly Item[]): void {
    if (this.#building) return;
    const added = this.#all(items);
    for (const item of added) this.#link(item);
    this.#relink(new Set(added));
    for (const item of items) this.#apply(item);
  }

  drop(items: readonly Item[]): void {
    const gone = new Set(this.#all(items));
    for (const item of gone) {
      const same = this.#byLinkId.get(item.linkId);
      const at = same?.indexOf(item) ?? -1;
      if (at >= 0) same?.splice(at, 1);
      for (const source of item.sources) source?.dependents.delete(item);
      this.#queue[this.#rank(item.spec)]?.delete(item);
    }
    this.#relink(gone);
  }

  #relink(moved: ReadonlySet<Item>): void {
    if (this.#users.size === 0) return;
    const linkIds = new Set([...moved].map((item) => item.linkId));
    const users = new Set([...linkIds].flatMap((linkId) => [...(this.#users.get(linkId) ?? [])]));
    for (const linkId of users) {
      for (const item of this.find(linkId)) if (!moved.has(item)) this.#link(item);
    }
  }

  #link(item: Item): void {
    const conditions = item.definition.enableWhen ?? [];
    if (conditions.length === 0) return;
    for (const source of item.sources) source?.dependents.delete(item);
    item.sources = conditions.map(({ question }) => nearest(item, this.find(question)));
    for (const source of item.sources) source?.dependents.add(item);
    this.#enqueue(item);
  }

  // --- following a change

  change(work: () => void): void {
    this.#depth++;
    try {
      work();
      if (this.#depth === 1) this.#settle();
    } finally {
      if (--this.#depth === 0) this.#tell();
    }
  }

  touch(item: Item): void {
    this.#changed.add(item);
  }

  answered(item: Item): void {
    this.touch(item);
    for (const slot of item.slots) for (const child of slot.items) this.#apply(child);
    for (const dependent of item.dependents) this.#enqueue(dependent);
  }

  #settle(): void {
    const all = new Set<Item>();
    // an expression's result may change what another reads: round after round, but not for ever
    for (let round = 0; round < 20; round++) {
      this.#work();
      const fresh = this.#changed;
      if (fresh.size === 0) break;
      this.#changed = new Set();
      for (const item of fresh) all.add(item);
      this.runner?.update(fresh);
    }
    for (const item of this.#changed) all.add(item);
    this.#changed = all;
    this.#turns.clear();
  }

  #work(): void {
    for (let rank = 0; rank < this.#queue.length;) {
      const [item] = this.#queue[rank] ?? [];
      if (!item) {
        rank++;
        continue;
      }
      this.#queue[rank]?.delete(item);
      const turns = (this.#turns.get(item) ?? 0) + 1;
      this.#turns.set(item, turns);
      if (turns > TURNS) {
        // open: what is closed would be lost
        item.own = true;
        this.#apply(item);
        this.onLoop(item);
        continue;
      }
      this.#judge(item);
      const low = this.#queue.findIndex((waiting) => waiting?.size);
      rank = low < 0 ? this.#queue.length : low;
    }
  }

  #tell(): void {
    if (this.#changed.size === 0) return;
    const changed = this.#changed;
    this.#changed = new Set();
    for (const listener of [...this.listeners]) listener(changed);
  }

  #enqueue(item: Item): void {
    (this.#queue[this.#rank(item.spec)] ??= new Set()).add(item);
  }

  /** One more than everything it depends on; what depends on itself, or on a very long row of others, stands anywhere. */
  #rank(spec: Spec, depth = 0): number {
    if (depth > 999) return 0;
    if (spec.rank !== undefined) return spec.rank;
    spec.rank = 0;
    const needs = (spec.fixed.definition.enableWhen ?? []).map(({ question }) => this.#specs.get(question));
    const ranks = [spec.parent, ...needs].map((one) => (one ? this.#rank(one, depth + 1) + 1 : 0));
    return (spec.rank = Math.max(...ranks));
  }

  #judge(item: Item): void {
    this.evaluations++;
    const { enableWhen = [], enableBehavior } = item.definition;
    const test = (_: unknown, i: number): boolean => {
      const condition = enableWhen[i];
      return !!condition && holds(condition, item.sources[i]?.bare ?? []);
    };
    // several without enableBehavior: "joined by an or clause" (the comment of Questionnaire.item.enableWhen)
    item.own = item.verdict ?? (enableBehavior === 'all' ? enableWhen.every(test) : enableWhen.some(test));
    this.#apply(item);
  }

  /** An expression has the say on whether an item is enabled; undefined gives it back to enableWhen. */
  setVerdict(item: Item, verdict: boolean | undefined): void {
    item.verdict = verdict;
    item.own = verdict ?? true;
    if (verdict === undefined && item.definition.enableWhen?.length) this.#enqueue(item);
    this.#apply(item);
  }

  #apply(item: Item): void {
    const isText = item.type === 'display' && item.parent?.enabled !== false;
    const enabled = item.own && (item.slot.live || isText);
    if (enabled === item.enabled) return;
    item.enabled = enabled;
    this.touch(item);
    if (item.spec.note && item.parent) this.touch(item.parent);
    for (const dependent of item.dependents) this.#enqueue(dependent);
    for (const slot of item.slots) for (const child of slot.items) this.#apply(child);
  }
}
