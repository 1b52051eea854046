import type { TemplateResult } from 'lit';
import type { Service } from '../../../model/service.js';
import type { ToolsView } from '../parts.js';
import { setState, stateOf, texts } from './view.js';

/** Some engines stop in the middle of anything longer. */
const longest = 180;

/** Sentences, none longer than an engine can be trusted with. */
export function spoken(text: string): string[] {
  // a dot inside a word ends nothing: "shelter.example", "5.30"
  const sentences = text.match(/[^\n]+?(?:[.!?؟]+(?=\s|$)|。+|$)/gm) ?? [];
  return sentences.flatMap((sentence) => {
    const words = sentence.trim().split(/\s+/);
    const pieces: string[] = [];
    for (const word of words) {
      const last = pieces.at(-1);
      if (last !== undefined && last.length + word.length < longest)
        pieces[pieces.length - 1] = `${last} ${word}`;
      else pieces.push(word);
    }
    return pieces.filter(Boolean);
  });
}

/** Reads the service aloud by the device's own voice, only when asked, and stops when asked. */
export function aloud(service: Service, view: ToolsView): TemplateResult {
  const { html } = view;
  const t = texts(view);
  if (!('speechSynthesis' in globalThis)) return html``;
  const speaking = stateOf(view, service.id).aloud ?? false;
  return html`<button
    class="button"
    type="button"
    aria-pressed=${speaking}
    @click=${() => (speaking ? stop(service, view) : start(service, view))}
  >
    ${speaking ? t.quiet : t.aloud}
  </button>`;
}

function start(service: Service, view: ToolsView): void {
  const detail = view.host.shadowRoot?.querySelector<HTMLElement>('.detail');
  const pieces = spoken(readable(detail));
  speechSynthesis.cancel();
  pieces.forEach((piece, i) => {
    const utterance = new SpeechSynthesisUtterance(piece);
    utterance.lang = view.lang;
    if (i === pieces.length - 1) utterance.onend = () => setState(view, service.id, { aloud: false });
    speechSynthesis.speak(utterance);
  });
  stopWithout(detail, service, view);
  addEventListener('pagehide', () => speechSynthesis.cancel(), { once: true });
  setState(view, service.id, { aloud: pieces.length > 0 });
}

/** Who went back to the list, or to another page of the site, is not read to any more. */
function stopWithout(detail: Element | null | undefined, service: Service, view: ToolsView): void {
  const watch = {
    hostUpdated: () => {
      if (!detail?.isConnected) watch.hostDisconnected();
    },
    hostDisconnected: () => {
      view.host.removeController(watch);
      stop(service, view);
    },
  };
  view.host.addController(watch);
}

function stop(service: Service, view: ToolsView): void {
  speechSynthesis.cancel();
  setState(view, service.id, { aloud: false });
}

/** The facts as they stand on the screen, without buttons and tools. */
function readable(detail: HTMLElement | null | undefined): string {
  const parts =
    detail?.querySelectorAll<HTMLElement>('.name, .notice p, .actions [part=phone], dt, dd, .checked') ?? [];
  return [...parts].map(({ innerText }) => innerText.replace(/\n+/g, '. ')).join('.\n');
}
