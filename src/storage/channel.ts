import { onWipe } from '../util/wipe.js';
import { memory } from './memory.js';

/** What the tabs of one origin tell each other: that something changed, never what it says. */
export interface Message {
  /** All was wiped, by this page; which has heard of it already. */
  readonly wiped?: string;
  /** Something in this box changed. */
  readonly box?: string;
  /** A letter, and what became of it. */
  readonly id?: string;
  readonly status?: string;
}

const name = 'kith:1';

const open = (): BroadcastChannel | undefined => {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined; // every page for itself
  }
};

/** Tells all other tabs, and everything else of Kith on this page. */
export function say(message: Message): void {
  const channel = open();
  channel?.postMessage(message);
  channel?.close();
}

/** Follows what others say. A wipe on this very page is heard at once. */
export class Channel {
  readonly #channel = open();
  readonly #stop: () => void;

  constructor(heard: (message: Message) => void) {
    const { page } = memory();
    if (this.#channel) {
      this.#channel.onmessage = ({ data }: MessageEvent<Message>) => data.wiped === page || heard(data);
    }
    this.#stop = onWipe(() => heard({ wiped: page }));
  }

  /** Tells everybody but the one who says it. */
  say(message: Message): void {
    try {
      this.#channel?.postMessage(message);
    } catch {
      say(message); // closed, while a letter was on its way
    }
  }

  /** Hears no more. */
  close(): void {
    this.#stop();
    this.#channel?.close();
  }
}
