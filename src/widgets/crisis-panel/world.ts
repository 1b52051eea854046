import { world } from '../../helplines/data/world.js';
import { guessCountry } from '../../helplines/guess-country.js';
import { knownCountries, registerHelplines, type CountryHelp } from '../../helplines/registry.js';
import type { TemplateResult } from 'lit';
import { storagePrefix } from '../../util/wipe.js';
import { countryName, isolated, type PanelView } from './panel-view.js';
import { registerCrisisParts, type EmergencyCall } from './parts.js';
import { crisisWorld, type CrisisWorldStrings } from './world.strings.js';

/* eslint no-restricted-globals: off -- the panel may not lean on src/storage; this is one word, for this visit only */

const key = `${storagePrefix}country`;

/** Adds every other country, the guess which one a person is in, and a way to change it. */
export function installCrisisWorld(): void {
  registerCrisisParts({ guess, calls, chooser });
  registerHelplines(world);
}

function guess(): string | undefined {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return guessCountry(timeZone, navigator.languages);
}

/** The country a person chose on this site since they opened the tab. Storage may be denied: then none. */
function chosen(): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(country: string): void {
  try {
    sessionStorage.setItem(key, country);
  } catch {
    // The choice still holds for this panel.
  }
}

function texts(view: PanelView): CrisisWorldStrings {
  return { ...crisisWorld, ...(view.t as Partial<CrisisWorldStrings>) };
}

/** Ambulance first: more people call for their health than for the law. */
function calls(view: PanelView, { emergency: [police, ambulance] }: CountryHelp): EmergencyCall[] {
  const t = texts(view);
  const shown = (number: string) => isolated(view.dir, number);
  if (ambulance === undefined) return [[police, view.t.call(shown(police))]];
  return [
    ...(ambulance ? [[ambulance, t.callAmbulance(shown(ambulance))] as const] : []),
    [police, t.callPolice(shown(police))],
  ];
}

function chooser(view: PanelView, shown: string): TemplateResult {
  const { html, formatLang, panel } = view;
  panel.chosenCountry ??= chosen() ?? '';
  const names = [...new Set([...knownCountries(), shown])]
    .map((code) => ({ code, name: countryName(formatLang, code) }))
    .sort((a, b) => a.name.localeCompare(b.name, formatLang));
  const onChange = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    keep(value);
    panel.chosenCountry = value;
  };
  return html`<p>
    <label
      >${texts(view).country}
      <select class="country" @change=${onChange}>
        ${names.map(({ code, name }) => html`<option value=${code} ?selected=${code === shown}>${name}</option>`)}
      </select></label
    >
  </p>`;
}
