import { executeServerCommand } from '@web/test-runner-commands';

/** What can be pretended. Whatever is left out goes back to the machine's own; `{}` undoes all but `offline`. */
export interface Emulation {
  media?: 'screen' | 'print';
  colorScheme?: 'light' | 'dark';
  reducedMotion?: 'reduce' | 'no-preference';
  forcedColors?: 'active' | 'none';
  contrast?: 'more' | 'less' | 'no-preference';
  /** true cuts the page off the network; give false afterwards. */
  offline?: boolean;
}

/**
 * Pretends to be on a machine with these settings. Chromium only.
 * @returns false where the engine cannot do it: check there what does not depend on it.
 */
export async function emulate(settings: Emulation): Promise<boolean> {
  const answer = await executeServerCommand<{ supported: boolean }, Emulation>('kith-emulate', settings);
  return answer.supported;
}

/**
 * Console errors and warnings while `run` works, as text, for tests that demand a quiet (or a speaking) console.
 * `run` is given the same list, to wait for what is to be said.
 */
export async function consoleDuring(
  run: (said: readonly string[]) => void | Promise<void>,
): Promise<string[]> {
  const { error, warn } = console;
  const said: string[] = [];
  const keep = (...values: unknown[]): void => void said.push(values.map(String).join(' '));
  console.error = keep;
  console.warn = keep;
  try {
    await run(said);
  } finally {
    console.error = error;
    console.warn = warn;
  }
  return said;
}

/**
 * Waits until `check` gives something other than false, null or undefined. Fails after `limitMs` with `what`: no bound on
 * anything, only the end of a test that would hang.
 */
export async function eventually<T>(
  what: string,
  check: () => T | Promise<T>,
  limitMs = 20_000,
): Promise<NonNullable<T>> {
  for (const end = performance.now() + limitMs; ;) {
    const value = await check();
    if (value !== false && value !== null && value !== undefined) return value;
    if (performance.now() > end) throw new Error(`Waited ${String(limitMs)} ms in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Lets `run` think that it is noon of this day (`YYYY-MM-DD`, in the zone of this machine): what is fresh grows old. */
export async function onDay<T>(day: string, run: () => T | Promise<T>): Promise<T> {
  const { Date: RealDate } = globalThis;
  const later = new RealDate(`${day}T12:00:00`).getTime() - RealDate.now();
  globalThis.Date = class extends RealDate {
    constructor(...given: []) {
      super(...(given.length ? given : ([RealDate.now() + later] as unknown as [])));
    }
    static override now = (): number => RealDate.now() + later;
  } as DateConstructor;
  try {
    return await run();
  } finally {
    globalThis.Date = RealDate;
  }
}
