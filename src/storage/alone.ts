/** Longer than one letter may take (ms). A tab that holds the post for longer is frozen or stuck: another takes it over. */
const STUCK_MS = 45_000;

/**
 * Does something that only one tab may do at a time; waits for its turn. Every browser that can encrypt has locks; where
 * one refuses them (a frame of no origin) there is nothing on the disk that another tab could send as well.
 * @param work must not reject; its signal aborts when another tab took over
 * @returns undefined when another tab took over
 */
export async function alone<T>(
  name: string,
  work: (signal: AbortSignal) => Promise<T>,
  stuckMs = STUCK_MS,
): Promise<T | undefined> {
  const control = new AbortController();
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), stuckMs);
  let begun = false;
  const begin = (): Promise<T> => {
    clearTimeout(timer);
    begun = true;
    return work(control.signal);
  };
  try {
    return await navigator.locks.request(name, { signal: waiting.signal }, begin);
  } catch {
    if (begun) return void control.abort(); // taken over
    const { locks } = navigator;
    return waiting.signal.aborted
      ? locks.request(name, { steal: true }, begin).catch(() => void control.abort())
      : begin();
  }
}
