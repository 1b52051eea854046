import type { TemplateResult } from 'lit';
import type { Peer } from '../../model/peer.js';
import { sharedIds } from '../../ui/share-link.js';
import type { SavedController } from '../../ui/saved-controller.js';
import { chosenLabels, type FinderList } from './finder-list.js';
import { peerProfile } from './peer-profile.js';
import type { RequestDesk } from './request-desk.js';
import { requestView } from './request-view.js';
import { savedView } from './saved-view.js';
import { shareTools } from './share.js';
import type { View } from './view.js';

/** What is on the screen. `from` is where Back leads. */
export type Screen =
  | { readonly name: 'list' }
  | { readonly name: 'saved'; readonly ids?: readonly string[] }
  | { readonly name: 'peer'; readonly id: string; readonly from: Screen }
  | { readonly name: 'ask'; readonly id?: string | undefined; readonly from: Screen };

export const theList: Screen = { name: 'list' };

/** Where a link that carries ids leads; only where the host has such links. */
export function sharedScreen(shareUrl: string): Screen | undefined {
  const ids = shareUrl ? sharedIds('p', location.hash) : [];
  const [id] = ids;
  if (id === undefined) return undefined;
  return ids.length > 1 ? { name: 'saved', ids } : { name: 'peer', id, from: theList };
}

/** What a screen over the list shows and does. */
export interface Stage {
  readonly screen: Screen;
  readonly list: FinderList;
  readonly desk: RequestDesk;
  readonly saved: SavedController<Peer>;
  readonly peer: (id: string) => Peer | undefined;
  readonly settings: {
    readonly consent: string;
    readonly responseTime: string;
    readonly country: string;
    readonly shareUrl: string;
  };
  readonly compared: ReadonlySet<string>;
  readonly codeOpen: boolean;
  readonly onCode: () => void;
  readonly onCompare: (id: string) => void;
  readonly onSend: (id: string | undefined) => void;
  readonly onClear: () => void;
  readonly goTo: (field: string) => void;
}

/** The screen over the list; undefined where that is the list itself, also when a peer is gone. */
export function screenOver(stage: Stage, view: View): TemplateResult | undefined {
  const { screen } = stage;
  switch (screen.name) {
    case 'list':
      return undefined;
    case 'saved':
      return saved(stage, view, screen.ids);
    case 'peer': {
      const peer = stage.peer(screen.id);
      return peer && peerProfile(peer, view, tools(stage, view, [peer]));
    }
    default:
      return ask(stage, view, screen.id);
  }
}

function ask(stage: Stage, view: View, id: string | undefined): TemplateResult {
  const { desk, goTo, list, settings } = stage;
  const peer = id === undefined ? undefined : stage.peer(id);
  const wishes = peer ? [] : chosenLabels(list, view);
  const { consent, responseTime, country } = settings;
  return requestView(
    { consent, responseTime, country, desk, goTo, peer, wishes, send: () => stage.onSend(id) },
    view,
  );
}

function saved(stage: Stage, view: View, ids: readonly string[] | undefined): TemplateResult {
  const { list } = stage.saved;
  const peers = ids ? ids.flatMap((id) => stage.peer(id) ?? []) : stage.saved.records;
  return savedView(
    {
      peers,
      compared: stage.compared,
      onCompare: stage.onCompare,
      keeping: list?.keeping ?? 'session',
      onKeep: () => void list?.keep(list.keeping === 'device' ? 'session' : 'device'),
      onClear: stage.onClear,
      tools: tools(stage, view, peers),
    },
    view,
  );
}

function tools({ settings, codeOpen, onCode }: Stage, view: View, peers: readonly Peer[]): TemplateResult {
  return shareTools(peers, { shareUrl: settings.shareUrl, codeOpen, onCode }, view);
}

/** The set with one item put in, or taken out where it was in. */
export function switched(set: ReadonlySet<string>, item: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}
