import type { html, nothing, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Service } from '../../model/service.js';
import type { Shortlist } from '../../storage/shortlist.js';
import type { outsideLink, phoneLink } from '../../ui/facts.js';
import { part } from '../../util/parts.js';
import type { Storage } from '../../storage/vault.js';
import type { FacetContext, ServiceFacet } from './facet.js';
import type { CardContext } from './view.js';

/** What the tools below a service need. They draw with `html` of the directory: a second lit-html would not start under Trusted Types. */
export interface ToolsView extends CardContext {
  readonly html: typeof html;
  readonly nothing: typeof nothing;
  readonly phoneLink: typeof phoneLink;
  readonly outsideLink: typeof outsideLink;
  readonly host: HTMLElement &
    Pick<ReactiveControllerHost, 'requestUpdate' | 'addController' | 'removeController'>;
  readonly said: (text: string) => void;
  /** The services read so far, for rides near by. */
  readonly services: readonly Service[];
  readonly saved: Shortlist<Service> | undefined;
  readonly reportUrl: string;
  /** Neutral words that stand first in whatever is shared (rule R5). */
  readonly shareTitle: string;
  /** The host's page with the widget; empty: nothing but the phone number and the place is shared. */
  readonly shareUrl: string;
  /** Address of a map site with `{address}` in it. */
  readonly directionsUrl: string;
  readonly structuredData: boolean;
  readonly storage: Storage;
  readonly fetch: typeof globalThis.fetch | undefined;
}

/** What the optional part `directory-more` (`kith-directory-more.js`) adds. */
export interface DirectoryMore {
  /** Filters that a service meets or not. */
  readonly facets: (context: FacetContext) => readonly ServiceFacet[];
  /** A field for the age of whoever looks for something. */
  readonly age: (
    age: { readonly value: string; readonly onAge: (age: string) => void },
    view: Pick<ToolsView, 'html' | 't'>,
  ) => TemplateResult;
  /** “Open now until 5 PM” for one site, or for the one that helps most; empty where nothing is certain. */
  readonly opening: (service: Service, view: CardContext, site?: number) => string;
  /** Below one service: the way there, sharing, calendar, report, reading aloud. */
  readonly tools: (service: Service, view: ToolsView) => TemplateResult;
}

/** The tools, where their script has run. */
export const directoryMore = (): DirectoryMore | undefined =>
  part('directory-more') as DirectoryMore | undefined;
