import type { ReactiveController } from 'lit';
import { lineReader, onLineReader } from '../../../helplines/line-reader.js';
import { KithErrorEvent } from '../../../ui/events.js';
import { warn } from '../../../util/warn.js';
import type { PanelHost } from '../panel-view.js';
import { setState } from './view.js';

/**
 * The lines that a panel's `src` names. The panel and this file make no request: `kith-crisis-source.js` brings the
 * reader. Slowness, failure and nonsense change nothing on the screen.
 */
export class RemoteLines implements ReactiveController {
  static readonly #all = new WeakMap<PanelHost, RemoteLines>();
  readonly #panel: PanelHost;
  #asked = '';
  #run: AbortController | undefined;
  #stop: (() => void) | undefined;

  /** The remote lines of a panel; starts to read them. */
  static of(panel: PanelHost): RemoteLines {
    let found = this.#all.get(panel);
    if (!found) this.#all.set(panel, (found = new RemoteLines(panel)));
    return found;
  }

  private constructor(panel: PanelHost) {
    this.#panel = panel;
    panel.addController(this);
    this.hostUpdate();
  }

  /** Part of Lit's controller contract. */
  hostConnected(): void {
    this.#stop = onLineReader(() => this.#panel.requestUpdate());
  }

  /** Part of Lit's controller contract. */
  hostDisconnected(): void {
    this.#stop?.();
    this.#run?.abort();
    this.#asked = '';
  }

  /** Part of Lit's controller contract. */
  hostUpdate(): void {
    const { src } = this.#panel;
    const read = lineReader();
    if (src === this.#asked) return;
    if (src && !read) {
      if (document.readyState === 'complete')
        warn(this.#panel.localName, 'src needs the script kith-crisis-source.js; its lines are not shown.');
      return;
    }
    this.#asked = src;
    this.#run?.abort();
    if (src && read)
      void this.#read(read(src, (this.#run = new AbortController()).signal, this.#panel.fetch));
  }

  async #read(answer: Promise<unknown>): Promise<void> {
    const run = this.#run;
    try {
      const remote = await answer;
      if (run === this.#run && !run?.signal.aborted) setState({ panel: this.#panel }, { remote });
    } catch (error) {
      if (run === this.#run && !run?.signal.aborted) this.#panel.dispatchEvent(new KithErrorEvent(error));
    }
  }
}
