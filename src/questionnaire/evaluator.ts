import type { Core, Runner } from './core.js';
import type { Evaluator, Form, FormOptions } from './types.js';

/** What an evaluator is given of a form. */
export interface EvaluatorHost {
  readonly core: Core;
  readonly form: Form & { readonly options: FormOptions };
  readonly warn: (code: string, linkId: string | undefined, message: string) => void;
}

/** An `Evaluator` as this package makes it; outside it is opaque, so that the engine's inside may change. */
export interface OwnEvaluator {
  readonly attach: (host: EvaluatorHost) => Runner;
}

export const attach = (evaluator: Evaluator, host: EvaluatorHost): Runner =>
  (evaluator as unknown as OwnEvaluator).attach(host);
