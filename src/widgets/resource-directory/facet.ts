import type { Service } from '../../model/service.js';
import type { Facet } from '../../search/facets.js';
import type { Need } from './needs.js';
import type { View } from './view.js';

/** A filter, with what a person reads above it. */
export interface ServiceFacet extends Facet<Service> {
  readonly title: string;
  /** True where a service meets it or not, and has no values of its own. */
  readonly condition?: true;
}

/** The one value of a filter that is met or not. */
export const yes = 'yes';

export interface FacetContext extends Pick<View, 't' | 'lang'> {
  readonly needs: readonly Need[];
  readonly now: Date;
  /** IANA zone that the host gives for the whole directory. */
  readonly zone: string | undefined;
  /** Years; undefined when the person did not say. */
  readonly age: number | undefined;
}
