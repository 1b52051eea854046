/** From the form to a QuestionnaireResponse and back. */
import { choice } from './extensions.js';
import type { QuestionnaireResponse, ResponseAnswer, ResponseItem } from './fhir.js';
import type { Core } from './core.js';
import type { Item, Kept, Slot } from './item.js';

/**
 * What is enabled and not empty: groups nest `item`, questions nest under `answer.item` (QuestionnaireResponse.item). Hidden items
 * stay; display items have nothing to say.
 */
export function responseItems(slot: Slot): ResponseItem[] {
  const unknown = (after: string | undefined): ResponseItem[] =>
    slot.unknown.filter((kept) => kept.after === after).map((kept) => kept.item as ResponseItem);
  const found = unknown(undefined);
  const said = new Set<string>();
  for (const [i, item] of slot.items.entries()) {
    const one = item.enabled && responseItem(item);
    if (one) found.push(one);
    // behind the last instance
    if (slot.items[i + 1]?.linkId === item.linkId || said.has(item.linkId)) continue;
    said.add(item.linkId);
    found.push(...unknown(item.linkId));
  }
  return found;
}

function responseItem(item: Item): ResponseItem | undefined {
  const [first] = item.slots;
  const base = { linkId: item.linkId, ...(item.text && { text: item.text }), ...item.kept };
  const inside = item.type === 'group' && first ? responseItems(first) : [];
  const answer = item.asks
    ? item.slots
        .filter((slot) => slot.given ?? slot.loaded)
        .map(responseAnswer)
        .filter(says)
    : [];
  const one = { ...base, ...(inside.length > 0 && { item: inside }), ...(answer.length > 0 && { answer }) };
  return says(one) ? one : undefined;
}

/** It has an answer or something in it, or tells in an extension why not. */
const says = (of: object): boolean => Object.keys(of).some((key) => /^(_?val|ans|item|ext|mod)/.test(key));

function responseAnswer(slot: Slot): ResponseAnswer {
  const inside = responseItems(slot);
  return { ...(slot.given ?? slot.kept), ...(inside.length > 0 && { item: inside }) };
}

type Raw = Partial<ResponseItem> | null | undefined;
const list = (value: unknown): readonly Raw[] => (value ? [value].flat() : []);

/** Puts a response's answers into a form that has just been built. */
export function loadItems(core: Core, slot: Slot, items: unknown): void {
  const unknown: Kept[] = [];
  const used = new Set<Item>();
  let after: string | undefined;
  for (const raw of list(items)) {
    const item = raw?.linkId === undefined ? undefined : instanceFor(core, slot, raw, used);
    if (!item || !raw) {
      if (raw) unknown.push({ after, item: raw });
      continue;
    }
    after = item.linkId;
    loadItem(core, item, raw);
  }
  slot.unknown = unknown;
}

/**
 * The next instance of a group that is free; a question takes all its answers, even if they come in several items. Where a
 * form gives one linkId to two questions, their words tell them apart.
 */
function instanceFor(core: Core, slot: Slot, raw: object, used: Set<Item>): Item | undefined {
  const { linkId, text } = raw as ResponseItem;
  // text to read has nothing to say: what is said there is none of the form's
  const same = slot.items.filter((item) => item.linkId === linkId && item.type !== 'display');
  const last = same.at(-1);
  const unused = same.filter((item) => !used.has(item));
  const free = unused.find((item) => item.text === text) ?? unused[0] ?? (last?.asks ? last : undefined);
  const item = free ?? (last && core.add(last.spec, slot, slot.items.indexOf(last) + 1));
  if (item) used.add(item);
  return item;
}

function loadItem(core: Core, item: Item, raw: Partial<ResponseItem>): void {
  const { linkId: _linkId, item: nested, ...kept } = raw;
  const { answer, ...rest } = kept;
  item.kept = item.asks ? rest : kept;
  if (!item.asks) {
    if (item.slots[0]) loadItems(core, item.slots[0], nested);
    return;
  }
  // older software nests under the question itself; R4 wants it under the answer
  const answers = list(answer).length > 0 ? list(answer) : nested ? [{}] : [];
  for (const [i, one] of answers.entries()) {
    const { item: inside, ...fields } = (one ?? {}) as ResponseAnswer;
    const free = item.slots.find((slot) => slot.given === undefined && !slot.loaded);
    const slot = free ?? core.newSlot(item);
    slot.kept = fields;
    slot.given = choice(fields) === undefined ? undefined : fields;
    slot.loaded = true;
    loadItems(core, slot, i === 0 && nested ? [...list(nested), ...list(inside)] : inside);
  }
}

/** What of the loaded response stays as it was, beside its items. */
export const loadedHead = (response: QuestionnaireResponse): Partial<QuestionnaireResponse> => {
  const { item: _item, ...head } = response;
  return head;
};
