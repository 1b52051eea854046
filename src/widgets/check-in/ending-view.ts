import { html, nothing, type TemplateResult } from 'lit';
import type { SendStatus } from './check-in.events.js';
import type { Texts } from './form-view.js';
import { factsView } from './intro-view.js';
import { linesView } from './safety-view.js';

export interface Ending {
  readonly t: Texts;
  /** `handed`: the host's own form or page has the answers. */
  readonly status: SendStatus | 'sending' | 'handed';
  /** Why another try alone will not help: the server refused the answers as they are, or wants a sign-in. */
  readonly why: 'refused' | 'denied' | undefined;
  /** What waits outlives this page. */
  readonly stored: boolean;
  /** It waits for the person to sign in to the host's site, not for the network. */
  readonly signIn: boolean;
  readonly readBy: string;
  readonly responseTime: string;
  readonly country: string;
  readonly choices: readonly Choice[];
  /** Whether to keep a copy on this device, where that can be (K8). */
  readonly keeping: unknown;
  readonly onAgain: () => void;
  readonly onLook: () => void;
  readonly onFinish: () => void;
  readonly onNotMine: () => void;
}

/** A way on from here: to a widget on the page, or to an address of the host's. */
export interface Choice {
  readonly text: string;
  readonly url?: string;
  readonly onChoose?: () => void;
}

/** What became of it, plainly; who to call when it did not go out (K4); then ways on, none of them the right one (K9). */
export function endingView(ending: Ending): TemplateResult {
  const { t, status } = ending;
  if (status === 'sending') return html`<p class="said" tabindex="-1">${t.sending}</p>`;
  const isOut = status === 'sent' || status === 'handed';
  return html`<div class="ending" part="ending" data-status=${status}>
    ${outcome(ending)}
    ${
      isOut
        ? nothing
        : html`<div class="safety">
            <p>${t.callNow}</p>
            ${linesView(t, ending.country)}
          </div>`
    }
    ${
      status === 'failed'
        ? html`<p class="buttons">
            <button class="button" type="button" @click=${ending.onLook}>${t.goBack}</button>
            <button class="button primary" type="button" @click=${ending.onAgain}>${t.retry}</button>
          </p>`
        : html`<h3>${t.what}</h3>
            <ul class="choices">
              ${ending.choices.map((choice) => html`<li>${choiceView(choice)}</li>`)}
              <li>
                <button class="button" type="button" part="finish" @click=${ending.onFinish}>
                  ${t.finish}
                </button>
              </li>
            </ul>
            ${ending.keeping}`
    }
    <slot name="ending"></slot>
    <p><button class="link" type="button" @click=${ending.onNotMine}>${t.notMine}</button></p>
  </div>`;
}

function outcome(ending: Ending): TemplateResult {
  const { t, status, why, stored, signIn } = ending;
  const failed = why ? { refused: t.failedHere, denied: t.failedSignIn }[why] : t.failedAgain;
  const words: Readonly<Record<string, readonly [title: string, text?: string]>> = {
    handed: [t.handed],
    sent: [t.sentTitle, t.sentText],
    queued: [t.queuedTitle, `${stored ? t.queuedText : t.queuedHere} ${signIn ? t.signIn : t.online}`],
    failed: [t.failedTitle, `${t.failedText} ${failed}`],
  };
  const [title, text] = words[status] ?? [];
  return html`<h2 class="heading" tabindex="-1">${title}</h2>
    ${text ? html`<p>${text}</p>` : nothing} ${status === 'sent' ? factsView(ending) : nothing}`;
}

function choiceView({ text, url, onChoose }: Choice): TemplateResult {
  return url
    ? html`<a class="button" href=${url}>${text}</a>`
    : html`<button class="button" type="button" @click=${onChoose}>${text}</button>`;
}
