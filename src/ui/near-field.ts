import { html, nothing, type TemplateResult } from 'lit';
import type { ListView } from './list-view.js';

/** Degrees, WGS 84. */
export interface Spot {
  readonly latitude: number;
  readonly longitude: number;
}

/** A place to be near: typed first; the device is asked only on a press (rule R1). */
export interface NearField {
  readonly value: string;
  readonly unknown: boolean;
  readonly onText: (text: string) => void;
  readonly onHere: (spot: Spot | undefined) => void;
}

/** A field for a ZIP code or town, and a button for the device's own place. Nothing of it is kept or sent. */
export function nearField({ t }: ListView, near: NearField): TemplateResult {
  const changed = (event: Event) => near.onText((event.target as HTMLInputElement).value.trim());
  return html`<div class="near">
    <label for="near">${t.near}</label>
    <div class="search-row">
      <input
        id="near"
        autocomplete="off"
        spellcheck="false"
        maxlength="80"
        .value=${near.value}
        aria-invalid=${near.unknown ? 'true' : nothing}
        aria-describedby="near-hint"
        @change=${changed}
      />
      <button class="button" type="button" @click=${() => whereAmI(near.onHere)}>${t.useHere}</button>
    </div>
    <p class="hint muted" id="near-hint" role="status">${near.unknown ? t.nearUnknown : t.hereHint}</p>
  </div>`;
}

/** The device's place to two decimals, about a kilometre; nothing where it will not say. */
function whereAmI(then: (spot: Spot | undefined) => void): void {
  const round = (degrees: number) => Math.round(degrees * 100) / 100;
  const options = { enableHighAccuracy: false, timeout: 10_000, maximumAge: 600_000 };
  try {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => then({ latitude: round(coords.latitude), longitude: round(coords.longitude) }),
      () => then(undefined),
      options,
    );
  } catch {
    then(undefined); // no such thing on this device, or not on a page without TLS
  }
}
