import type { PropertyDeclarations, PropertyValues } from 'lit';
import { AnnounceController } from '../../controllers/announce-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { dailyForm } from '../../model/check-in-daily.js';
import type { QuestionnaireResponse } from '../../questionnaire/fhir.js';
import type { Evaluator, FormItem } from '../../questionnaire/types.js';
import { HttpClient } from '../../sources/http.js';
import { common } from '../../ui/common.strings.js';
import { KithErrorEvent, KithLoadEvent } from '../../ui/events.js';
import { keep } from '../../ui/keep.js';
import { onPart, part } from '../../util/parts.js';
import { warn } from '../../util/warn.js';
import { onWipe } from '../../util/wipe.js';
import { KithSafetyFlagEvent } from './check-in.events.js';
import { checkIn } from './check-in.strings.js';
import { CheckInField } from './field-element.js';
import { sameItems } from '../../util/same-items.js';
import { problemText, type Texts } from './form-view.js';
import { Keeper } from './keeper.js';
import { Sitting, type Kept, type Look } from './sitting.js';
import { questionCount } from './steps.js';

/** Less room than this is a small screen, px. */
const NARROW = 560;

type Changed = ReadonlyMap<PropertyKey, unknown>;

export const hasAny = (changed: Changed, ...names: string[]): boolean =>
  names.some((name) => changed.has(name));

/** The part of `<kith-check-in>` that gets a form, lays it out, and keeps what is answered. */
export abstract class SittingElement extends CheckInField {
  static override properties: PropertyDeclarations = { stage: { state: true, attribute: false } };

  protected stage: 'intro' | 'form' | 'end' = 'intro';

  protected readonly localize = new LocalizeController<Texts>(this, ['common', 'checkInHistory', 'checkIn'], {
    ...common,
    ...checkIn,
  });
  protected readonly announcer = new AnnounceController(this);
  /** Why the form could not be read. */
  protected error: unknown;
  protected sitting: Sitting | undefined;
  /** A draft that a person may go on with. */
  protected kept: Kept | undefined;
  protected keeper: Keeper | undefined;
  /** While it is not known yet whether there is a draft. */
  protected reading: Promise<void> | undefined;
  /** To be said on the first screen. */
  protected said = '';
  /** What the form depends on, and the reading of it. */
  #wanted: readonly unknown[] = [];
  #loading: AbortController | undefined;
  #document: unknown;
  #look: Look | undefined;
  #focus = '';
  #shape: string | undefined;
  #stops: (() => void)[] = [];

  /** Rule K1: without both there is no check-in. */
  protected get mayRun(): boolean {
    return Boolean(this.readBy && this.responseTime);
  }

  /** Where what is not sent is kept: nowhere without `kith-keep.js`. */
  protected get keeping(): 'none' | 'session' | 'device' {
    if (!keep()) return 'none';
    return this.storage === 'none' || this.storage === 'device' ? this.storage : 'session';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const here = new AbortController();
    const { signal } = here;
    const keepNow = () => void this.keeper?.flush();
    addEventListener('pagehide', keepNow, { signal });
    document.addEventListener('visibilitychange', keepNow, { signal }); // all that an old phone says before it ends a page
    addEventListener('online', () => void (this.error && this.reload()), { signal });
    this.#stops = [() => here.abort(), onPart(() => this.partArrived()), onWipe(() => this.restart())];
    if (this.sitting) this.#openKeeper(this.sitting);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops) stop();
    this.keeper?.close();
    // moving it within the page is not leaving; what was read before it left is still there when it comes back
    queueMicrotask(() => {
      if (this.isConnected || !this.#loading) return;
      this.#loading.abort();
      this.#loading = undefined;
      this.#wanted = [];
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#heed(changed);
    if (this.mayRun) {
      this.#read();
      this.localize.hostUpdate(); // Lit would call it too late for what is drawn here
      this.#restyle();
    } else {
      warn(
        this.localName,
        'does not start without read-by and response-time: a person has to know who reads the answers, and how soon.',
      );
    }
  }

  protected override updated(): void {
    if (!this.#focus) return;
    const target = this.renderRoot.querySelector<HTMLElement>(this.#focus);
    this.#focus = '';
    target?.focus();
  }

  /** To another screen, with the keyboard at what this selects. */
  protected go(stage: 'intro' | 'form' | 'end', focus: string): void {
    this.stage = stage;
    this.#focus = focus;
    this.requestUpdate();
  }

  /** Draws the step a person is at, with the keyboard at its words. */
  protected turn(): void {
    const { flow } = this.sitting ?? {};
    if (!flow) return;
    const of = flow.steps.length;
    const { question, page } = this.localize.text;
    if (of > 1 && flow.at < of) this.announcer.say((flow.one ? question : page)(flow.at + 1, of));
    this.go('form', flow.problems.length ? '.summary' : '.step [tabindex="-1"]');
    this.keeper?.soon();
  }

  protected override restart(said = ''): void {
    void this.forget();
    this.#sit();
    this.said = said;
    this.go('intro', said ? '.heading' : '');
  }

  protected async forget(): Promise<void> {
    this.kept = undefined;
    await this.keeper?.forget();
  }

  protected override answers(status?: 'completed'): QuestionnaireResponse | undefined {
    return this.sitting?.form.response(status);
  }

  protected override fill(response: QuestionnaireResponse): void {
    this.sitting?.load(response);
    this.requestUpdate();
  }

  protected override trouble(): string {
    const { form, flow } = this.sitting ?? {};
    const problem = flow && form?.validate().find(flow.stands);
    return problem ? problemText(this.localize.text, problem) : '';
  }

  protected override showTrouble(): void {
    const { flow, view } = this.sitting ?? {};
    if (view) flow?.check(view);
    this.go('form', '.summary');
  }

  /** Other words, another language or state: what is drawn is drawn anew, what was answered stays. */
  #restyle(): void {
    const { text: t, formatLang: lang } = this.localize;
    const disabled = this.disabled || this.hostDisabled;
    const { country } = this;
    const old = this.#look;
    if (old?.t === t && old.lang === lang && old.disabled === disabled && old.country === country) return;
    this.#look = { t, lang, disabled, country };
    if (!this.sitting) return;
    if (old?.lang === lang && old.t.daily === t.daily) this.sitting.restyle(this.#look);
    else this.#sit(this.sitting);
  }

  /** What the host says late, or says anew. */
  #heed(changed: Changed): void {
    const { sitting, stage } = this;
    if (!sitting) return;
    if (changed.has('safetyRules')) sitting.flag();
    // whoever has begun is not disturbed
    if (stage === 'intro' && changed.has('layout')) this.#sit();
    if (!hasAny(changed, 'storage', 'owner')) return;
    const another = changed.get('owner');
    // what was kept moves along, or may not be there at all
    if (!another && (stage !== 'intro' || this.storage === 'none')) void this.forget();
    this.#openKeeper(sitting);
    if (another) {
      this.kept = undefined;
      // the answers stay with whoever gave them
      this.#sit();
      this.go('intro', '');
    } else if (stage === 'form') this.keeper?.soon();
  }

  async #load(signal: AbortSignal): Promise<unknown> {
    const { questionnaire, source, fetch } = this;
    if (typeof questionnaire === 'object') return questionnaire;
    if (source?.questionnaire) return source.questionnaire({ signal });
    if (questionnaire === 'daily') return questionnaire;
    const accept = 'application/fhir+json, application/json';
    return new HttpClient({ fetch }).json(new URL(questionnaire, document.baseURI).href, { signal, accept });
  }

  #read(): void {
    const wanted = [this.questionnaire, this.source, this.fetch];
    if (sameItems(wanted, this.#wanted)) return;
    this.#wanted = wanted;
    void this.reload();
  }

  /** Reads the form; the newest call wins. */
  protected async reload(): Promise<void> {
    this.#loading?.abort();
    const loading = (this.#loading = new AbortController());
    this.error = undefined;
    this.requestUpdate();
    try {
      const document = await this.#load(loading.signal);
      if (this.#loading !== loading) return;
      // a host may give the same form anew with every change of its own: whoever is in it stays in it
      const isNew =
        document !== this.#document && JSON.stringify(document) !== JSON.stringify(this.#document);
      if (isNew) this.#document = document;
      if (isNew && this.#sit()) this.#begin();
    } catch (error) {
      if (this.#loading !== loading) return;
      this.error = error;
      this.#fail(error);
    }
    this.#loading = undefined;
  }

  #fail(error: unknown): void {
    warn(this.localName, error instanceof Error ? error.message : 'the form could not be read.');
    this.announcer.say(this.localize.text.missing);
    this.dispatchEvent(new KithErrorEvent(error));
  }

  #begin(): void {
    const sitting = this.sitting as Sitting;
    const { warnings, form } = sitting;
    if (warnings.length) {
      const first = warnings.slice(0, 20).map(({ path, linkId, code }) => `${linkId ?? path} ${code}`);
      warn(this.localName, `the form has ${String(warnings.length)} oddities: ${first.join(', ')}.`);
    }
    this.stage = 'intro';
    this.#openKeeper(sitting);
    const dropped = warnings.filter(({ code }) => code === 'dropped').length;
    this.dispatchEvent(new KithLoadEvent({ count: questionCount(form), dropped }));
  }

  #openKeeper({ form }: Sitting): void {
    this.keeper?.close();
    const { url = '', version = '' } = form.questionnaire;
    const keeper = new Keeper(
      `${url}|${version}|${url ? '' : form.title}`,
      { storage: this.keeping, owner: this.owner, onWipe: () => this.restart() },
      () => (this.sitting as Sitting).kept,
    );
    this.keeper = keeper;
    const reading = keeper.read().then((kept) => {
      if (this.reading === reading) this.reading = undefined;
      if (this.keeper !== keeper || this.stage !== 'intro') return;
      this.kept = kept;
      this.requestUpdate();
    });
    this.reading = reading;
  }

  /** Lays the form out, or the same one in another language. @returns false when it is none */
  #sit(old?: Sitting): boolean {
    if (!this.#document || !this.#look) return false;
    const { lang, requested, text } = this.localize;
    const daily = this.#document === 'daily' && dailyForm(text.daily, lang);
    try {
      this.sitting = new Sitting(
        {
          document: daily || this.#document,
          response: old?.kept.response ?? this.early,
          language: daily ? lang : requested,
          evaluator: this.evaluator ?? (part('fhirpath') as Evaluator | undefined),
          terminology: this.terminology,
          launchContext: this.launchContext,
          layout: this.layout || (daily ? 'steps' : ''),
          narrow: () => (this.clientWidth || innerWidth) < NARROW,
          rules: () => this.safetyRules,
          onChange: () => this.#onAnswer(),
          onFlag: (item) => this.#onFlag(item),
        },
        this.#look,
        old,
      );
    } catch (error) {
      this.sitting = undefined;
      this.#fail(error);
      return false;
    }
    this.field.changed();
    this.requestUpdate();
    return true;
  }

  /** A part has arrived: an expression engine, or a place to keep answers. Whoever has begun is not disturbed. */
  protected partArrived(): void {
    if (this.stage === 'intro' && this.#sit()) this.#openKeeper(this.sitting as Sitting);
  }

  #onAnswer(): void {
    const shape = this.sitting?.flow.shape;
    if (shape !== this.#shape) {
      this.sitting?.flow.follow();
      this.requestUpdate();
    }
    this.#shape = shape;
    this.field.changed();
    if (this.stage !== 'end') this.keeper?.soon(); // what was handed over is not kept as unsent
  }

  #onFlag({ linkId }: FormItem): void {
    const { safetyTitle, safetyText } = this.localize.text;
    this.announcer.say(`${safetyTitle}. ${safetyText}`);
    this.dispatchEvent(new KithSafetyFlagEvent({ linkId }));
  }
}
