import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from './form-view.js';

export interface Intro {
  readonly t: Texts;
  readonly title: string;
  readonly readBy: string;
  readonly responseTime: string;
  readonly keptFor: string;
  readonly storage: string;
  /** A draft is there. */
  readonly hasDraft: boolean;
  /** An earlier check-in did not get through: `refused` is still here, `expired` is not. */
  readonly stuck: string | undefined;
  /** What was just done, to be read: "All of it is gone". */
  readonly said: string;
  readonly onStart: () => void;
  readonly onOver: () => void;
  readonly onNotMine: () => void;
  readonly onRetry: () => void;
  readonly onRemove: () => void;
}

type Fact = readonly [name: string, text: string, more?: string];

/** Who reads it and how soon, and what else there is to say. */
export function factsView(
  { t, readBy, responseTime }: Pick<Intro, 't' | 'readBy' | 'responseTime'>,
  more: readonly Fact[] = [],
): TemplateResult {
  const facts: readonly Fact[] = [[t.who, readBy], [t.soon, responseTime], ...more];
  return html`<dl class="facts" part=${more.length ? 'facts' : nothing}>
    ${facts.map(
      ([name, text, also]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${text} ${also}</dd>
        </div>`,
    )}
  </dl>`;
}

/** Before the first question: who reads it, how soon, that no one watches, what is kept, how to stop (rule K1). */
export function introView(intro: Intro): TemplateResult {
  const { t, storage } = intro;
  const here = storage === 'none' ? t.keptNone : storage === 'device' ? t.keptDevice : t.keptSession;
  return html`<slot name="heading"><h2 class="heading" tabindex="-1">${intro.title || t.heading}</h2></slot>
    <slot name="intro"></slot>
    ${intro.said ? html`<p class="said">${intro.said}</p>` : nothing}
    ${intro.stuck ? stuckView(intro) : nothing}
    ${factsView(intro, [
      [t.live, t.liveText],
      [t.kept, intro.keptFor || here, intro.keptFor && here],
      [t.stop, t.stopText],
    ])}
    <p class="buttons">
      <button class="button primary" type="button" part="start" @click=${intro.onStart}>
        ${intro.hasDraft ? t.resume : t.start}
      </button>
      ${
        intro.hasDraft
          ? html`<button class="button" type="button" @click=${intro.onOver}>${t.over}</button>`
          : nothing
      }
    </p>
    <p><button class="link" type="button" @click=${intro.onNotMine}>${t.notMine}</button></p>`;
}

/** Whoever reads this may be somebody else: that there is one, and nothing of what is in it. */
function stuckView({ t, stuck, onRetry, onRemove }: Intro): TemplateResult {
  const isHere = stuck === 'refused';
  return html`<div class="summary" part="unsent">
    <p>${t.unsent} ${isHere ? `${t.keptDevice} ${t.failedAgain}` : nothing}</p>
    <p class="buttons">
      ${isHere ? html`<button class="button" type="button" @click=${onRetry}>${t.retry}</button>` : nothing}
      <button class="button" type="button" @click=${onRemove}>${t.remove}</button>
    </p>
  </div>`;
}
