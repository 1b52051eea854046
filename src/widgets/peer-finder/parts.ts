import type { html, nothing, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Peer } from '../../model/peer.js';
import type { Shortlist } from '../../storage/shortlist.js';
import type { Storage } from '../../storage/vault.js';
import type { factList, ownFact } from '../../ui/facts.js';
import type { warmlines } from '../../ui/warmlines.js';
import { part } from '../../util/parts.js';
import type { peerCard, peerHead } from './peer-card.js';
import type { organization, peerFacts, peerRole } from './peer-profile.js';
import type { View } from './view.js';

/** The finder, as its optional parts see it. */
export interface FinderHost extends ReactiveControllerHost, HTMLElement {
  readonly requestUrl: string;
  readonly responseTime: string;
  readonly consent: string;
  readonly consentVersion: string;
  readonly shareUrl: string;
  readonly country: string;
  readonly storage: Storage;
  readonly fetch?: typeof globalThis.fetch;
}

/** What optional parts draw with: the finder's own `html` and cards. A second lit-html would not start under Trusted Types. */
export interface DrawView extends View {
  readonly html: typeof html;
  readonly nothing: typeof nothing;
  readonly host: FinderHost;
  readonly factList: typeof factList;
  readonly ownFact: typeof ownFact;
  readonly organization: typeof organization;
  readonly peerCard: typeof peerCard;
  readonly peerFacts: typeof peerFacts;
  readonly peerHead: typeof peerHead;
  readonly peerRole: typeof peerRole;
  readonly warmlines: typeof warmlines;
}

/** What the person kept, and what they do with it. */
export interface SavedPeers {
  readonly peers: readonly Peer[];
  readonly list: Shortlist<Peer> | undefined;
  readonly onClear: () => void;
}

/** What the part `finder-saved` (`kith-keep.js`) adds: the shortlist, and what to do with people on paper and by text. */
export interface FinderSaved {
  readonly screen: (saved: SavedPeers, view: DrawView) => TemplateResult;
  readonly tools: (peers: readonly Peer[], view: DrawView) => TemplateResult;
  readonly button: (
    peer: Peer,
    saved: boolean,
    onPress: () => void,
    view: Pick<DrawView, 'html' | 't'>,
  ) => TemplateResult;
}

export const finderSaved = (): FinderSaved | undefined => part('finder-saved') as FinderSaved | undefined;

/** Whom a person asks for: a peer, or anyone who has what they looked for. */
export interface Asked {
  /** The peer's id, also where there is no such peer any more. */
  readonly id: string | undefined;
  readonly peer: Peer | undefined;
  readonly wishes: readonly string[];
}

/** Requests to be connected, of one finder. */
export interface Requests {
  /** Takes in who is there now: of those asked for in this visit, who is gone is spoken of kindly (rule P8). */
  look(all: ReadonlyMap<string, unknown>): void;
  /** Opens the form again, with what was typed. */
  edit(): void;
  /** Forgets what was typed and what waits. */
  clear(): Promise<void>;
  /** The form, and what follows it. */
  screen(asked: Asked, view: DrawView): TemplateResult;
  /** The way to ask for this one; nothing where the host has not set up what it needs. */
  button(peer: Peer, view: DrawView): unknown;
  /** The way to ask for anyone who fits. */
  any(view: DrawView): unknown;
  /** Who is gone of those asked for, and what waits to be sent. */
  notices(view: DrawView): unknown;
}

export interface RequestHooks {
  readonly texts: () => View['t'];
  /** The language that the page asks for. */
  readonly language: () => string;
  readonly focusAfter: (selector: string) => void;
  /** The host shows by itself what comes next. */
  readonly onShown: () => void;
}

/** What the part `finder-more` (`kith-finder-more.js`) adds: asking to be connected. */
export interface FinderMore {
  readonly requests: (host: FinderHost, hooks: RequestHooks) => Requests;
}

export const finderMore = (): FinderMore | undefined => part('finder-more') as FinderMore | undefined;
