import type { QuestionnaireResponse } from '../../questionnaire/fhir.js';
import { FormField } from './form-field.js';
import { CheckInProperties } from './properties.js';

/** The part of `<kith-check-in>` that makes it a field of a host's form, and that hosts use from script. */
export abstract class CheckInField extends CheckInProperties {
  /** Takes part in a host's form; see `name`. */
  static readonly formAssociated = true;

  /** True while the form or fieldset around it is disabled. */
  protected hostDisabled = false;

  protected readonly field: FormField = new FormField(this, {
    name: () => this.name,
    value: () => {
      // as with any field: disabled, it takes no part
      const response = this.hostDisabled ? undefined : this.answers('completed');
      return response ? JSON.stringify(response) : null;
    },
    trouble: () => this.trouble(),
  });
  #early: QuestionnaireResponse | undefined;

  /** The answers so far, as a FHIR QuestionnaireResponse; undefined before the form is there. Set it to fill the form. */
  get response(): QuestionnaireResponse | undefined {
    return this.answers();
  }

  set response(response: QuestionnaireResponse | undefined) {
    this.#early = response;
    if (response) this.fill(response);
  }

  /** What the host set before there was a form. */
  protected get early(): QuestionnaireResponse | undefined {
    return this.#early;
  }

  /** The form this element is a field of. */
  get form(): HTMLFormElement | null {
    return this.field.form;
  }

  /** True when the answers may be sent as they are. */
  checkValidity(): boolean {
    return this.field.settle();
  }

  /** The same, and shows what stands in the way. */
  reportValidity(): boolean {
    const isFine = this.field.settle();
    if (!isFine) this.showTrouble();
    return isFine;
  }

  /** Called by the browser. */
  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.field.join(form);
  }

  /** Called by the browser when the host's form is reset. */
  formResetCallback(): void {
    this.#early = undefined;
    this.restart();
  }

  /** Called by the browser when a fieldset around it is disabled. */
  formDisabledCallback(disabled: boolean): void {
    this.hostDisabled = disabled;
    this.field.changed();
    this.requestUpdate();
  }

  protected abstract answers(status?: 'completed'): QuestionnaireResponse | undefined;
  protected abstract fill(response: QuestionnaireResponse): void;
  /** In words what stands in the way of sending, or ''. */
  protected abstract trouble(): string;
  protected abstract showTrouble(): void;
  /** Back to the first screen with an empty form. */
  protected abstract restart(said?: string): void;
}
