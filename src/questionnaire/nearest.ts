import type { Item, Slot } from './item.js';

const chain = (item: Item): Slot[] => {
  const found: Slot[] = [];
  for (let at: Item | undefined = item; at; at = at.parent) found.push(at.slot);
  return found;
};

/** The item of this list in which `item` is, at whatever depth. */
const branch = (item: Item, slot: Slot): Item => {
  let at = item;
  while (at.slot !== slot && at.parent) at = at.parent;
  return at;
};

/**
 * Which of several instances a condition looks at: "the nearest question occurrence reachable by tracing first the ancestor axis and
 * then the preceding axis and then the following axis" (Questionnaire.item.enableWhen.question). Nearest is who shares the
 * innermost group or answer, so that a row of a repeating group looks at its own row; among those preceding comes first.
 */
export function nearest(item: Item, candidates: readonly Item[]): Item | undefined {
  if (candidates.length < 2) return candidates[0];
  for (let up = item.parent; up; up = up.parent) if (candidates.includes(up)) return up;
  const chains = candidates.map((candidate) => new Set(chain(candidate)));
  for (const slot of chain(item)) {
    const near = candidates.filter((_, i) => chains[i]?.has(slot));
    if (near.length === 0) continue;
    const own = slot.items.indexOf(branch(item, slot));
    const place = (other: Item): number => slot.items.indexOf(branch(other, slot));
    near.sort((a, b) => place(a) - place(b));
    return near.findLast((other) => place(other) <= own) ?? near[0];
  }
  // nested under different answers of one question: no list in common but the question's
  return candidates[0];
}
