/** What the engine offers to whoever draws a form. No DOM, no Lit. */
import type {
  Coding,
  ItemType,
  Questionnaire,
  QuestionnaireItem,
  QuestionnaireResponse,
  Resource,
  Value,
} from './fhir.js';

/** A deviation or a part that will not work, for the integrator. Names places in the form, never an answer. */
export interface FormWarning {
  /** Where in the Questionnaire: `item[2].item[0]`, or '' for the whole. */
  readonly path: string;
  readonly linkId?: string;
  /** A FHIR invariant (`que-6`) or a word of ours (`needs-evaluator`, `unknown-type`). */
  readonly code: string;
  readonly message: string;
}

/** What an answer broke. The element has the words; `limit` goes into them. */
export interface Problem {
  readonly item: FormItem;
  readonly code:
    | 'required'
    | 'type'
    | 'min-length'
    | 'max-length'
    | 'min-value'
    | 'max-value'
    | 'decimal-places'
    | 'regex'
    | 'min-occurs'
    | 'max-occurs'
    | 'option'
    | 'exclusive'
    | 'max-size'
    | 'mime-type'
    | 'constraint';
  /** The number or date the answer must keep to. */
  readonly limit?: number | string;
  /** The form author's own words (a constraint's `human`, a regex's `entryFormat`). Show it as text. */
  readonly message?: string;
  /** `warning` does not stand in the way of sending. */
  readonly severity: 'error' | 'warning';
}

export interface Option {
  readonly value: Value;
  /** In the form's language; never empty. */
  readonly label: string;
  /** "a)" */
  readonly prefix: string;
  /** ordinalValue or itemWeight. */
  readonly score?: number;
  /** Choosing it takes all others back. */
  readonly exclusive: boolean;
  /** False when an expression has switched it off (answerOptionsToggleExpression). */
  readonly enabled: boolean;
  readonly rich?: RichText;
}

/** Markup as the form has it, NOT safe to put on a page: only the optional part kith-rich-text.js may, after DOMPurify. */
export interface RichText {
  readonly markdown?: string;
  readonly xhtml?: string;
  /** A CSS declaration list. */
  readonly style?: string;
}

/** One answer of a question, and the items nested under it. */
export interface Answer {
  readonly value: Value;
  readonly items: readonly FormItem[];
}

/** How an item asks to be drawn. A code that is unknown, or does not fit the type, has become the type's default. */
export type Control =
  // groups
  | 'group'
  | 'page'
  | 'tab-container'
  | 'grid'
  | 'table'
  | 'gtable'
  | 'list'
  | 'header'
  | 'footer'
  // text to read
  | 'display'
  // questions
  | 'boolean'
  | 'radio'
  | 'check-box'
  | 'drop-down'
  | 'autocomplete'
  | 'slider'
  | 'text'
  | 'text-box'
  | 'number'
  | 'quantity'
  | 'date'
  | 'date-time'
  | 'time'
  | 'url'
  | 'attachment'
  | 'reference';

export interface Limits {
  readonly minLength?: number;
  readonly maxLength?: number;
  /** number; date, dateTime or time as FHIR writes it */
  readonly min?: number | string;
  readonly max?: number | string;
  readonly decimals?: number;
  /** How many answers, or how many of a group. */
  readonly minOccurs?: number;
  readonly maxOccurs?: number;
  /** Source of a regular expression that the whole answer must match. */
  readonly regex?: string;
  /** Of a slider. */
  readonly step?: number;
  /** Attachment: bytes. */
  readonly maxSize?: number;
  /** Attachment: `image/png` … */
  readonly mimeTypes?: readonly string[];
  /** Reference: `Patient`, `Organization` … */
  readonly resources?: readonly string[];
}

/** Texts that belong to an item and are not its question. All plain text in the form's language; '' when there is none. */
export interface Notes {
  /** Beside the question, always shown (`prompt`, `instructions`, inline text). */
  readonly intro: string;
  /** Behind a help button, or under the question (`help`). */
  readonly help: string;
  /** A few words on hover or focus (`flyover`). */
  readonly flyover: string;
  readonly legal: string;
  /** Words at the ends of a slider. */
  readonly lower: string;
  readonly upper: string;
  /** Where no `unit` extension names one. */
  readonly unit: string;
}

export interface Unit extends Coding {
  /** In the language shown; `display` is the name that answers have. */
  readonly shown?: string;
}

/** One instance of an item of the form. A repeating group has one for each repetition. */
export interface FormItem {
  /** Unique in the form; stays the same while this instance lives. */
  readonly key: string;
  readonly linkId: string;
  readonly type: ItemType;
  /** As the form has it. */
  readonly definition: QuestionnaireItem;
  readonly control: Control;
  /** In the form's language; '' when there is none. */
  readonly text: string;
  readonly shortText: string;
  readonly prefix: string;
  readonly notes: Notes;
  readonly richText: RichText | undefined;
  readonly richPrefix: RichText | undefined;
  /** Options side by side (choiceOrientation). */
  readonly horizontal: boolean;
  /** Shape of the answer: "nnn-nnn-nnnn" (entryFormat). Never a check. */
  readonly hint: string;
  /** Words for "something else" of an open-choice (openLabel); '' when the form has none. */
  readonly openLabel: string;
  /** displayCategory: `instructions`, `security`, `help`; '' when none. */
  readonly category: string;

  readonly required: boolean;
  readonly readOnly: boolean;
  readonly repeats: boolean;
  readonly hidden: boolean;
  /** Its own condition holds, and that of everything above it. Disabled items are left out of the response. */
  readonly enabled: boolean;
  /** Enabled, and neither it nor anything above it is hidden: draw it. */
  readonly shown: boolean;

  readonly parent: FormItem | undefined;
  /**
   * Of a group: what is in it. Of a question: what is nested under its answers, in order of the answers (see
   * `answers[i].items`); while it has none, the display items that would be under the first.
   */
  readonly children: readonly FormItem[];

  /** Of a repeating group: which of how many. Else 0 of 1. */
  readonly index: number;
  readonly count: number;
  readonly canAdd: boolean;
  readonly canRemove: boolean;
  /** Adds a repetition after the last one and returns it. Throws for what is no repeating group, or is full. */
  addInstance(): FormItem;
  removeInstance(): void;

  readonly answers: readonly Answer[];
  /** Convenience: the first value, if there is one. */
  readonly value: Value | undefined;
  /**
   * Replaces the answers. What is nested under an answer that stays (or under the one in the same place, when text is
   * edited) stays with it. A repeating question takes several; of another only the first is kept.
   */
  setAnswers(values: readonly Value[]): void;
  /**
   * What a person typed in a text field, in the type's own notation (`2.5`, `2026-01-31`, `14:30`): becomes the answer
   * number `index`, '' takes that answer away. What cannot be read stays in `typed` and is a problem of code `type`.
   */
  setText(text: string, index?: number): void;
  /** What a text means as the answer number `index`; undefined for nothing, and for what cannot be read. */
  parse(text: string, index: number): Value | undefined;
  /** The text that could not be read as an answer; '' otherwise. */
  readonly typed: string;
  /** Chooses or takes back one option; knows repeats and exclusive options. */
  toggle(option: Option | Value): void;
  isChosen(option: Option | Value): boolean;

  /** Answers on offer. Empty while loading, or when free text is all there is. */
  readonly options: readonly Option[];
  readonly optionsState: 'none' | 'ready' | 'loading' | 'failed' | 'unavailable';
  /** Free text is allowed beside the options (open-choice): `setAnswers([{ valueString }])`. */
  readonly open: boolean;
  /** For `autocomplete` on an external value set: asks the host's terminology hook. Never rejects; [] on failure. */
  search(words: string): Promise<readonly Option[]>;

  readonly limits: Limits;
  /** Shown after the field: "kg". '' when there is none or a choice (`units`). */
  readonly unit: string;
  /** Units to choose from, for a quantity. */
  readonly units: readonly Unit[];
  /** Gives a quantity (the answer number `index`) its unit, also before its number is there. */
  setUnit(unit: Coding, index?: number): void;
  readonly chosenUnit: Unit | undefined;
  /** The unit of one of its answers: its own, also one that the form does not offer; else the one that a new answer gets. */
  unitOf(value: Value | undefined): Unit | undefined;

  /** What is wrong with the answers now. Does not look into children. */
  problems(): readonly Problem[];
}

/** Looks up the codes of a value set that the form does not carry. */
export type Terminology = (
  valueSet: string,
  query: {
    /** What a person typed; '' for all. */
    readonly words: string;
    readonly language: string | undefined;
    /** The form's preferred terminology server, if it names one. */
    readonly server: string | undefined;
    /** The ValueSet resource, when the form carries it but not its codes. */
    readonly resource: Resource | undefined;
  },
) => Promise<readonly Coding[]>;

/**
 * Runs the expressions of a form (FHIRPath). Opaque: hand over what the optional part offers, `part('fhirpath')`, or
 * `fhirPathEvaluator` from the npm package. Without one, `form.warnings` says which items need it, and the rest works.
 */
export interface Evaluator {
  readonly attach: (host: never) => unknown;
}

export interface FormOptions {
  readonly response?: QuestionnaireResponse | undefined;
  /** BCP 47; picks translations. */
  readonly language?: string | undefined;
  /** From the optional part kith-fhirpath.js. */
  readonly evaluator?: Evaluator | undefined;
  readonly terminology?: Terminology | undefined;
  /** Resources for expressions: `{ patient: {…} }`, by the names of the form's launchContext. */
  readonly launchContext?: Readonly<Record<string, unknown>> | undefined;
  readonly now?: (() => Date) | undefined;
}

export interface Form {
  readonly questionnaire: Questionnaire;
  readonly title: string;
  readonly roots: readonly FormItem[];
  readonly warnings: readonly FormWarning[];
  /** Every instance, in document order. */
  items(): IterableIterator<FormItem>;
  /** All instances with this linkId, in document order. */
  find(linkId: string): readonly FormItem[];
  byKey(key: string): FormItem | undefined;
  /** Called once after each change, with the items that look different now. Returns the function that stops it. */
  subscribe(listener: (changed: ReadonlySet<FormItem>) => void): () => void;
  /** Several changes, one call to the listeners. */
  batch(work: () => void): void;
  /** Of what is shown, in document order. */
  validate(): readonly Problem[];
  /** `status` is `in-progress` until you say otherwise. */
  response(status?: 'in-progress' | 'completed' | 'amended'): QuestionnaireResponse;
  /** Replaces all answers. What the form does not know is kept, and put back by `response()`. */
  load(response: QuestionnaireResponse): void;
  /** How many times an item's condition or expression has been evaluated (for tests and benchmarks). */
  readonly evaluations: number;
}
