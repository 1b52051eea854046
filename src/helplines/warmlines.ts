import { channelHref, channelsFor, orderLines, shownNumber } from '../model/helpline.js';
import { helpIn } from './registry.js';

/** A line where people who have been there answer. */
export interface Warmline {
  /** In its own language. */
  readonly name: string;
  readonly nameLanguage?: string | undefined;
  readonly ways: readonly {
    readonly type: 'call' | 'text';
    readonly number: string;
    readonly href: string | undefined;
  }[];
}

/** Most lines given: this is a way on, not a directory. */
const most = 3;

/** Peer-run lines and warmlines that are open now, of those known on this page. `country` by ISO 3166-1, `language` without region. */
export function openWarmlines(country: string, language: string, now: Date): Warmline[] {
  return orderLines(helpIn(country)?.lines ?? [], language, now)
    .filter(({ line, state }) => state.status === 'open' && (line.peerRun || line.kind === 'warmline'))
    .slice(0, most)
    .map(({ line }) => ({
      name: line.name,
      nameLanguage: line.nameLanguage,
      ways: channelsFor(line, language).flatMap((channel) =>
        channel.type === 'call' || channel.type === 'text'
          ? [{ type: channel.type, number: shownNumber(channel), href: channelHref(channel) }]
          : [],
      ),
    }));
}
