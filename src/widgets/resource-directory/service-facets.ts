import { languageName } from '../../i18n/format.js';
import { languagesOf } from '../../model/service-view.js';
import type { FacetContext, ServiceFacet } from './facet.js';
import { needsFor, type Need } from './needs.js';
import { directoryMore } from './parts.js';
import type { View } from './view.js';

/** What a door says. */
const needLabel = ({ id, label }: Need, t: View['t']): string =>
  label ?? t.needs[id as keyof View['t']['needs']];

/** What people may choose by. Made anew when the hour, the age or the language changes, because answers are remembered. */
export function serviceFacets(context: FacetContext): readonly ServiceFacet[] {
  const { t, lang, needs } = context;
  return [
    {
      name: 'need',
      title: t.needsTitle,
      values: (service) =>
        needsFor(service, needs).map((value) => {
          const need = needs.find(({ id }) => id === value);
          return { value, label: need ? needLabel(need, t) : value };
        }),
    },
    {
      name: 'language',
      title: t.languages,
      values: (service) =>
        languagesOf(service).flatMap(({ code = '', name }) => {
          const own = languageName(lang, code);
          const label = own === code ? (name ?? code) : own;
          return label ? [{ value: code || label, label }] : [];
        }),
    },
    ...(directoryMore()?.facets(context) ?? []),
  ];
}
