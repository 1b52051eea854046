import { html, type TemplateResult } from 'lit';
import type { ListView } from './list-view.js';

/** What a search form says and does. Words stay in the element's memory: no name, no action, nothing to submit. */
export interface SearchForm {
  readonly label: string;
  readonly hint: string;
  /** What to say where words do not stay on this device. */
  readonly sent?: string | false;
  readonly onInput: (words: string) => void;
  readonly onSubmit: () => void;
}

/** The words a person searches by. The input keeps its own text, so that typing is never fought over. */
export function searchForm({ t }: ListView, form: SearchForm): TemplateResult {
  return html`<form
    class="search"
    part="search"
    role="search"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      form.onSubmit();
    }}
  >
    <label for="words">${form.label}</label>
    <div class="search-row">
      <input
        id="words"
        type="search"
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="search"
        maxlength="200"
        aria-describedby="hint"
        @input=${(event: InputEvent) => form.onInput((event.target as HTMLInputElement).value)}
      />
      <button class="button primary" type="submit">${t.searchButton}</button>
    </div>
    <p class="hint muted" id="hint">${form.hint} ${form.sent || t.privacy}</p>
  </form>`;
}
