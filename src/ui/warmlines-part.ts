import type { html as Html, nothing as Nothing, TemplateResult } from 'lit';
import { openWarmlines } from '../helplines/warmlines.js';
import { isolated, type ListView } from './list-view.js';

/** Drawn with the widget's own `html`: a second lit-html would not start under Trusted Types. */
export interface WarmlinesView extends ListView {
  readonly html: typeof Html;
  readonly nothing: typeof Nothing;
}

/** The optional part `warmlines`: lines where people who have been there answer and that are open now; empty where none is known. */
export function drawWarmlines(
  { html, nothing, t, lang, dir }: WarmlinesView,
  country: string,
  now: Date,
): TemplateResult | typeof Nothing {
  const lines = openWarmlines(country, lang.split('-')[0] ?? '', now);
  if (!lines.length) return nothing as typeof Nothing;
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
