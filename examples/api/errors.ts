/** Why the API cannot start, in one line for the person at the terminal. */
export class StartError extends Error {
  override readonly name = 'StartError';
  constructor(message: string, cause?: unknown) {
    super(`kith: ${message}`, { cause });
  }
}
