import type { Service } from '../../../model/service.js';
import { primaryPhone } from '../../../model/service-view.js';
import type { TemplateResult } from 'lit';
import { codeSquares } from '../../../ui/qr-squares.js';
import { shareLink } from '../../../ui/share-link.js';
import { publicAddress } from '../service-facts.js';
import type { ToolsView } from '../parts.js';
import { texts } from './view.js';

/** A link to the service in the host's page; undefined where the host has none. */
export function linkTo(id: string, shareUrl: string): string | undefined {
  try {
    return shareUrl ? shareLink('s', shareUrl, [id]) : undefined;
  } catch {
    return undefined; // not an address
  }
}

/** What a person sends to themselves: the host's neutral words, then what is needed to call or go. */
export function shareText(
  service: Service,
  { shareTitle, shareUrl }: Pick<ToolsView, 'shareTitle' | 'shareUrl'>,
): string {
  const phone = primaryPhone(service);
  const lines = [
    shareTitle,
    service.name,
    phone && [phone.number, phone.extension].filter(Boolean).join(' x'),
    ...(service.locations ?? []).map(publicAddress),
    linkTo(service.id, shareUrl),
  ];
  return lines.filter(Boolean).join('\n');
}

/** Links that open the person's own apps, and a code for a phone. We never see a number or an address. */
export function share(service: Service, view: ToolsView): TemplateResult {
  const { html, nothing, shareTitle } = view;
  const t = texts(view);
  const text = shareText(service, view);
  const body = encodeURIComponent(text);
  const code = codeSquares(linkTo(service.id, view.shareUrl) ?? text);
  // `?&body=` is what both Android (`?body=`) and iOS (`&body=`) take
  const sms = `sms:?&body=${body}`;
  const mail = `mailto:?subject=${encodeURIComponent(shareTitle)}&body=${body}`;
  return html`<details class="tool">
    <summary>${t.shareTitle}</summary>
    <div class="actions">
      <a class="button" href=${sms}>${t.textMe}</a>
      <a class="button" href=${mail}>${t.email}</a>
    </div>
    ${
      code
        ? html`<figure class="code">
            <svg viewBox=${code.box} aria-hidden="true"><path d=${code.path}></path></svg>
            <figcaption>${t.codeHint}</figcaption>
          </figure>`
        : nothing
    }
  </details>`;
}
