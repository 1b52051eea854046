import type { CommunityKey, ExperienceKey, HelpKey } from './terms.js';

/** What someone tells of themselves, and what follows from it. */
export interface Story {
  readonly been: readonly ExperienceKey[];
  readonly helps: readonly HelpKey[];
  readonly with?: readonly CommunityKey[];
  readonly text: string;
}

const keys = <Key>(words: string): Key[] => words.split(' ').filter(Boolean) as Key[];

export const story = (been: string, helps: string, text: string, communities = ''): Story => ({
  been: keys<ExperienceKey>(been),
  helps: keys<HelpKey>(helps),
  ...(communities !== '' && { with: keys<CommunityKey>(communities) }),
  text,
});
