import type { Peer, Term } from '../../model/peer.js';
import { peerFields } from '../../search/peer-fields.js';
import type { SearchField } from '../../search/record-search.js';
import { languageText } from '../../ui/language-text.js';
import type { PeerFacet } from './peer-facet.js';
import { placeName } from './peer-words.js';
import type { View } from './view.js';

type Words = Pick<View, 't' | 'lang'>;

const terms = (list: readonly Term[] = []) =>
  list.map(({ code, label }) => ({ value: code ?? label, label }));

/** What people may choose by: all of it the organization's own words, none of it inferred (rule P3). */
export function peerFacets({ t, lang }: Words): readonly PeerFacet[] {
  return [
    {
      name: 'experience',
      title: t.experience,
      shared: true,
      values: ({ experiences }) => terms(experiences),
    },
    { name: 'help', title: t.helpsWith, values: ({ helpsWith }) => terms(helpsWith) },
    {
      name: 'way',
      title: t.meets,
      values: ({ waysToMeet = [] }) => waysToMeet.map((value) => ({ value, label: t.ways[value] })),
    },
    {
      name: 'language',
      title: t.languages,
      shared: true,
      values: ({ languages = [] }) =>
        languages.map((language) => {
          const label = languageText({ t, lang }, language);
          return { value: language.code ?? label, label };
        }),
    },
    { name: 'community', title: t.community, shared: true, values: ({ communities }) => terms(communities) },
    {
      name: 'place',
      title: t.place,
      values: ({ places = [], anywhere, outsideCounty }) => [
        ...(anywhere ? [{ value: '*', label: t.anywhere }] : []),
        ...(outsideCounty ? [{ value: '+', label: t.outside }] : []),
        ...places.map(placeName).flatMap((label) => (label ? [{ value: label, label }] : [])),
      ],
    },
  ];
}

/** What is searched, with the languages named in the language of the page as well. */
export function fieldsFor(words: () => Words): readonly SearchField<Peer>[] {
  const languages = ({ languages = [] }: Peer) =>
    languages.flatMap((language) => [language.name, languageText(words(), language)]);
  return peerFields.map((field) => (field.name === 'language' ? { ...field, text: languages } : field));
}
