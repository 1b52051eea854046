import { html, nothing, type TemplateResult } from 'lit';
import type { openWarmlines } from '../helplines/warmlines.js';
import { part } from '../util/parts.js';
import { inUnitedStates } from './help-bar.js';
import { isolated, type ListView } from './list-view.js';

/**
 * Lines where people who have been there answer and that are open now. Empty where no script on the page knows any:
 * `kith.js` does for the United States, and `kith-crisis-panel.js` with `kith-crisis-more.js`.
 */
export function warmlines(
  { t, lang, dir }: ListView,
  country: string,
  now = new Date(),
): TemplateResult | typeof nothing {
  const open = part('warmlines') as typeof openWarmlines | undefined;
  const known = inUnitedStates(country) ? 'US' : country.toUpperCase();
  const lines = open?.(known, lang.split('-')[0] ?? '', now) ?? [];
  if (!lines.length) return nothing;
  return html`<section class="warmlines" part="warmlines">
    <h3>${t.openNow}</h3>
    <ul>
      ${lines.map(
        ({ name, nameLanguage, ways }) =>
          html`<li>
            <bdi lang=${nameLanguage ?? nothing} translate="no">${name}</bdi>
            ${ways.map(({ type, number, href }) => {
              const shown = isolated(dir, number);
              return html`<a href=${href ?? nothing}
                >${type === 'call' ? t.call(shown) : t.textTo(shown)}</a
              >`;
            })}
          </li>`,
      )}
    </ul>
  </section>`;
}
