import { html, nothing, type TemplateResult } from 'lit';
import type { FormItem } from '../../questionnaire/types.js';
import { problemText, type FormView } from './form-view.js';
import { rich } from './rich.js';

/** The words of an item: "4) How was it? (needed)". */
export function wording(item: FormItem, view: FormView): unknown {
  const { t } = view;
  const { prefix, richPrefix, richText } = item;
  const text = item.text || item.shortText || (item.type === 'group' ? '' : t.otherText);
  const words =
    richText || richPrefix
      ? html`${rich(richPrefix, prefix)} ${rich(richText, text)}`
      : `${prefix} ${text}`.trim();
  if (item.count > 1) return html`${words} <span class="nth">(${String(item.index + 1)})</span>`;
  if (!item.required || item.type === 'group') return words;
  return html`${words} <span class="muted">(${t.required})</span>`;
}

/** What an item is called, told apart from its like in other rows: "Medicines (2), Dose". */
export function nameOf(item: FormItem, own = item.count > 1): string {
  const { text, shortText, index } = item;
  let name = (text || shortText) + (own ? ` (${String(index + 1)})` : '');
  for (let at = item.parent; at; at = at.parent)
    if (at.count > 1) name = `${at.text} (${String(at.index + 1)}), ${name}`;
  return name;
}

/**
 * A button that brings something or takes it away, maybe itself: the keyboard goes to the field of the item that comes back.
 *
 * @param of what it brings or takes away: a page may have many such buttons
 * @param row which of the item's fields
 */
export function act(
  look: string,
  words: string,
  of: string,
  view: FormView,
  work: () => FormItem,
  row = 0,
): TemplateResult {
  const onClick = (event: Event): void => {
    const root = (event.target as Element).getRootNode() as ShadowRoot;
    const id = view.id(work()) + (row ? `-${String(row)}` : '');
    const focus = (): void => root.getElementById(id)?.focus();
    focus();
    setTimeout(focus); // what stands in no group is drawn a moment later
  };
  return html`<button class=${look} type="button" aria-label=${`${words}: ${of}`} @click=${onClick}>
    ${words}
  </button>`;
}

/** Ids of the texts that belong to an item's field. */
export function described(item: FormItem, view: FormView): string | typeof nothing {
  const { notes } = item;
  const ids = [
    notes.intro && '-intro',
    item.hint && '-hint',
    (view.problems(item).length || view.refused.has(item.key)) && '-problem',
  ];
  return (
    ids
      .filter(Boolean)
      .map((what) => view.id(item, what as string))
      .join(' ') || nothing
  );
}

/** What the form says about a question besides the question. */
export function notesView(item: FormItem, view: FormView): unknown {
  const { intro, help, flyover, legal } = item.notes;
  const { hint } = item;
  const folded = [help, flyover].filter(Boolean);
  if (!intro && !hint && !legal && !folded.length) return nothing; // most have none, and a form may have a thousand
  return html`${intro ? html`<p class="intro" id=${view.id(item, '-intro')}>${intro}</p>` : nothing}
  ${hint ? html`<p class="muted" id=${view.id(item, '-hint')}>${hint}</p>` : nothing}
  ${
    folded.length
      ? html`<details>
          <summary>${view.t.moreHelp}</summary>
          ${folded.map((text) => html`<p>${text}</p>`)}
        </details>`
      : nothing
  }
  ${legal ? html`<p class="muted">${legal}</p>` : nothing}`;
}

/** What is wrong with the answer, below it. */
export function problemsView(item: FormItem, view: FormView): unknown {
  const texts = view.problems(item).map((problem) => problemText(view.t, problem));
  const refused = view.refused.get(item.key);
  if (refused) texts.push(view.t.problem[refused] as string);
  return texts.length
    ? html`<p class="problem" id=${view.id(item, '-problem')}>${texts.join(' ')}</p>`
    : nothing;
}
