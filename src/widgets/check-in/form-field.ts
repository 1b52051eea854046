/** What a form field says to the host's form: its value and what is missing. */
export interface FieldState {
  readonly name: () => string;
  /** JSON of the answers; null takes no part. */
  readonly value: () => string | null;
  /** What stands in the way of sending, in words; '' when nothing does. */
  readonly trouble: () => string;
}

/**
 * Takes part in the host's own `<form>`. The exact answers are read when the form is sent; what the browser is told as a
 * person types (to restore it, and to stop the form) comes after the paint, once for many keys.
 */
export class FormField {
  readonly #internals: ElementInternals | undefined;
  readonly #state: FieldState;
  #form: HTMLFormElement | null = null;
  #timer = 0;

  constructor(host: HTMLElement, state: FieldState) {
    this.#internals = 'attachInternals' in host ? host.attachInternals() : undefined;
    this.#state = state;
  }

  /** The host's form, or null. */
  get form(): HTMLFormElement | null {
    return this.#internals?.form ?? null;
  }

  /** The element has come into a form, or left one. */
  join(form: HTMLFormElement | null): void {
    this.#form?.removeEventListener('formdata', this.#onFormData);
    this.#form = form;
    form?.addEventListener('formdata', this.#onFormData);
  }

  /** Something was answered. */
  changed(): void {
    if (!this.#state.name()) return;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.settle());
  }

  /** Tells the browser the present state. @returns whether the answers may be sent as they are */
  settle(): boolean {
    clearTimeout(this.#timer);
    if (!this.#state.name()) return !this.#state.trouble();
    const trouble = this.#state.trouble();
    this.#internals?.setFormValue(this.#state.value());
    if (trouble) this.#internals?.setValidity({ customError: true }, trouble);
    else this.#internals?.setValidity({});
    return !trouble;
  }

  readonly #onFormData = (event: FormDataEvent): void => {
    const value = this.#state.value();
    if (this.#state.name() && value !== null) event.formData.set(this.#state.name(), value);
  };
}
