import type { TemplateResult } from 'lit';
import type { Peer } from '../../../model/peer.js';
import { addStyles } from '../../../ui/part-styles.js';
import { printOnly } from '../../../ui/print-only.js';
import { canDrawCode, qrCode } from '../../../ui/qr-code.js';
import { shareLink } from '../../../ui/share-link.js';
import { savedTexts } from '../../../ui/saved-parts.js';
import type { DrawView } from '../parts.js';
import { peersStyles } from './saved.styles.js';
import { setState, stateOf } from './state.js';

/** Characters. More than that no camera reads from a code of this size, and beyond 2,331 bytes there is no code at all. */
const mostInCode = 1200;

/**
 * First name and number, and the link where the host has one. Nothing about what it is for, nor who runs it: a message is
 * read over the shoulder (rules R5 and S2).
 */
function plainMessage(peers: readonly Peer[], link: string): string {
  const lines = peers.map(({ name, organization }) =>
    [name, organization?.phones?.find(({ dial }) => dial)?.number].filter(Boolean).join(' '),
  );
  return [...lines, link].filter(Boolean).join('\n');
}

/** The addresses behind the links to those who stand behind a peer: paper has no links to press. */
const addressesOnPaper = ({ organization }: Peer, { html }: DrawView) =>
  html`<p class="on-paper" dir="auto" translate="no">
    ${[organization?.email, organization?.url].filter(Boolean).join(' · ')}
  </p>`;

/** How to reach those who stand behind somebody on a shortlist, for paper alone: on the screen the profile says it. */
export const reachOnPaper = (peer: Peer, view: DrawView): TemplateResult =>
  view.html`<div class="on-paper">${view.organization(peer, view)} ${addressesOnPaper(peer, view)}</div>`;

/** Print, text to oneself, a code for a phone. The number is typed in the person's own app: we never see it. */
export function shareTools(peers: readonly Peer[], view: DrawView): TemplateResult {
  const { html, nothing, host } = view;
  const { shareUrl } = host;
  addStyles(host, peersStyles);
  const t = savedTexts(view);
  const ids = peers.map(({ id }) => id);
  const link = shareUrl ? shareLink('p', shareUrl, ids) : '';
  const message = plainMessage(peers, link);
  const body = encodeURIComponent(message);
  const codeOpen = stateOf(host).codeOf === ids.join();
  const onCode = () => setState(host, { codeOf: codeOpen ? undefined : ids.join() });
  // `?&body=` is what both Android (`?body=`) and iOS (`&body=`) take.
  return html`<div class="tools" part="tools">
    <button class="link" type="button" @click=${printAround}>${t.print}</button>
    <a class="link" href=${`sms:?&body=${body}`}>${t.textMe}</a>
    ${
      canDrawCode() && body.length <= mostInCode
        ? html`<button class="link" type="button" aria-expanded=${codeOpen} @click=${onCode}>
            ${t.code}
          </button>`
        : nothing
    }
    ${codeOpen && body.length <= mostInCode ? qrCode(link || message, { ...view, t }) : nothing}
  </div>`;
}

function printAround({ target }: Event): void {
  printOnly((target as HTMLElement).closest('article, .detail-view') as HTMLElement);
}
