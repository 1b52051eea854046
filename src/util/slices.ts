/** A slice of work, ms: short enough for a key or a touch to be answered within a frame. */
const SLICE = 8;

interface Scheduler {
  readonly postTask?: (task: () => void, options: { priority: 'background' }) => Promise<void>;
}

/** Lets the page do what is more urgent: keys, touches, painting, answers from the network. */
export function rest(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return (
    scheduler?.postTask?.(() => undefined, { priority: 'background' }) ??
    new Promise((resolve) => setTimeout(resolve))
  );
}

/** A clock that says when a slice is used up. */
export function sliceEnd(now: () => number = () => performance.now()): () => boolean {
  const end = now() + SLICE;
  return () => now() >= end;
}
