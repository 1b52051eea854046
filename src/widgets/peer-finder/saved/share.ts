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

/** Print, text to oneself, a code for a phone. The number is typed in the person's own app: we never see it. */
export function shareTools(peers: readonly Peer[], view: DrawView): TemplateResult {
  const { html, nothing, host } = view;
  const { shareUrl } = host;
  addStyles(host, peersStyles);
  const t = savedTexts(view);
  const ids = peers.map(({ id }) => id);
  const link = shareUrl ? shareLink('p', shareUrl, ids) : '';
  const message = plainMessage(peers, link);
  const codeOpen = stateOf(host).codeOf === ids.join();
  const onCode = () => setState(host, { codeOf: codeOpen ? undefined : ids.join() });
  // `?&body=` is what both Android (`?body=`) and iOS (`&body=`) take.
  return html`<div class="tools" part="tools">
    <button class="link" type="button" @click=${printAround}>${t.print}</button>
    <a class="link" href=${`sms:?&body=${encodeURIComponent(message)}`}>${t.textMe}</a>
    ${
      canDrawCode()
        ? html`<button class="link" type="button" aria-expanded=${codeOpen} @click=${onCode}>
            ${t.code}
          </button>`
        : nothing
    }
    ${codeOpen ? qrCode(link || message, { ...view, t }) : nothing}
  </div>`;
}

function printAround({ target }: Event): void {
  printOnly((target as HTMLElement).closest('article, .detail-view') as HTMLElement);
}
