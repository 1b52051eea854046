import type { html as Html, nothing as Nothing, TemplateResult } from 'lit';
import type { Shortlist } from '../storage/shortlist.js';
import type { ListView } from './list-view.js';
import { saved, type SavedStrings } from './saved.strings.js';

/** Our texts in the widget's language: a locale that is loaded brings them along with the widget's own. */
export const savedTexts = <V extends Pick<ListView, 't'>>({ t }: V): SavedStrings & V['t'] => ({
  ...saved,
  ...t,
});

interface DrawView extends ListView {
  readonly html: typeof Html;
  readonly nothing: typeof Nothing;
}

/** Where what is saved is kept, to be changed, and a way to clear it all. */
export function keeping(
  list: Pick<Shortlist<{ id: string }>, 'keeping' | 'keep'> | undefined,
  onClear: () => void,
  view: DrawView,
  first: unknown = view.nothing,
): TemplateResult {
  const { html } = view;
  const t = savedTexts(view);
  const onDevice = list?.keeping === 'device';
  return html`<div class="keeping" part="keeping">
    <p class="muted">${onDevice ? t.savedKept : t.savedForNow}</p>
    <div class="actions">
      ${first}
      <button class="button" type="button" @click=${() => void list?.keep(onDevice ? 'session' : 'device')}>
        ${onDevice ? t.keepNot : t.keep}
      </button>
      <button class="button" type="button" @click=${onClear}>${t.forgetAll}</button>
    </div>
  </div>`;
}
