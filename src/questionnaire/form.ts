import { Core } from './core.js';
import { attach } from './evaluator.js';
import { expressionsOf, translated } from './extensions.js';
import type { Questionnaire, QuestionnaireResponse } from './fhir.js';
import type { Item } from './item.js';
import { codingOptions, containedValueSets, preferredServer } from './options.js';
import { loadedHead, loadItems, responseItems } from './response.js';
import { controlOf, readSpec, type Spec } from './spec.js';
import type { Form, FormOptions, FormWarning, Option, Problem } from './types.js';

const everySpec = (specs: readonly Spec[]): Spec[] =>
  specs.flatMap((spec) => [spec, ...everySpec(spec.children)]);

class LiveForm implements Form {
  readonly title: string;
  readonly warnings: FormWarning[] = [];
  readonly #core: Core;
  readonly #specs: readonly Spec[];
  #head: Partial<QuestionnaireResponse> = {};

  constructor(
    readonly questionnaire: Questionnaire,
    readonly options: FormOptions,
  ) {
    const { contained = [], language: own } = questionnaire;
    const language = options.language === own ? undefined : options.language;
    const valueSets = containedValueSets(contained, language);
    this.title = translated(questionnaire.title, questionnaire['_title'], language);
    const specs = questionnaire.item.map((item) => readSpec(item, undefined, { language, valueSets }));
    this.#specs = everySpec(specs);
    this.#core = new Core(specs, (spec, words) => this.#search(spec, words));
    this.#core.onLoop = (item) => {
      this.#warn('loop', item.linkId, 'Its condition depends on itself: it stays open.');
    };
    this.#loadOptions();
    this.#findExpressions();
    if (options.evaluator)
      this.#core.runner = attach(options.evaluator, { core: this.#core, form: this, warn: this.#warn });
    if (options.response) this.load(options.response);
    else this.#core.build();
  }

  readonly #warn = (code: string, linkId: string | undefined, message: string): void => {
    if (this.warnings.some((one) => one.code === code && one.linkId === linkId)) return;
    this.warnings.push({ path: '', code, message, ...(linkId !== undefined && { linkId }) });
  };

  get roots(): readonly Item[] {
    return [...this.#core.root.items];
  }
  get evaluations(): number {
    return this.#core.evaluations;
  }
  items(): IterableIterator<Item> {
    return this.#core.items();
  }
  find(linkId: string): readonly Item[] {
    const found = this.#core.find(linkId);
    return found.length < 2 ? [...found] : [...this.items()].filter((item) => item.linkId === linkId);
  }
  byKey(key: string): Item | undefined {
    for (const item of this.items()) if (item.key === key) return item;
    return undefined;
  }
  subscribe(listener: (changed: ReadonlySet<Item>) => void): () => void {
    this.#core.listeners.add(listener);
    return () => this.#core.listeners.delete(listener);
  }
  batch(work: () => void): void {
    this.#core.change(work);
  }
  validate(): readonly Problem[] {
    return [...this.items()].flatMap((item) => (item.shown ? item.problems() : []));
  }

  response(status?: QuestionnaireResponse['status']): QuestionnaireResponse {
    const { url, version } = this.questionnaire;
    const item = responseItems(this.#core.root);
    const canonical = url && (version ? `${url}|${version}` : url);
    return {
      resourceType: 'QuestionnaireResponse',
      ...(canonical && { questionnaire: canonical }),
      ...this.#head,
      status: status ?? this.#head.status ?? 'in-progress',
      ...(status && { authored: (this.options.now?.() ?? new Date()).toISOString() }),
      ...(item.length > 0 && { item }),
    };
  }
  load(response: QuestionnaireResponse): void {
    this.#head = loadedHead(response);
    this.#core.build(() => {
      loadItems(this.#core, this.#core.root, response.item);
    });
  }

  // --- what the form does not carry itself

  #findExpressions(): void {
    if (this.options.evaluator) return;
    const say = (linkId: string | undefined, on: object): void => {
      const names = expressionsOf(on);
      if (names.length > 0)
        this.#warn(
          'needs-evaluator',
          linkId,
          `${names.join(', ')}: load kith-fhirpath.js, or this part stays still.`,
        );
    };
    say(undefined, this.questionnaire);
    for (const { fixed } of this.#specs) say(fixed.linkId, fixed.definition);
  }

  #loadOptions(): void {
    for (const spec of this.#specs) {
      const { list, fixed } = spec;
      if (list.state !== 'loading') continue;
      const settle = (state: 'ready' | 'failed', options: readonly Option[]): void => {
        Object.assign(list, { state, options });
        Object.assign(fixed, { control: controlOf(fixed.definition, list) });
        this.#core.change(() => {
          for (const item of this.#core.find(fixed.linkId)) {
            item.control = fixed.control;
            for (const one of [item.parent, item]) if (one) this.#core.touch(one); // a table may come of it
          }
        });
      };
      if (!this.options.terminology) {
        list.state = 'unavailable';
        this.#warn(
          'needs-terminology',
          fixed.linkId,
          'Its value set is not in the form: set `terminology` to look it up.',
        );
      } else if (controlOf(fixed.definition, { state: 'ready', options: [] }) === 'autocomplete')
        list.state = 'ready';
      else
        void this.#ask(spec, '').then((found) => {
          settle(found ? 'ready' : 'failed', found ?? []);
        });
    }
  }

  async #ask(spec: Spec, words: string): Promise<readonly Option[] | undefined> {
    const { valueSet, resource } = spec.list;
    const { language } = this.options;
    let server: string | undefined;
    for (let at: Spec | undefined = spec; at && !server; at = at.parent)
      server = preferredServer(at.fixed.definition);
    server ??= preferredServer(this.questionnaire);
    try {
      const found = await this.options.terminology?.(valueSet ?? '', { words, language, server, resource });
      return found && codingOptions(found, language);
    } catch {
      this.#warn('terminology-failed', spec.fixed.linkId, 'The terminology hook failed for its value set.');
      return undefined;
    }
  }

  async #search(spec: Spec, words: string): Promise<readonly Option[]> {
    return (spec.list.valueSet && (await this.#ask(spec, words))) || [];
  }
}

/** Builds the live form of a Questionnaire that `readQuestionnaire` returned. */
export function createForm(questionnaire: Questionnaire, options: FormOptions = {}): Form {
  return new LiveForm(questionnaire, options);
}
