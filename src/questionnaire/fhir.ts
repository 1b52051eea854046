/**
 * The parts of FHIR R4 that the engine reads and writes, no more. Everything else in a resource passes through untouched.
 * Our own, because `@types/fhir` is a development dependency and so may not appear in the published types.
 */
export interface Extension {
  readonly url: string;
  readonly extension?: readonly Extension[];
  readonly [value: string]: unknown;
}

export interface Coding {
  readonly system?: string;
  readonly version?: string;
  readonly code?: string;
  readonly display?: string;
  readonly extension?: readonly Extension[];
}

export interface Quantity {
  readonly value?: number;
  readonly comparator?: string;
  readonly unit?: string;
  readonly system?: string;
  readonly code?: string;
}

export interface Reference {
  readonly reference?: string;
  readonly type?: string;
  readonly display?: string;
}

export interface Attachment {
  readonly contentType?: string;
  /** Base64. */
  readonly data?: string;
  readonly url?: string;
  /** Bytes. */
  readonly size?: number;
  readonly title?: string;
}

/**
 * The `value[x]` of one answer, as FHIR writes it: an object with exactly one of these. A date is `YYYY`, `YYYY-MM` or
 * `YYYY-MM-DD`; a dateTime is a date or `YYYY-MM-DDThh:mm:ss` with a zone; a time is `hh:mm:ss`.
 */
export interface Value {
  readonly valueBoolean?: boolean;
  readonly valueDecimal?: number;
  readonly valueInteger?: number;
  readonly valueDate?: string;
  readonly valueDateTime?: string;
  readonly valueTime?: string;
  readonly valueString?: string;
  readonly valueUri?: string;
  readonly valueAttachment?: Attachment;
  readonly valueCoding?: Coding;
  readonly valueQuantity?: Quantity;
  readonly valueReference?: Reference;
}

export type ItemType =
  | 'group'
  | 'display'
  | 'boolean'
  | 'decimal'
  | 'integer'
  | 'date'
  | 'dateTime'
  | 'time'
  | 'string'
  | 'text'
  | 'url'
  | 'choice'
  | 'open-choice'
  | 'attachment'
  | 'reference'
  | 'quantity';

export interface EnableWhen {
  readonly question: string;
  readonly operator: string;
  /** `answer[x]` */
  readonly [answer: string]: unknown;
}

export interface AnswerOption extends Value {
  readonly initialSelected?: boolean;
  readonly extension?: readonly Extension[];
}

/** What stands beside a primitive: `_text`, `_prefix`. */
export interface PrimitiveElement {
  readonly extension?: readonly Extension[];
}

export interface QuestionnaireItem {
  readonly linkId: string;
  readonly type: ItemType;
  readonly definition?: string;
  readonly code?: readonly Coding[];
  readonly prefix?: string;
  readonly text?: string;
  readonly enableWhen?: readonly EnableWhen[];
  readonly enableBehavior?: string;
  readonly required?: boolean;
  readonly repeats?: boolean;
  readonly readOnly?: boolean;
  readonly maxLength?: number;
  readonly answerValueSet?: string;
  readonly answerConstraint?: string;
  readonly answerOption?: readonly AnswerOption[];
  readonly initial?: readonly Value[];
  readonly item?: readonly QuestionnaireItem[];
  readonly extension?: readonly Extension[];
  readonly _text?: PrimitiveElement;
  readonly _prefix?: PrimitiveElement;
}

export interface Resource {
  readonly resourceType: string;
  readonly id?: string;
  readonly [field: string]: unknown;
}

export interface Questionnaire extends Resource {
  readonly resourceType: 'Questionnaire';
  readonly url?: string;
  readonly version?: string;
  readonly language?: string;
  readonly title?: string;
  readonly contained?: readonly Resource[];
  readonly item: readonly QuestionnaireItem[];
  readonly extension?: readonly Extension[];
}

export interface ResponseAnswer extends Value {
  readonly item?: readonly ResponseItem[];
}

export interface ResponseItem {
  readonly linkId: string;
  readonly text?: string;
  readonly answer?: readonly ResponseAnswer[];
  readonly item?: readonly ResponseItem[];
}

export interface QuestionnaireResponse extends Resource {
  readonly resourceType: 'QuestionnaireResponse';
  readonly questionnaire?: string;
  readonly status: string;
  readonly item?: readonly ResponseItem[];
}
