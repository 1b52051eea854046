import type { html, nothing, TemplateResult } from 'lit';
import type { Service } from '../../../model/service.js';
import type { Shortlist } from '../../../storage/shortlist.js';
import { part } from '../../../util/parts.js';
import type { serviceCard } from '../service-card.js';
import type { serviceDetail } from '../service-detail.js';
import type { CardContext } from '../view.js';

/** What the person kept, and what they do with it. */
export interface SavedServices {
  readonly services: readonly Service[];
  readonly list: Shortlist<Service> | undefined;
  readonly onClear: () => void;
  readonly host: HTMLElement;
}

/** What saved services are drawn with. */
export interface SavedView extends CardContext {
  readonly html: typeof html;
  readonly nothing: typeof nothing;
  readonly serviceCard: typeof serviceCard;
  readonly serviceDetail: typeof serviceDetail;
}

/** The part `directory-saved` (`kith-keep.js`): the shortlist. Without it nothing can be saved. */
export const directorySaved = () =>
  part('directory-saved') as ((saved: SavedServices, view: SavedView) => TemplateResult) | undefined;
