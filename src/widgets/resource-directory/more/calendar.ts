import type { TemplateResult } from 'lit';
import { civilAt, instantOf, dayOf } from '../../../model/hours-civil.js';
import { openingState } from '../../../model/opening.js';
import type { Service } from '../../../model/service.js';
import { primaryPhone } from '../../../model/service-view.js';
import { calendarFile } from '../../../util/calendar.js';
import { openingsOf } from './conditions.js';
import { publicAddress } from '../service-facts.js';
import type { ToolsView } from '../parts.js';
import { setState, stateOf, texts } from './view.js';

/** A visit is put down for half an hour: long enough to be seen in a calendar. */
const minutes = 30;

const pad = (value: number): string => String(value).padStart(2, '0');

/** The value of `<input type="datetime-local">` for a moment, on the clock of the place. */
export function localValue(zone: string, at: Date): string {
  const { day, minute } = civilAt(zone, at);
  const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
  return `${date}T${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

/** The moment that such a value means on the clock of the place. */
export function momentOf(zone: string, value: string): Date | undefined {
  const [, year, month, date, hour, minute] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(value) ?? [];
  if (!minute) return undefined;
  return instantOf(
    zone,
    dayOf(Number(year), Number(month), Number(date)),
    Number(hour) * 60 + Number(minute),
  );
}

/** A file for the person's own calendar, from the next opening on. Its title is neutral, and it rings no alarm. */
export function calendar(service: Service, view: ToolsView): TemplateResult {
  const { html, nothing } = view;
  const t = texts(view);
  const [opening, own] = openingsOf(service)[0] ?? [];
  const zone = view.zone ?? own ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const now = new Date();
  const at = (when: Date) => (opening ? openingState(opening, zone, when) : { status: 'unknown' as const });
  const state = at(now);
  const next = state.status === 'closed' && state.opensAt ? state.opensAt : new Date(+now + 3_600_000);
  const when = (stateOf(view, service.id).when ??= localValue(zone, next)); // once: nothing is changed under a hand
  const chosen = momentOf(zone, when);
  const shut = chosen && at(chosen).status === 'closed';
  return html`<details class="tool">
    <summary>${t.calendarTitle}</summary>
    <p class="field">
      <label for="when">${t.calendarWhen}</label>
      <input
        id="when"
        type="datetime-local"
        .value=${when}
        @change=${(event: Event) =>
          setState(view, service.id, { when: (event.target as HTMLInputElement).value })}
      />
    </p>
    <p role="status">${shut ? t.calendarShut : nothing}</p>
    <p>
      <button
        class="button"
        type="button"
        ?disabled=${!chosen}
        @click=${() => chosen && download(service, chosen, t.calendarName)}
      >
        ${t.calendarMake}
      </button>
    </p>
  </details>`;
}

function download(service: Service, start: Date, title: string): void {
  const place = publicAddress(service.locations?.[0]);
  const notes = primaryPhone(service)?.number;
  const file = calendarFile({ title, start, minutes, place, notes }, crypto.randomUUID(), new Date());
  const url = URL.createObjectURL(new Blob([file], { type: 'text/calendar' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: 'visit.ics' });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // a download reads it when it likes
}
