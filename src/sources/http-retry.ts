/** Retry-After (RFC 9110 §10.2.3), seconds or HTTP-date, in ms from now; undefined when absent or unreadable. */
export function retryAfter(value: string | null, now = Date.now()): number | undefined {
  if (!value) return undefined;
  const seconds = Number(value);
  const ms = Number.isNaN(seconds) ? Date.parse(value) - now : seconds * 1000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** Waits; rejects at once with the signal's reason (an AbortError) when it aborts. */
export const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    setTimeout(resolve, ms); // left over after an abort it wakes nobody
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
  });
