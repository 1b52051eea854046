import { languagesOf } from '../../model/service-view.js';
import { languageText } from '../../ui/language-text.js';
import type { FacetContext, ServiceFacet } from './facet.js';
import { needsFor, type Need } from './needs.js';
import { directoryMore } from './parts.js';
import type { View } from './view.js';

/** What a door says. */
export const needLabel = ({ id, label }: Need, t: View['t']): string =>
  label ?? t.needs[id as keyof View['t']['needs']];

/** What people may choose by. Made anew when the hour, the age or the language changes, because answers are remembered. */
export function serviceFacets(context: FacetContext): readonly ServiceFacet[] {
  const { t, needs } = context;
  return [
    {
      name: 'need',
      title: t.needsTitle,
      values: (service) =>
        needsFor(service, needs).map((value) => ({
          value,
          label: needLabel(needs.find(({ id }) => id === value) as Need, t),
        })),
    },
    {
      name: 'language',
      title: t.languages,
      values: (service) =>
        languagesOf(service).flatMap((language) => {
          const label = languageText(context, language);
          return label ? [{ value: language.code || label, label }] : [];
        }),
    },
    ...(directoryMore()?.facets(context) ?? []),
  ];
}
