import type { Service } from '../../../model/service.js';
import { primaryPhone } from '../../../model/service-view.js';
import { publicAddress } from '../service-facts.js';
import type { ToolsView } from '../parts.js';

const scripts = new WeakMap<HTMLElement, HTMLScriptElement>();

/** What a search engine may know (schema.org `Service`): never a service with a place that is not public. */
function describe(service: Service): object | undefined {
  const { name, description, organization, url, locations = [] } = service;
  if (!locations.length || locations.some(({ addressPublic, type }) => !addressPublic && type !== 'virtual'))
    return undefined;
  const telephone = primaryPhone(service)?.dial;
  const address = publicAddress(locations.find(({ type }) => type !== 'virtual'));
  return {
    '@context': 'https://schema.org',
    '@type': 'Service',
    name,
    ...(description && { description }),
    ...(url && { url }),
    ...(organization?.name && { provider: { '@type': 'Organization', name: organization.name } }),
    ...((telephone ?? address) && {
      availableChannel: {
        '@type': 'ServiceChannel',
        ...(telephone && { servicePhone: telephone }),
        ...(address && { serviceLocation: { '@type': 'Place', address } }),
      },
    }),
  };
}

/** Puts the description into the page's head, in place of the last one; only where the host asks for it. */
export function structuredData(service: Service, { host, structuredData: wanted }: ToolsView): void {
  const data = wanted ? describe(service) : undefined;
  scripts.get(host)?.remove();
  if (!data) return;
  const script = document.createElement('script');
  script.type = 'application/ld+json'; // data: no browser runs it, and no policy against scripts stops it
  script.append(JSON.stringify(data));
  scripts.set(host, script);
  document.head.append(script);
}
