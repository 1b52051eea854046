/** How long a press waits for the next one, in ms (GOV.UK's exit component). */
const pressWindow = 5_000;

/** What came of a key: nothing, a count, the third press, or too long a wait. */
export type PressListener = (state: { left: number } | 'exit' | 'late') => void;

/**
 * Counts lone presses of Shift. Shift held for a capital letter, or pressed while another key is down, does not count;
 * nor does anything while a person is typing in a field. Both Shift keys at once are one press (govuk-frontend #5393).
 */
export class ShiftPresses {
  readonly #tell: PressListener;
  #presses = 0;
  #alone = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tell: PressListener) {
    this.#tell = tell;
  }

  /** Starts to listen. */
  start(): void {
    document.addEventListener('keydown', this.#down, true);
    document.addEventListener('keyup', this.#up, true);
  }

  /** Stops, and forgets what was pressed. */
  stop(): void {
    document.removeEventListener('keydown', this.#down, true);
    document.removeEventListener('keyup', this.#up, true);
    this.reset();
  }

  /** Forgets what was pressed. */
  reset(): void {
    clearTimeout(this.#timer);
    this.#presses = 0;
    this.#alone = false;
  }

  readonly #down = (event: KeyboardEvent): void => {
    const { key, repeat, ctrlKey, altKey, metaKey } = event;
    if (repeat) return;
    this.#alone = key === 'Shift' && !ctrlKey && !altKey && !metaKey && !isTyping(event);
    if (key !== 'Shift') this.reset(); // typing something in between is not asking to leave
  };

  readonly #up = (event: KeyboardEvent): void => {
    if (event.key !== 'Shift' || !this.#alone) return;
    this.#alone = false;
    clearTimeout(this.#timer);
    this.#presses += 1;
    if (this.#presses === 3) {
      this.reset();
      this.#tell('exit');
      return;
    }
    this.#tell({ left: 3 - this.#presses });
    this.#timer = setTimeout(() => {
      this.reset();
      this.#tell('late');
    }, pressWindow);
  };
}

function isTyping(event: Event): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(input|textarea|select)$/.test(target.localName))
  );
}
