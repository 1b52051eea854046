import type { TemplateResult } from 'lit';
import type { Peer } from '../../../model/peer.js';
import type { RequestDesk } from './request-desk.js';
import { requestForm, type RequestForm } from './request-form.js';
import type { MoreView } from './texts.js';

export interface RequestView extends Pick<RequestForm, 'wishes' | 'consent' | 'send' | 'goTo' | 'gone'> {
  readonly desk: RequestDesk;
  /** The peer asked for; none for anyone who fits. */
  readonly peer: Peer | undefined;
  /** When the team answers, in the host's words. */
  readonly responseTime: string;
  readonly country: string;
}

/** The form, and what follows it: kept for later, refused, or what happens next and by when. */
export function requestView(request: RequestView, view: MoreView): TemplateResult {
  const { desk, peer } = request;
  const { phase, fields, problems } = desk;
  if (phase === 'edit' || phase === 'sending') {
    return requestForm(
      {
        ...request,
        fields,
        problems,
        name: peer?.name,
        sending: phase === 'sending',
        set: (change) => desk.change(change),
      },
      view,
    );
  }
  return phase === 'later' ? later(request, view) : outcome(request, view);
}

function later({ desk, peer }: RequestView, view: MoreView): TemplateResult {
  const { html, nothing, t, organization } = view;
  const back = () => desk.edit();
  return html`<div class="message" part="later">
    <h2 class="name" id="top" tabindex="-1">${t.later}</h2>
    ${
      desk.canKeep
        ? html`<p>${t.laterAsk}</p>
            <div class="actions">
              <button class="button" type="button" @click=${() => desk.keep()}>${t.keepAndSend}</button>
              <button class="button" type="button" @click=${back}>${t.notNow}</button>
            </div>`
        : html`<button class="button" type="button" @click=${back}>${t.retry}</button>`
    }
    ${peer ? organization(peer, view) : nothing}
  </div>`;
}

/** What happens next and by when, with people to talk to until then beneath (rule P7). */
function outcome({ desk, peer, responseTime, country }: RequestView, view: MoreView): TemplateResult {
  const { html, nothing, t, organization, warmlines } = view;
  if (desk.phase === 'refused') {
    return html`<div class="message" part="refused">
      <h2 class="name" id="top" tabindex="-1">${t.refused}</h2>
      <p dir="auto">${desk.message}</p>
      ${peer ? organization(peer, view) : nothing} ${warmlines(view, country)}
    </div>`;
  }
  return html`<div class="message" part="confirmation">
    <h2 class="name" id="top" tabindex="-1">${desk.phase === 'sent' ? t.sentTitle : t.queuedTitle}</h2>
    <slot name="confirmation">${responseTime ? html`<p>${t.answerBy(responseTime)}</p>` : nothing}</slot>
    <p>${t.changeMind}</p>
    ${waitingNotice(desk, view)} ${warmlines(view, country)}
  </div>`;
}

/** Requests that wait on this device, to send or to take back; and those that could not be sent. */
export function waitingNotice(desk: RequestDesk, { html, nothing, t }: MoreView) {
  const { queued, refused } = desk.waiting;
  if (!queued && !refused) return nothing;
  return html`<div class="notice" part="waiting">
    ${queued ? html`<p>${t.waiting(queued)}</p>` : nothing} ${refused ? html`<p>${t.refused}</p>` : nothing}
    <div class="actions">
      <button class="button" type="button" ?hidden=${!queued} @click=${() => desk.flush()}>
        ${t.sendNow}
      </button>
      <button class="button" type="button" @click=${() => desk.takeBack()}>
        ${queued ? t.takeBack : t.clearAll}
      </button>
    </div>
  </div>`;
}
