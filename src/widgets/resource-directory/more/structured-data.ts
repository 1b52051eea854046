import type { Service } from '../../../model/service.js';
import { primaryPhone } from '../../../model/service-view.js';
import { publicAddress } from '../service-facts.js';
import type { ToolsView } from '../parts.js';

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

/** Puts the description into the page's head for as long as the service is shown; only where the host asks for it. */
export function structuredData(service: Service, { host, structuredData: wanted }: ToolsView): void {
  const data = wanted && describe(service);
  if (!data) return;
  const script = document.createElement('script');
  script.type = 'application/ld+json'; // data: no browser runs it, and no policy against scripts stops it
  script.append(JSON.stringify(data));
  document.head.append(script);
  const leave = () => {
    script.remove();
    host.removeController(drawing);
  };
  // what is drawn next may be another service, or the list
  const drawing = { hostUpdate: leave, hostDisconnected: leave };
  host.addController(drawing);
}
