import type { TemplateResult } from 'lit';
import type { Service } from '../../../model/service.js';
import type { Letter } from '../../../model/letter.js';
import { explanation } from '../../../sources/explanation.js';
import { postLetter } from '../../../sources/post.js';
import type { Outbox } from '../../../storage/outbox.js';
import { keep } from '../../../ui/keep.js';
import type { ToolsView } from '../parts.js';
import { KithReportSendEvent } from './more.events.js';
import { setState, stateOf, texts, type ToolsState } from './view.js';

/** Longest note, in characters: a line or two for whoever keeps the list. */
const noteLimit = 300;

const outboxes = new WeakMap<HTMLElement, Outbox>();
/** By letter: says what became of one that was to be sent later. */
const waiting = new Map<string, (outcome: 'sent' | 'refused') => void>();

/** One for each directory; what waits in it is sent when the page is opened again, too. None without `kith-keep.js`. */
function outboxOf(view: ToolsView): Outbox | undefined {
  let outbox = outboxes.get(view.host);
  const kept = keep();
  if (!outbox && kept) {
    outbox = new kept.Outbox({
      kind: 'report',
      send: (letter, signal) => postLetter(letter, { signal, fetch: view.fetch, explain: explanation }),
      storage: view.storage,
      onChange: (change) => {
        const { id = '', status } = change ?? {};
        if (status === 'sent' || status === 'refused') waiting.get(id)?.(status);
        view.host.requestUpdate();
      },
    });
    outboxes.set(view.host, outbox);
  }
  return outbox;
}

async function send(service: Service, view: ToolsView): Promise<void> {
  const { reason, note, sending } = stateOf(view, service.id);
  const t = texts(view);
  if (sending) return;
  if (!reason) {
    setState(view, service.id, { outcome: 'pick' });
    view.said(t.reportPick);
    view.host.shadowRoot?.querySelector<HTMLElement>('.report input')?.focus();
    return;
  }
  setState(view, service.id, { sending: true });
  const letter: Letter = {
    id: crypto.randomUUID(),
    kind: 'report',
    url: new URL(view.reportUrl, document.baseURI).href,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ id: service.id, reason, ...(note && { note }), language: view.lang }),
  };
  const tell = (outcome: 'sent' | 'queued' | 'refused', change?: ToolsState) => {
    const status = outcome === 'refused' ? 'failed' : outcome;
    const isOurs = view.host.dispatchEvent(new KithReportSendEvent({ id: service.id, status }));
    setState(view, service.id, { outcome: isOurs ? outcome : undefined, ...change });
    const said = { sent: t.reportSent, queued: t.reportQueued, refused: t.reportRefused };
    if (isOurs) view.said(said[outcome]);
    waiting.delete(letter.id);
    // by then another report may be half written: it stays as it is
    if (outcome === 'queued') waiting.set(letter.id, tell);
  };
  const outcome = await (outboxOf(view)?.add(letter) ?? sendOnce(letter, view));
  tell(outcome, { sending: false, ...(outcome !== 'refused' && { note: '', reason: undefined }) });
}

async function sendOnce(letter: Letter, { fetch }: ToolsView): Promise<'sent' | 'refused'> {
  const { status } = await postLetter(letter, { fetch });
  return status === 'sent' ? 'sent' : 'refused'; // there is nothing to keep it in
}

/** Four reasons and a note (rule R4): no account, kept while offline, sent once. */
export function report(service: Service, view: ToolsView): TemplateResult {
  const { html, nothing } = view;
  const t = texts(view);
  if (!view.reportUrl) return html``;
  outboxOf(view); // sends what an earlier visit left
  const state = stateOf(view, service.id);
  const outcome =
    state.outcome &&
    {
      pick: t.reportPick,
      sent: t.reportSent,
      queued: t.reportQueued,
      refused: t.reportRefused,
    }[state.outcome];
  return html`<details class="tool" part="report">
    <summary>${t.reportTitle}</summary>
    <form
      class="report"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void send(service, view);
      }}
    >
      <fieldset>
        <legend>${t.reportAsk}</legend>
        ${Object.entries(t.reportReasons).map(
          ([reason, label]) =>
            html`<label class="choice"
              ><input
                type="radio"
                name="reason"
                value=${reason}
                .checked=${state.reason === reason}
                @change=${() => setState(view, service.id, { reason, outcome: undefined })}
              />${label}</label
            >`,
        )}
      </fieldset>
      <p class="field">
        <label for="report-note">${t.reportNote}</label>
        <textarea
          id="report-note"
          rows="3"
          maxlength=${noteLimit}
          autocomplete="off"
          .value=${state.note ?? ''}
          @input=${(event: Event) => {
            // Not drawn again: the field keeps its own text while it is being typed
            stateOf(view, service.id).note = (event.target as HTMLTextAreaElement).value;
          }}
        ></textarea>
      </p>
      <p class="muted">${t.reportWhat}</p>
      ${outcome ? html`<p class="notice">${outcome}</p>` : nothing}
      <p><button class="button" type="submit">${t.reportSend}</button></p>
    </form>
  </details>`;
}
