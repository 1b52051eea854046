import { sourceErrorText } from '../../../ui/source-error-text.js';
import type { HistoryEntry, HistoryView } from '../history-part.js';
import { checkInHistory, type CheckInHistoryStrings } from './history.strings.js';
import { answersOf, trendOf, when, type Trend } from './words.js';

/** Check-ins in the chart and its table, and those told in words: the download has them all. */
const CHARTED = 14;
const TOLD = 5;

/** Our texts in the widget's language: a locale that is loaded brings them along. */
export const texts = (view: HistoryView): CheckInHistoryStrings & HistoryView['t'] => ({
  ...checkInHistory,
  ...view.t,
});

export interface Past {
  readonly status: 'loading' | 'ready' | 'error';
  readonly error?: unknown;
  readonly said: string;
  /** Of this form, newest first. */
  readonly entries: readonly HistoryEntry[];
  /** Some of them are kept on this device. */
  readonly here: boolean;
  readonly onRetry: () => void;
  readonly onDownload: () => void;
  readonly onPrint: (event: Event) => void;
  readonly onDelete: () => void;
}

/** What is behind "Your earlier check-ins". */
export function pastView(view: HistoryView, past: Past): unknown {
  const { html, nothing, form } = view;
  const t = texts(view);
  const { entries, status } = past;
  const trend = trendOf(entries.slice(0, CHARTED), form, view.trend);
  return html`${past.said ? html`<p class="said">${past.said}</p>` : nothing}
  ${status === 'loading' ? html`<p class="muted">${t.loading}</p>` : nothing}
  ${
    status === 'error'
      ? html`<p>${sourceErrorText(past.error, t)}</p>
          <p><button class="button" type="button" @click=${past.onRetry}>${t.retry}</button></p>`
      : nothing
  }
  ${status === 'ready' && !entries.length && !past.said ? html`<p>${t.none}</p>` : nothing}
  ${past.here ? html`<p class="muted">${t.here}</p>` : nothing}
  ${trend ? [chartView(view, trend), tableView(view, trend)] : nothing}
  ${entries.length ? [wordsView(view, entries), buttonsView(view, past)] : nothing}`;
}

/** Every second unit across is a check-in: evenly, so that a day without one shows no gap to answer for (K6). */
function chartView(view: HistoryView, { levels, points }: Trend): unknown {
  const { html, svg, dir } = view;
  const width = points.length * 2;
  const dots = [...points].reverse().map(({ level }, at) => {
    const x = at * 2 + 1;
    return [dir === 'rtl' ? width - x : x, level + 0.5] as const;
  });
  // lines as wide as they are tall whatever the chart is stretched to; its text alternative is the table
  return html`<p class="muted">${texts(view).chart}</p>
    <div class="trend" aria-hidden="true">
      <ul class="levels">
        ${levels.map((words) => html`<li>${words}</li>`)}
      </ul>
      <svg viewBox=${`0 0 ${String(width)} ${String(levels.length)}`} preserveAspectRatio="none">
        ${levels.map((_, at) => svg`<path class="rule" d=${`M0 ${String(at + 0.5)}H${String(width)}`}></path>`)}
        <path class="way" d=${`M${dots.map((dot) => dot.join(' ')).join('L')}`}></path>
        ${dots.map((dot) => svg`<path class="dot" d=${`M${dot.join(' ')}h0`}></path>`)}
      </svg>
    </div>`;
}

function tableView(view: HistoryView, { question, levels, points }: Trend): unknown {
  const { html, lang } = view;
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${texts(view).day}</th>
        <th scope="col">${question}</th>
      </tr>
    </thead>
    <tbody>
      ${points.map(
        ({ level, entry }) =>
          html`<tr>
            <th scope="row">${when(entry, lang)}</th>
            <td>${levels[level]}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function wordsView(view: HistoryView, entries: readonly HistoryEntry[]): unknown {
  const { html } = view;
  return html`<h3>${texts(view).words}</h3>
    ${entries.slice(0, TOLD).map(
      (entry) =>
        html`<h4>${when(entry, view.lang)}</h4>
          <dl class="told">
            ${answersOf(entry, view).map(
              ([question, answers]) =>
                html`<div>
                  <dt>${question}</dt>
                  ${answers.map((answer) => html`<dd><bdi>${answer}</bdi></dd>`)}
                </div>`,
            )}
          </dl>`,
    )}`;
}

function buttonsView(view: HistoryView, past: Past): unknown {
  const { html, nothing } = view;
  const t = texts(view);
  return html`<div class="buttons">
    <button class="button" type="button" @click=${past.onDownload}>${t.download}</button>
    <button class="button" type="button" @click=${past.onPrint}>${t.print}</button>
    ${past.here ? html`<button class="button" type="button" @click=${past.onDelete}>${t.deleteAll}</button>` : nothing}
  </div>`;
}
