import type { TemplateResult } from 'lit';
import {
  channelHref,
  channelsFor,
  orderLines,
  shownNumber,
  type Channel,
  type Helpline,
  type LineNow,
} from '../../model/helpline.js';
import type { OpenState } from '../../model/hours.js';
import { isolated, type PanelView } from './panel-view.js';
import { crisisParts } from './parts.js';

/** The whole instruction of a link, so that it makes sense on its own: “Text HOME to 741741”. */
export function instruction(view: PanelView, channel: Channel): string {
  const { t, dir } = view;
  const number = isolated(dir, shownNumber(channel));
  if (channel.menu) return t.callMenu(number, channel.menu);
  if (channel.keyword) return t.textWord(number, channel.keyword);
  return channel.type === 'chat' ? t.chat : t[channel.type](number);
}

/** One way to reach a line, as a real link. */
export function contactLink(
  view: PanelView,
  lineId: string,
  channel: Channel,
  say = instruction(view, channel),
): TemplateResult {
  const { html, nothing, dir } = view;
  const number = isolated(dir, shownNumber(channel));
  const [before, after] = number ? say.split(number) : [say];
  const away = channel.type === 'chat' || channel.type === 'whatsapp';
  return html`<a
    class="button"
    part="link"
    href=${channelHref(channel) ?? nothing}
    target=${away ? '_blank' : nothing}
    rel="noopener noreferrer"
    referrerpolicy="no-referrer"
    @click=${(event: Event) => view.contact(event, lineId, channel.type)}
    >${before}${after === undefined ? '' : html`<span>${number}</span>${after}`}</a
  >`;
}

/** All ways of a line. Where there is no touch a call link may do nothing at all, and nothing tells: it comes last. */
function contactLinks(view: PanelView, line: Helpline): TemplateResult {
  const { html, desk } = view;
  const channels = channelsFor(line, view.lang);
  const last = (channel: Channel) => Number(desk && channel.type === 'call');
  return html`<div class="ways">
      ${[...channels].sort((a, b) => last(a) - last(b)).map((channel) => contactLink(view, line.id, channel))}
    </div>
    ${channels.map((channel) => crisisParts().more?.tools(view, channel, line.id))}`;
}

/** “Friday 6:00 PM”. A page may name a language or a zone that no browser knows: then the device's own are used. */
function timeText(at: Date, lang: string, zone: string | undefined): string {
  const text = (tag?: string, timeZone?: string) =>
    at.toLocaleString(tag, { weekday: 'long', hour: 'numeric', minute: '2-digit', timeZone });
  try {
    return text(lang, zone);
  } catch {
    return text();
  }
}

/** “Open now, until Friday 6:00 PM your time”. */
function hoursText({ t, formatLang, timeZone }: PanelView, state: OpenState): string {
  if (state.status === 'unknown') return t.hoursUnknown;
  const isOpen = state.status === 'open';
  const at = isOpen ? state.closesAt : state.opensAt;
  if (!at) return isOpen ? t.always : t.closed;
  const time = timeText(at, formatLang, timeZone);
  return isOpen ? t.openUntil(time) : t.opensAt(time);
}

/** A line: its name in its own language, who it is for, when, and the ways to reach it. */
export function lineBody(view: PanelView, { line, state }: LineNow): TemplateResult {
  const { html, t } = view;
  const who = [
    ...line.audiences.map((name) => t.audiences[name]),
    ...(line.area ? [t.onlyIn(line.area)] : []),
    ...(line.peerRun ? [t.peerRun] : []),
  ];
  return html`<h3 lang=${line.nameLanguage ?? ''}><bdi>${line.name}</bdi></h3>
    ${who.length ? html`<p class="who">${who.join(' · ')}</p>` : ''}
    <p class="hours ${state.status}">${hoursText(view, state)}</p>
    ${contactLinks(view, line)} ${crisisParts().more?.smallPrint(view, line)}`;
}

/** Lines as cards, in order: open, not known, closed. */
export function lineList(view: PanelView, lines: readonly Helpline[]): TemplateResult {
  const { html } = view;
  return html`<ul class="lines">
    ${orderLines(lines, view.lang, view.now).map((item) => html`<li class="card" part="line">${lineBody(view, item)}</li>`)}
  </ul>`;
}
