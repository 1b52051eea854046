import { html, nothing, type TemplateResult } from 'lit';
import type { FormItem } from '../../questionnaire/types.js';
import { cell } from './cell.js';
import { choiceView, pullsDown } from './choice-view.js';
import type { FormView } from './form-view.js';
import { act, described, nameOf, notesView, problemsView, wording } from './frame.js';
import { rareView } from './rare-view.js';
import { safetyView } from './safety-view.js';
import { firstIn, hasNoChoices, isScore } from './steps.js';
import { headsView, tableOf } from './table-view.js';

/** One item in its place. */
export const itemCell = (item: FormItem, view: FormView): unknown => cell(item, view, drawItem);

function drawItem(item: FormItem, view: FormView): TemplateResult | typeof nothing {
  if (!item.shown || isScore(item, view.scored)) return nothing;
  if (item.type === 'group') return groupView(item, view);
  return item.type === 'display' ? displayView(item, view) : questionView(item, view);
}

function displayView(item: FormItem, view: FormView): TemplateResult {
  return html`<p class="item display">${wording(item, view)}</p>`;
}

function groupView(item: FormItem, view: FormView): TemplateResult {
  const { t } = view;
  const id = view.id(item);
  const named = item.text || item.shortText;
  const table = tableOf(item, view);
  const { look, cells } = table;
  const removal =
    item.canRemove && !view.disabled
      ? html`<p>${act('link', t.remove, nameOf(item), view, () => remove(item, view))}</p>`
      : nothing;
  return html`<div
    class=${`group ${look}`}
    role=${named ? 'group' : nothing}
    aria-labelledby=${named ? id : nothing}
  >
    ${named ? heading(item, view, id) : nothing} ${notesView(item, view)} ${headsView(table)}
    ${
      cells
        ? html`<div class="cells columns">
            ${cells.map((one) => (one ? html`<div>${itemCell(one, view)}</div>` : html`<div></div>`))}${removal}
          </div>`
        : [item.children.map((child) => itemCell(child, view)), removal]
    }
    ${
      item.canAdd && item.index === item.count - 1 && !view.disabled
        ? html`<p>
            ${act('button add', t.add, nameOf(item, false), view, () => firstIn(item.addInstance(), view.scored))}
          </p>`
        : nothing
    }
    ${problemsView(item, view)}
  </div>`;
}

/** @returns where the keyboard goes: to the group that takes its place, else to the one before */
function remove(item: FormItem, view: FormView): FormItem {
  const rest = view.siblings(item).filter((one) => one !== item);
  const near = rest[Math.min(item.index, rest.length - 1)];
  item.removeInstance();
  return firstIn(near ?? item, view.scored);
}

function heading(item: FormItem, view: FormView, id: string): TemplateResult {
  let level = 3;
  for (let above = item.parent; above && !view.starts.has(above); above = above.parent)
    if (above.type === 'group' && above.text) level += 1;
  const words = wording(item, view);
  // A template cannot have its tag name filled in, so each level is written out.
  if (view.starts.has(item)) return html`<h2 class="heading" id=${id} tabindex="-1">${words}</h2>`;
  if (level === 3) return html`<h3 id=${id}>${words}</h3>`;
  if (level === 4) return html`<h4 id=${id}>${words}</h4>`;
  return html`<h5 id=${id}>${words}</h5>`;
}

/** Controls that are several fields under one question. */
const several = /^(boolean|radio|check-box|drop-down|slider|quantity|attachment)$/;

function questionView(item: FormItem, view: FormView): TemplateResult {
  const grouped = item.repeats || (several.test(item.control) && !pullsDown(item, view));
  const id = view.id(item);
  const words = wording(item, view);
  const asked = grouped ? words : html`<label for=${id}>${words}</label>`;
  const question = view.starts.has(item)
    ? html`<h2 class="ask heading" id=${`${id}-ask`} tabindex="-1">${asked}</h2>`
    : html`<span class="ask" id=${grouped ? `${id}-ask` : nothing}>${asked}</span>`;
  const more = [
    view.flagged.has(item) ? safetyView(view) : nothing,
    item.children.length
      ? html`<div class="under">${item.children.map((child) => itemCell(child, view))}</div>`
      : nothing,
  ];
  // Nearly the same twice: a template within a template is drawn more slowly, and a form may have a thousand.
  return grouped
    ? html`<div class="item">
        <fieldset ?disabled=${view.disabled || item.readOnly} aria-describedby=${described(item, view)}>
          <legend>${question}</legend>
          ${notesView(item, view)} ${controlView(item, view)} ${problemsView(item, view)}
        </fieldset>
        ${more}
      </div>`
    : html`<div class="item">
        ${question} ${notesView(item, view)} ${controlView(item, view)} ${problemsView(item, view)} ${more}
      </div>`;
}

function controlView(item: FormItem, view: FormView): unknown {
  return hasNoChoices(item) || /^(boolean|radio|check-box|drop-down)$/.test(item.control)
    ? choiceView(item, view)
    : rareView(item, view);
}
