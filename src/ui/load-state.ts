import { html, nothing, type TemplateResult } from 'lit';
import type { Resource } from '../controllers/resource-controller.js';
import { formatDate } from '../i18n/format.js';
import type { ListView } from './list-view.js';
import { sourceErrorText } from './source-error-text.js';

/** What there is to show while a list is loading or cannot be loaded. */
export interface LoadState {
  readonly state: Resource<unknown>;
  /** How many records are there now. */
  readonly count: number;
  /** When what is there was good, where it is a copy. */
  readonly from: Date | undefined;
  readonly retry: () => void;
}

/** “Loading”, or what went wrong, how old that makes the list, and a way to try again. Quiet: nothing is announced here. */
export function loadState(view: ListView, { state, count, from, retry }: LoadState): TemplateResult {
  const { t, lang } = view;
  const failed = state.status === 'error';
  const at = failed ? (state.last?.at ?? from) : undefined;
  const known = at
    ? t.stale(formatDate(lang, at, { dateStyle: 'medium', timeStyle: 'short' }))
    : count
      ? t.partial
      : t.errorTitle;
  const loading = state.status === 'loading' && !from;
  const text = loading && (state.slow ? t.loadingSlow : t.loading);
  return html`${text ? html`<p class="muted">${text}</p>` : nothing}
    <div class="notice message" part="error" ?hidden=${!failed}>
      ${
        failed
          ? html`<p><strong>${known}</strong></p>
              <p>${sourceErrorText(state.error, t)}</p>`
          : nothing
      }
      <slot name="error"></slot>
      <button class="button" type="button" @click=${retry}>${t.retry}</button>
    </div>`;
}
