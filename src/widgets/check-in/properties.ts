import type { PropertyDeclarations } from 'lit';
import type { SafetyRule } from '../../questionnaire/safety.js';
import type { Evaluator, Terminology } from '../../questionnaire/types.js';
import { KithElement } from '../../ui/kith-element.js';
import type { CheckInSource } from './check-in-source.js';

/** What a host may set on `<kith-check-in>`. */
export abstract class CheckInProperties extends KithElement {
  static override properties: PropertyDeclarations = {
    questionnaire: {},
    readBy: { attribute: 'read-by' },
    responseTime: { attribute: 'response-time' },
    submitUrl: { attribute: 'submit-url' },
    format: {},
    storage: {},
    layout: {},
    keptFor: { attribute: 'kept-for' },
    shareAnswers: { attribute: 'share-answers', type: Boolean },
    peersUrl: { attribute: 'peers-url' },
    servicesUrl: { attribute: 'services-url' },
    historyUrl: { attribute: 'history-url' },
    trend: {},
    country: {},
    name: { reflect: true },
    disabled: { type: Boolean, reflect: true },
    safetyRules: { attribute: false },
    source: { attribute: false },
    terminology: { attribute: false },
    evaluator: { attribute: false },
    launchContext: { attribute: false },
    owner: { attribute: false },
    fetch: { attribute: false },
  };

  /** `daily`, the address of a FHIR R4 Questionnaire, or (as a property) the Questionnaire itself. */
  questionnaire: string | object = 'daily';
  /** Who reads the answers. Required. */
  readBy = '';
  /** How soon they are read. Required. */
  responseTime = '';
  /** Where the answers go by POST. */
  submitUrl = '';
  /** How they go: Kith's own contract, or `fhir`. */
  format = '';
  /** Where what is not sent yet is kept: `none`, `session` or `device`. */
  storage = 'session';
  /** `steps`: one question at a time. `page`: all at once. Else steps on small screens and for the daily check-in. */
  layout = '';
  /** What the organization keeps, and for how long, in its own words. */
  keptFor = '';
  /** Hands the answers to the page with `kith-check-in-send`. */
  shareAnswers = false;
  /** Where people find a peer, when no peer finder is on this page. */
  peersUrl = '';
  /** Where people find services, when no resource directory is on this page. */
  servicesUrl = '';
  /** Where the person's own earlier check-ins are read. Needs `kith-history.js`. */
  historyUrl = '';
  /** LinkId of the question that the chart of earlier check-ins tells of: one with a single answer, and no points. */
  trend = 'today';
  /** ISO 3166-1 code of the country whose lines show. */
  country = '';
  /** Makes it a field of the form it stands in: the answers go along under this name, as JSON. */
  name = '';
  /** Nothing can be answered. */
  disabled = false;
  /** Questions and answers that call for help to be shown, besides those that Kith knows. */
  safetyRules?: readonly SafetyRule[];
  /** Your own way to get forms and take answers; wins over addresses. */
  source?: CheckInSource;
  /** Looks up answers that a form leaves to a terminology server. */
  terminology?: Terminology;
  /** Runs the form's expressions; else what `kith-fhirpath.js` brings. */
  evaluator?: Evaluator;
  /** Resources for the form's expressions, such as `{ patient }`. */
  launchContext?: Readonly<Record<string, unknown>>;
  /** Whose answers these are, as you know them: drafts and what waits on a shared computer open only for the same. Never sent. */
  owner?: string;
  /** Used instead of the browser's `fetch`: for tokens and proxies. */
  fetch?: typeof globalThis.fetch;
}
