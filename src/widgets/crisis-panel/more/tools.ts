import type { TemplateResult } from 'lit';
import { checked } from '../../../helplines/data/checked.js';
import { formatDate, formatList, languageName } from '../../../i18n/format.js';
import {
  ageInDays,
  channelHref,
  shownNumber,
  staleAfterDays,
  type Channel,
  type Helpline,
} from '../../../model/helpline.js';
import { isolated, type PanelView } from '../panel-view.js';
import { crisisParts } from '../parts.js';
import { setState, stateOf, texts } from './view.js';

/**
 * The number to read and to copy, and a code that takes it from the desk to the phone: where there is no touch a call
 * link may do nothing, and nothing tells.
 */
export function tools(view: PanelView, channel: Channel, lineId: string): TemplateResult | '' {
  const { html } = view;
  if (!view.desk || channel.type !== 'call') return '';
  const t = texts(view);
  const { qr } = crisisParts();
  const shown = shownNumber(channel);
  const href = channelHref(channel) ?? '';
  const code = `${lineId} ${href}`; // several lines share one number
  const open = stateOf(view).code === code;
  return html`<p class="tools">
      <bdi class="number" dir="ltr">${shown}</bdi>
      <button type="button" class="tool" @click=${() => copy(view, shown)}>
        ${t.copy}<span class="visually-hidden"> ${shown}</span>
      </button>
      ${
        qr
          ? html`<button
              type="button"
              class="tool"
              aria-expanded=${open}
              @click=${() => setState(view, { code: open ? undefined : code })}
            >
              ${t.code}<span class="visually-hidden"> ${shown}</span>
            </button>`
          : ''
      }
    </p>
    ${qr && open ? phoneCode(view, qr(href), shown) : ''}`;
}

async function copy(view: PanelView, number: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(number);
    const said = texts(view).copied(number);
    setState(view, { said: said === stateOf(view).said ? `${said}\u00a0` : said });
  } catch {
    // No clipboard (an old browser, a frame, no TLS): the number is there to be selected.
  }
}

function phoneCode(view: PanelView, rows: readonly (readonly boolean[])[], shown: string): TemplateResult {
  const { html } = view;
  const squares = rows.flatMap((row, y) =>
    row.map((dark, x) => (dark ? `M${String(x)} ${String(y)}h1v1h-1z` : '')),
  );
  const box = `-2 -2 ${String(rows.length + 4)} ${String(rows.length + 4)}`;
  return html`<figure>
    <svg viewBox=${box} aria-hidden="true"><path d=${squares.join('')}></path></svg>
    <figcaption>${texts(view).codeHelp(isolated(view.dir, shown))}</figcaption>
  </figure>`;
}

/** Languages, when the facts were last checked and on what grounds; and that they are old, where they are. */
export function smallPrint(view: PanelView, line: Helpline): TemplateResult {
  const { html, nothing, formatLang } = view;
  const t = texts(view);
  const names = line.languages.map((code) =>
    code === 'ase' ? t.signLanguage : languageName(formatLang, code),
  );
  const [date, kind] = checked[line.id]?.split(' ') ?? [];
  return html`<p class="muted small">
    ${names.length ? t.languages(formatList(formatLang, names)) : nothing}
    ${
      date
        ? html`<br />${(ageInDays(date, view.now) > staleAfterDays ? t.checkedOld : t.checked)(
              checkedDate(formatLang, date),
              kind === 'p' ? t.byProvider : kind === 'n' ? t.byNews : t.byOthers,
            )}`
        : nothing
    }
  </p>`;
}

/** `2026-08` in words, as exactly as it is known. */
export function checkedDate(lang: string, date: string): string {
  const [, month, day] = date.split('-');
  return formatDate(lang, new Date(date), {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
  });
}
