import type { Form } from '../../questionnaire/types.js';
import type { Choice } from './ending-view.js';
import type { Texts } from './form-view.js';

export interface Ways {
  readonly t: Texts;
  readonly peersUrl: string;
  readonly servicesUrl: string;
  /** Codes of what the person named; handed over as a property, never in an address (S2). */
  readonly needs: readonly string[];
}

/** A widget of Kith that can make use of what was named. */
type Answering = HTMLElement & { wanted?: readonly string[] };

/** What may follow (K9): the other widgets of this page, else the host's own pages. What the host has not, is not offered. */
export function waysOn({ t, peersUrl, servicesUrl, needs }: Ways): Choice[] {
  return [
    wayTo('kith-peer-finder', t.toPeers, peersUrl, needs),
    wayTo('kith-resource-directory', t.toServices, servicesUrl, needs),
    wayTo('kith-crisis-panel', t.toLines, '', needs),
  ].filter((choice) => !!choice);
}

function wayTo(tag: string, text: string, url: string, needs: readonly string[]): Choice | undefined {
  const widget = document.querySelector<Answering>(tag);
  if (!widget) return url ? { text, url } : undefined;
  const onChoose = (): void => {
    // never in an address: what a person needs is theirs (S2)
    if (tag === 'kith-resource-directory') widget.wanted = needs;
    // A panel that opens, or brings itself into view, says so by cancelling the event.
    else if (
      tag === 'kith-crisis-panel' &&
      !document.dispatchEvent(new Event('kith-help-open', { cancelable: true }))
    )
      return;
    widget.scrollIntoView({ block: 'start' });
    widget.tabIndex = -1;
    widget.focus({ preventScroll: true });
  };
  return { text, onChoose };
}

/** The codes of what was answered to one question. */
export function codesOf(form: Form | undefined, linkId: string): string[] {
  const answers = form?.find(linkId).flatMap((item) => item.answers) ?? [];
  return answers.flatMap(({ value }) => value.valueCoding?.code ?? []);
}
