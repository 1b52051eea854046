import type { html, nothing, svg, TemplateResult } from 'lit';
import type { QuestionnaireResponse } from '../../questionnaire/fhir.js';
import type { Form } from '../../questionnaire/types.js';
import type { GetOptions } from '../../sources/http.js';
import { part } from '../../util/parts.js';
import type { CheckInSource } from './check-in-source.js';
import type { Texts } from './form-view.js';

/** One earlier check-in of the person. */
export interface HistoryEntry {
  readonly id: string;
  /** ISO date-time: when it was sent. */
  readonly at: string;
  readonly response: QuestionnaireResponse;
}

/** What the history asks of the widget. */
export interface HistoryHost {
  readonly historyUrl: string;
  readonly format: string;
  readonly source?: CheckInSource;
  readonly owner?: string;
  /** `none`: the host wants nothing kept on this device, and none is offered. */
  readonly storage: string;
  readonly shadowRoot: ShadowRoot | null;
  requestUpdate(): void;
}

/** It draws with the widget's own `html` and `svg`: a second lit-html would not start under Trusted Types. */
export interface HistoryView {
  readonly html: typeof html;
  readonly svg: typeof svg;
  readonly nothing: typeof nothing;
  readonly t: Texts;
  /** For dates and numbers. */
  readonly lang: string;
  readonly dir: string;
  readonly form: Form;
  /** LinkId of the question of which the chart tells. */
  readonly trend: string;
}

export interface CheckInHistory {
  /** On the first screen: what there is, behind a line to open. Nothing where there is nothing. */
  past(view: HistoryView): TemplateResult | typeof nothing;
  /** At the end: whether to keep this one on this device. */
  offer(view: HistoryView, entry: HistoryEntry): TemplateResult | typeof nothing;
  close(): void;
}

type ReadJson = (url: string, options: GetOptions) => Promise<unknown>;

/** What the optional part `history` (`kith-history.js`) is. */
export type HistoryPart = (host: HistoryHost, json: ReadJson) => CheckInHistory;

/** The part, where its script has run. */
export const historyPart = (): HistoryPart | undefined => part('history') as HistoryPart | undefined;
