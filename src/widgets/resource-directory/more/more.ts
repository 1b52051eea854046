import type { Service } from '../../../model/service.js';
import { formStyles } from '../../../ui/form.styles.js';
import { addStyles } from '../../../ui/part-styles.js';
import { printOnly } from '../../../ui/print-only.js';
import { savedStyles } from '../../../ui/saved.styles.js';
import { addPart } from '../../../util/parts.js';
import { toolsStyles } from './more.styles.js';
import type { DirectoryMore, ToolsView } from '../parts.js';
import { aloud } from './aloud.js';
import { calendar } from './calendar.js';
import { conditionFacets } from './facets.js';
import { openingText } from './opening-text.js';
import { report } from './report.js';
import { ride } from './ride.js';
import { share } from './share.js';
import { structuredData } from './structured-data.js';
import { texts } from './view.js';

function note(service: Service, view: ToolsView) {
  const { html, saved } = view;
  const t = texts(view);
  if (!saved?.has(service.id)) return html``;
  return html`<p class="field">
    <label for="note">${t.note}</label>
    <textarea
      id="note"
      rows="2"
      maxlength="1000"
      autocomplete="off"
      aria-describedby="note-hint"
      .value=${saved.note(service.id)}
      @change=${(event: Event) => void saved.setNote(service.id, (event.target as HTMLTextAreaElement).value)}
    ></textarea>
    <span class="muted" id="note-hint">${t.noteHint}</span>
  </p>`;
}

const age: DirectoryMore['age'] = ({ value, onAge }, view) =>
  view.html`<p class="field">
    <label for="age">${texts(view).age}</label>
    <input
      id="age"
      type="number"
      inputmode="numeric"
      min="0"
      max="120"
      autocomplete="off"
      .value=${value}
      @change=${(event: Event) => onAge((event.target as HTMLInputElement).value)}
    />
  </p>`;

const part: DirectoryMore = {
  facets: conditionFacets,
  age,
  opening: openingText,
  tools: (service, view) => {
    addStyles(view.host, formStyles);
    addStyles(view.host, savedStyles);
    addStyles(view.host, toolsStyles);
    structuredData(service, view);
    return view.html`<section class="tools" part="tools">
    ${note(service, view)}
    <div class="actions">
      <button class="button" type="button" @click=${() => printOnly(view.host)}>${texts(view).print}</button>
      ${aloud(service, view)}
    </div>
    ${ride(service, view)} ${share(service, view)} ${calendar(service, view)} ${report(service, view)}
  </section>`;
  },
};

/** Adds the tools to every directory on the page. */
export function registerDirectoryMore(): void {
  addPart('directory-more', part);
}
