import type { TemplateResult } from 'lit';
import { helplineParts, registerHelplineParts, type CountryHelp } from '../../helplines/registry.js';
import type { Channel, Helpline } from '../../model/helpline.js';
import type { PanelView } from './panel-view.js';

/** An emergency number, and what its link says. */
export type EmergencyCall = readonly [number: string, say: string];

/** Something to draw, or nothing. */
export type Shown = TemplateResult | '';

/**
 * What optional files add to every panel on the page: `kith-crisis-more.js`, `kith-crisis-world.js` and
 * `kith-qr.js`, in any order, before or after the panel. They draw with the panel's own `view.html`: a second
 * copy of lit-html would not start under Trusted Types.
 */
export interface CrisisParts {
  /** The country a person is probably in. */
  guess?: () => string | undefined;
  /** What to say on emergency links where police and ambulance have a number each. */
  calls?: (view: PanelView, help: CountryHelp) => readonly EmergencyCall[];
  /** Lets a person change it. */
  chooser?: (view: PanelView, shown: string) => Shown;
  more?: MoreParts;
  /** The dark squares of a QR code, row by row. */
  qr?: (text: string) => readonly (readonly boolean[])[];
}

/** What `kith-crisis-more.js` adds. */
export interface MoreParts {
  /**
   * What stands between the main line and the others (the host's lines), what is folded together with the others
   * (explanations, the choice of whose lines to show), and which of ours are still to be shown. The main line is out of
   * its reach.
   */
  readonly middle: (
    view: PanelView,
    help: CountryHelp | undefined,
    ours: readonly Helpline[],
  ) => readonly [above: Shown, folded: Shown, lines: readonly Helpline[]];
  /** Below a line's links. */
  readonly tools: (view: PanelView, call: Channel, lineId: string) => Shown;
  /** At the end of a line's card. */
  readonly smallPrint: (view: PanelView, line: Helpline) => Shown;
  /** Around the whole panel: dialog, wallet card, live region. */
  readonly frame: (
    view: PanelView,
    help: CountryHelp | undefined,
    panel: () => TemplateResult,
  ) => TemplateResult;
}

/** The parts that have been loaded. */
export function crisisParts(): Readonly<CrisisParts> {
  return helplineParts();
}

/** Adds parts, and redraws every panel on the page. */
export function registerCrisisParts(parts: CrisisParts): void {
  registerHelplineParts(parts);
}
