import type { Service } from '../../../model/service.js';
import { yes, type FacetContext, type ServiceFacet } from '../facet.js';
import { clockOf, CONDITIONS, meets, takesAge } from './conditions.js';
import { texts } from './view.js';

const met = (name: string, title: string, test: (service: Service) => boolean): ServiceFacet => ({
  name,
  title,
  condition: true,
  values: (service) => (test(service) ? [{ value: yes, label: title }] : []),
});

/** The filters that are met or not: open now, free, … and, where the person gave one, the age. */
export function conditionFacets(context: FacetContext): readonly ServiceFacet[] {
  const t = texts(context);
  const { age, zone, now } = context;
  const clock = { zone, clock: (of: string) => clockOf(of, now) };
  return [
    ...CONDITIONS.map((name) => met(name, t.conditions[name], (service) => meets(service, name, clock))),
    ...(age === undefined ? [] : [met('age', t.forAge(age), (service) => takesAge(service, age))]),
  ];
}
