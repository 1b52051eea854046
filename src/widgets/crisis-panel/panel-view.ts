import type { html, nothing } from 'lit';
import type { ChannelType } from '../../model/helpline.js';
import type { CrisisPanelStrings } from './crisis-panel.strings.js';
import type { HelpElement } from '../../ui/help-element.js';
import type { HostLine } from '../../helplines/host-lines.js';

/** What the templates of the panel need to know, and what they can ask for. */
export interface PanelView {
  readonly html: typeof html;
  readonly nothing: typeof nothing;
  readonly t: CrisisPanelStrings;
  /** Language of our own texts, and the page's regional form of it for dates and names. */
  readonly lang: string;
  readonly formatLang: string;
  readonly dir: 'ltr' | 'rtl';
  /** The person's own zone where it is not the device's: hours are shown in it. */
  readonly timeZone: string | undefined;
  readonly now: Date;
  /** True where the device has no touch: calling comes last there, and numbers can be copied. */
  readonly desk: boolean;
  readonly contact: (event: Event, lineId: string, channel: ChannelType) => void;
  readonly panel: PanelHost;
}

/** The element, as its templates and the optional files see it. */
export interface PanelHost extends HelpElement {
  readonly region: string;
  readonly audience: string;
  readonly display: string;
  readonly exitUrl: string;
  readonly src: string;
  readonly lines?: readonly HostLine[] | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** What a person chose in this panel; set by the optional files. */
  chosenCountry?: string | undefined;
}

/** A number as it stands in a sentence: in a right-to-left one its groups must not change places. */
export function isolated(dir: string, number: string): string {
  return dir === 'rtl' ? `\u2066${number}\u2069` : number;
}

/** A country's name; the code where the browser does not know it. */
export function countryName(lang: string, code: string): string {
  try {
    return new Intl.DisplayNames(lang, { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
