import type { TemplateResult } from 'lit';
import { mergeLines, readHostLines, type HostLines } from '../../../helplines/host-lines.js';
import type { CountryHelp } from '../../../helplines/registry.js';
import { audiences, channelsFor, orderLines, type Helpline } from '../../../model/helpline.js';
import { warn } from '../../../util/warn.js';
import { contactLink, lineBody } from '../line-view.js';
import { isolated, type PanelView } from '../panel-view.js';
import { setState, stateOf, texts } from './view.js';

/** The host's lines in the open; folded with the others: explanations, what people who sign need, whose lines to show. */
export function middle(
  view: PanelView,
  help: CountryHelp | undefined,
  ours: readonly Helpline[],
): readonly [TemplateResult | '', TemplateResult, readonly Helpline[]] {
  const { html } = view;
  const main = help?.lines[0];
  const region = view.panel.region.toUpperCase();
  const near = ours.filter((line) => !region || !line.region || line.region.endsWith(region));
  const { first, rest } = mergeLines(main, near, hostLines(view, help?.country ?? ''));
  const groups = audiences.filter((name) => rest.some((line) => line.audiences.includes(name)));
  const asked = stateOf(view).audience ?? view.panel.audience;
  const chosen = groups.find((name) => name === asked);
  const fits = ({ audiences: of }: Helpline) => !chosen || !of.length || of.includes(chosen);
  const cards = first.flatMap((line) => orderLines([line], view.lang, view.now));
  const above = cards.length
    ? html`<ul class="lines" part="host-lines">
        ${cards.map((item) => html`<li class="card" part="line">${lineBody(view, item)}</li>`)}
      </ul>`
    : '';
  const folded = html`${explain(view, help, main)} ${deafRow(view, [...first, ...rest])}
  ${groups.length ? chooser(view, groups, chosen) : ''}`;
  // Those for the group before those for everyone.
  const isFor = ({ audiences: of }: Helpline) => Number(!!chosen && of.includes(chosen));
  return [above, folded, rest.filter(fits).sort((a, b) => isFor(b) - isFor(a))];
}

/** Whose lines to show: one choice, no reason asked, and everyone's lines stay. */
function chooser(
  view: PanelView,
  groups: readonly Helpline['audiences'][number][],
  chosen?: string,
): TemplateResult {
  const { html, t } = view;
  const { show, everyone } = texts(view);
  const onChange = (event: Event) => setState(view, { audience: (event.target as HTMLSelectElement).value });
  return html`<label>
    ${show}
    <select @change=${onChange}>
      <option value="everyone">${everyone}</option>
      ${groups.map((name) => html`<option value=${name} ?selected=${name === chosen}>${t.audiences[name]}</option>`)}
    </select>
  </label>`;
}

function hostLines(view: PanelView, country: string): HostLines['lines'] {
  const { panel } = view;
  return [panel.lines, panel.src ? stateOf(view).remote : undefined].flatMap((value) => {
    const { lines, dropped } = readHostLines(value, country);
    if (dropped.length) {
      warn(
        panel.localName,
        `lines left out, each needs an id, a name and a way to reach it: ${dropped.join(', ')}.`,
      );
    }
    return lines;
  });
}

/** Each folded again, since nobody needs them to get help. */
function explain(view: PanelView, help: CountryHelp | undefined, main: Helpline | undefined): TemplateResult {
  const { html, nothing } = view;
  const t = texts(view);
  const [police, ambulance] = help?.emergency ?? [];
  const emergency = ambulance || police;
  return html`
    ${
      main?.id.startsWith('us-988')
        ? html`<details>
            <summary>${t.expectTitle}</summary>
            <p>${t.expectCall}</p>
            <p>${t.expectText}</p>
            <p>${t.expectSafe}</p>
          </details>`
        : nothing
    }
    <details>
      <summary>${t.otherTitle}</summary>
      <p>${t.otherListen}</p>
      ${
        main
          ? html`<p>${t.otherCall}</p>
              <p class="ways">
                ${channelsFor(main, view.lang).map((channel) => contactLink(view, main.id, channel))}
              </p>`
          : nothing
      }
      ${emergency ? html`<p>${t.otherDanger(isolated(view.dir, emergency))}</p>` : nothing}
    </details>
  `;
}

/** Every videophone and text telephone in one place, so that nobody has to look through the cards for them. */
function deafRow(view: PanelView, lines: readonly Helpline[]): TemplateResult | '' {
  const { html } = view;
  const rows = lines.flatMap((line) => {
    const ways = line.channels.filter(({ type }) => type === 'video' || type === 'tty');
    return ways.map(
      (way) =>
        html`<li>
          <span lang=${line.nameLanguage ?? ''}>${line.name}</span>
          ${contactLink(view, line.id, way)}
        </li>`,
    );
  });
  return rows.length
    ? html`<details part="deaf">
        <summary>${texts(view).deaf}</summary>
        <ul class="rows">
          ${rows}
        </ul>
      </details>`
    : '';
}
