import { html, nothing, type TemplateResult } from 'lit';
import { helpBar, inUnitedStates } from '../../ui/help-bar.js';
import type { FormView } from './form-view.js';

/**
 * Help, at the question that called for it, before anything is sent (rule K3). No score, no label, nothing in the way:
 * it stands below the answer, and Back, Skip and Send stay where they are. Where the page has the crisis panel it is the
 * panel; where it has not, the same element is a box around plain links. Neither needs a network.
 */
export function safetyView({ t, country }: FormView): TemplateResult {
  return html`<div class="safety" part="safety">
    <p><strong>${t.safetyTitle}</strong></p>
    <p>${t.safetyText}</p>
    ${linesView(t, country)}
  </div>`;
}

/** Ways to reach someone now. */
export function linesView(t: FormView['t'], country: string): TemplateResult {
  return html`<kith-crisis-panel country=${country}>
    ${helpBar(t, country)}
    ${inUnitedStates(country) ? html`<p><a href="tel:911">${t.emergency}</a></p>` : nothing}
  </kith-crisis-panel>`;
}
