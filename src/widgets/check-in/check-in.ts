import { html, nothing, svg, type PropertyValues } from 'lit';
import { DAILY_NEEDS } from '../../model/check-in-daily.js';
import type { CheckIn } from '../../model/check-in.js';
import type { QuestionnaireResponse } from '../../questionnaire/fhir.js';
import { HttpClient } from '../../sources/http.js';
import { baseStyles } from '../../styles/base.styles.js';
import { helpBar } from '../../ui/help-bar.js';
import { sourceErrorText } from '../../ui/source-error-text.js';
import { warn } from '../../util/warn.js';
import { wipe } from '../../util/wipe.js';
import { KithCheckInSendEvent, type SendStatus } from './check-in.events.js';
import { checkInStyles } from './check-in.styles.js';
import { tableStyles } from './table.styles.js';
import { codesOf, waysOn } from './choices.js';
import { Delivery } from './delivery.js';
import { endingView, type Ending } from './ending-view.js';
import { historyPart, type CheckInHistory, type HistoryView } from './history-part.js';
import { factsView, introView } from './intro-view.js';
import { reviewView } from './review-view.js';
import { hasAny, SittingElement } from './sitting-element.js';
import type { Sitting } from './sitting.js';
import { stepView, type StepFrame } from './step-view.js';
import { firstIn, questionsIn } from './steps.js';

/**
 * A check-in that treats a person as an equal: it says who reads it before it asks, lets every question be skipped, puts
 * help on the screen when an answer calls for it, and says plainly what became of the answers. It takes its own daily
 * form or any FHIR R4 Questionnaire.
 *
 * @summary A daily or visit check-in, or any FHIR form.
 * @status experimental
 * @since 0.1
 * @slot - Shown when the form cannot be: put a phone number and a plain way to answer here.
 * @slot heading - Replaces the heading of the first screen.
 * @slot intro - Your words above who reads it.
 * @slot ending - Your words at the end.
 * @slot footer - Below everything.
 * @event {KithCheckInSendEvent} kith-check-in-send - A check-in was sent, waits, or failed. Carries answers only with `share-answers`. Cancel it to show your own ending.
 * @event {KithSafetyFlagEvent} kith-safety-flag - An answer put help on the screen. Says which question, not what was answered.
 * @event {KithLoadEvent} kith-load - The form is there; carries how many questions it asks, and how many entries of it were no items and are left out.
 * @event {KithErrorEvent} kith-error - The form could not be read.
 * @csspart base - The outermost box.
 * @csspart facts - Who reads it, how soon, what is kept, how to stop.
 * @csspart unsent - An earlier check-in that did not get through.
 * @csspart start - The button that starts.
 * @csspart step - One question, or one page of them.
 * @csspart progress - "Question 2 of 5".
 * @csspart problems - What to look at before it can be sent.
 * @csspart safety - Help that an answer called for.
 * @csspart buttons - Back, Skip and Next.
 * @csspart review - All answers, before they are sent.
 * @csspart send - The button that sends.
 * @csspart ending - What became of it, and ways on.
 * @csspart finish - The button that ends.
 * @csspart history - The person's earlier check-ins, behind a line to open.
 * @csspart keep - Keeps a copy of the answers on this device.
 * @csspart help - The line "Need help now?".
 */
export class KithCheckIn extends SittingElement {
  static override styles = [baseStyles, checkInStyles, tableStyles];

  #delivery: Delivery | undefined;
  #status: Ending['status'] = 'sending';
  #why: Ending['why'];
  #history: CheckInHistory | undefined;
  #sentAt = '';
  #stuck = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  #close(): void {
    this.#delivery?.close();
    this.#delivery = undefined;
    this.#history?.close();
    this.#history = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (hasAny(changed, 'storage', 'source', 'owner', 'historyUrl', 'format')) this.#close();
    if (changed.has('fetch')) this.#delivery?.use(this.fetch);
    if (this.mayRun && this.submitUrl) this.#open(); // what an earlier visit could not send goes out now
    if (this.kept && this.#delivery?.stateOf(this.kept.id)) void this.forget(); // and is not offered as unsent
  }

  protected override partArrived(): void {
    super.partArrived();
    if (this.stage !== 'end') this.#close(); // now there may be an outbox
    this.requestUpdate();
  }

  async #onStart(): Promise<void> {
    const { reading } = this;
    this.reading = undefined; // whoever presses again does not wait
    if (reading) {
      await reading;
      if (this.kept || this.stage !== 'intro') return; // now there is a choice to make
    }
    if (this.kept) this.sitting?.resume(this.kept);
    this.kept = undefined;
    this.said = '';
    this.turn();
  }

  #onNext(): void {
    const { flow, view } = this.sitting ?? {};
    if (!flow || !view) return;
    if (!flow.one && flow.at >= flow.steps.length - 1) this.#onSend();
    else {
      flow.next(view);
      this.turn();
    }
  }

  #onSend(): void {
    const { flow, view } = this.sitting ?? {};
    if (!flow || !view) return;
    if (flow.check(view)) void this.#send();
    else this.turn();
  }

  async #send(): Promise<void> {
    const sitting = this.sitting;
    if (!sitting) return;
    const { id } = sitting;
    this.#sentAt = new Date().toISOString();
    const response = sitting.form.response('completed');
    if (this.name || (!this.submitUrl && !this.source?.send)) {
      if (!this.name && !this.shareAnswers)
        warn(this.localName, 'has nowhere to send to: set submit-url, source, share-answers or name.');
      if (!this.name && this.#tell(id, 'sent', response)) void this.forget();
      this.#end('handed');
      return;
    }
    this.#end('sending');
    const to = new URL(this.submitUrl, document.baseURI).href;
    const delivered = await this.#open().send(this.#checkInOf(id, response), to, this.format);
    const why = delivered === 'refused' || delivered === 'denied' ? delivered : undefined;
    const status = why ? 'failed' : (delivered as SendStatus);
    this.#why = why;
    if (delivered === 'refused') await this.#takeBack(sitting);
    // before anything is said of it: a page closed at that word must not offer the same answers again
    if (status !== 'failed') await this.forget();
    if (this.#tell(id, status, response)) this.#end(status);
    else this.restart();
  }

  /** Refused: what is sent next may differ, and so is another check-in to the server. The answers are kept before it goes. */
  async #takeBack(sitting: Sitting): Promise<void> {
    const { id } = sitting;
    this.#why = 'refused';
    sitting.renew();
    this.keeper?.soon();
    await this.keeper?.flush();
    await this.#delivery?.discard(id);
  }

  #checkInOf(id: string, response: QuestionnaireResponse): CheckIn {
    return {
      id,
      questionnaire: response.questionnaire ?? '',
      language: this.localize.lang,
      authored: this.#sentAt,
      told: { readBy: this.readBy, responseTime: this.responseTime },
      response: response as CheckIn['response'],
    };
  }

  #tell(id: string, status: SendStatus, response?: QuestionnaireResponse): boolean {
    const answers = this.shareAnswers && response ? { response } : {};
    return this.dispatchEvent(new KithCheckInSendEvent({ id, status, ...answers }));
  }

  #end(status: Ending['status']): void {
    this.#status = status;
    this.go('end', '.ending .heading, .said');
  }

  #open(): Delivery {
    return (this.#delivery ??= new Delivery({
      storage: this.keeping,
      fetch: this.fetch,
      source: this.source,
      owner: this.owner,
      onHeld: (id) => {
        if (this.stage === 'end' && this.sitting?.id === id) void this.forget();
      },
      onRead: () => this.#onRead(),
      onLater: (id, status) => {
        const { sitting } = this;
        if (status === 'failed' && this.stage === 'end' && sitting?.id === id) void this.#takeBack(sitting);
        if (!this.#tell(id, status)) return;
        if (this.stage === 'end' && this.#status === 'queued') this.#end(status);
        if (this.stage === 'intro' && status === 'sent')
          this.announcer.say((this.said = this.localize.text.sentTitle));
      },
    }));
  }

  protected override render() {
    const { text, lang, dir } = this.localize;
    return html`<div class="base" part="base" lang=${lang} dir=${dir}>
      ${this.sitting && this.mayRun ? this.#renderStage() : nothing}
      ${
        this.mayRun && this.error && !this.sitting
          ? html`<p class="said"><strong>${text.missing}</strong> ${sourceErrorText(this.error, text)}</p>
              <p>
                <button class="button" type="button" @click=${() => void this.reload()}>${text.retry}</button>
              </p>`
          : nothing
      }
      <slot ?hidden=${Boolean(this.sitting && this.mayRun)}></slot>
      <slot name="footer"></slot>
      ${helpBar(text, this.country)} ${this.announcer.render()}
    </div>`;
  }

  #renderStage() {
    if (this.stage === 'intro') return this.#renderIntro();
    if (this.stage === 'end') return endingView(this.#ending());
    return this.sitting?.flow.reviewing
      ? this.#renderReview(this.sitting)
      : this.#renderStep(this.sitting as Sitting);
  }

  /** Earlier check-ins, where `kith-history.js` is on the page. */
  get #past(): CheckInHistory | undefined {
    return (this.#history ??= historyPart()?.(this, (url, options) =>
      new HttpClient({ fetch: this.fetch }).json(url, options),
    ));
  }

  #historyView({ form }: Sitting): HistoryView {
    const { text: t, formatLang: lang, dir } = this.localize;
    return { html, svg, nothing, t, lang, dir, form, trend: this.trend };
  }

  #renderIntro() {
    const { sitting } = this;
    return html`${this.#intro()} ${sitting && this.#past?.past(this.#historyView(sitting))}`;
  }

  #intro() {
    return introView({
      t: this.localize.text,
      title: this.sitting?.form.title ?? '',
      readBy: this.readBy,
      responseTime: this.responseTime,
      keptFor: this.keptFor,
      storage: this.keeping,
      hasDraft: Boolean(this.kept),
      said: this.said,
      stuck: this.#delivery?.stuck.at(-1)?.status,
      onRetry: () => void this.#retry(),
      onRemove: () => void this.#putAway(),
      onStart: () => void this.#onStart(),
      onOver: () => {
        void this.forget();
        this.turn();
      },
      onNotMine: this.#notMine,
    });
  }

  #onRead(): void {
    this.requestUpdate();
    const stuck = this.#delivery?.stuck.length ?? 0;
    if (stuck > this.#stuck && this.stage === 'intro') this.announcer.say(this.localize.text.unsent);
    this.#stuck = stuck;
  }

  async #retry(): Promise<void> {
    const { sending, queuedTitle, online, failedTitle } = this.localize.text;
    this.announcer.say(sending);
    const arrived = await this.#delivery?.retry();
    if (this.#delivery?.stuck.length) this.announcer.say(failedTitle);
    else if (this.stage === 'intro') {
      if (!arrived) this.said = `${queuedTitle}. ${online}`;
      this.go('intro', '.heading');
    }
  }

  async #putAway(): Promise<void> {
    for (const { id } of this.#delivery?.stuck ?? []) await this.#delivery?.discard(id);
    this.go('intro', '.heading');
  }

  readonly #notMine = (): void => {
    wipe();
    this.restart(this.localize.text.erased);
  };

  #frame({
    flow,
    view,
  }: Sitting): Pick<StepFrame, 'view' | 'problems' | 'onProblem' | 'goesTo' | 'last' | 'onBack'> {
    const t = this.localize.text;
    const sends = !this.name && (this.submitUrl || this.source?.send || this.shareAnswers);
    return {
      view,
      problems: flow.problems,
      goesTo: factsView({ t, readBy: this.readBy, responseTime: this.responseTime }),
      last: sends ? t.send : t.done,
      onBack: () => {
        flow.back();
        this.turn();
      },
      onProblem: (item) => {
        const first = firstIn(item, flow.scored);
        flow.goTo(first);
        this.go('form', `#${CSS.escape(view.id(first))}`);
      },
    };
  }

  #renderStep(sitting: Sitting) {
    const { flow, form, view } = sitting;
    const { steps } = flow;
    // a page has fewer steps than the questions that a draft may have been kept of
    const at = Math.min(flow.at, steps.length - 1);
    const step = steps[at];
    [flow.here] = questionsIn(step?.items ?? []);
    const starts = flow.one ? (step?.items.filter(({ type }) => type !== 'display').slice(0, 1) ?? []) : [];
    view.starts = new Set(starts);
    return stepView({
      ...this.#frame(sitting),
      form,
      step,
      at,
      of: steps.length,
      canGoBack: at > 0,
      onSkip: () => {
        flow.skip();
        this.turn();
      },
      onNext: () => this.#onNext(),
    });
  }

  #renderReview(sitting: Sitting) {
    return reviewView({
      ...this.#frame(sitting),
      steps: sitting.flow.steps,
      onChange: (at) => {
        sitting.flow.at = at;
        this.turn();
      },
      onSend: () => this.#onSend(),
    });
  }

  #offer(sitting: Sitting) {
    const entry = { id: sitting.id, at: this.#sentAt, response: sitting.form.response('completed') };
    return this.#past?.offer(this.#historyView(sitting), entry);
  }

  #ending(): Ending {
    const { readBy, responseTime, country, peersUrl, servicesUrl } = this;
    const t = this.localize.text;
    const { sitting } = this;
    return {
      t,
      status: this.#status,
      why: this.#why,
      stored: this.#delivery?.stored ?? false,
      signIn: this.#delivery?.stateOf(sitting?.id) === 'needs-token',
      readBy,
      responseTime,
      country,
      choices: waysOn({ t, peersUrl, servicesUrl, needs: codesOf(this.sitting?.form, DAILY_NEEDS) }),
      keeping: sitting && this.#offer(sitting),
      onAgain: () => void this.#send(),
      onLook: () => this.turn(),
      onFinish: () => this.restart(t.bye),
      onNotMine: this.#notMine,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kith-check-in': KithCheckIn;
  }
}
