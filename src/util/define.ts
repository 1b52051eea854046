import { warn } from './warn.js';

/** A custom element class that knows which version of Kith it came from. */
export type VersionedElement = CustomElementConstructor & { readonly version?: string };

/**
 * Registers an element once. A second copy of the same version is silent; a second, different version warns and the
 * first one stays, since a tag can never be registered twice.
 *
 * @param tag the element's name, such as `kith-crisis-panel`
 * @param element its class
 */
export function define(tag: string, element: VersionedElement): void {
  const present = customElements.get(tag) as VersionedElement | undefined;
  if (!present) customElements.define(tag, element);
  else if (present !== element && present.version !== element.version) {
    warn(
      tag,
      `version ${element.version ?? 'unknown'} was loaded after version ${present.version ?? 'unknown'}, which stays in use. Remove one of the two scripts.`,
    );
  }
}
