import { OpenAPIHono, type z } from '@hono/zod-openapi';
import { readParams } from '../http/params.js';
import { addList, addOne, type Feed } from './endpoints.js';
import { selectOrganization, selectOrganizations } from './organizations.js';
import {
  OrganizationQuery,
  OrganizationsQuery,
  ServicesQuery,
  SitesQuery,
  TaxonomiesQuery,
  TermsQuery,
} from './params.js';
import { About, Organization, Service, ServiceAtLocation, Taxonomy, TaxonomyTerm } from './schemas.js';
import { selectServices } from './services.js';
import { selectSite, selectSites } from './sites.js';
import { selectById, selectTaxonomies, selectTerms } from './taxonomies.js';

/** The HSDS 3.2 API. `feed` is asked at each request, since routes stand before the database is open. */
export function hsdsApp(feed: () => Feed, description: () => string): OpenAPIHono {
  const app = new OpenAPIHono({ strict: false });
  addAbout(app, description);
  addServices(app, feed);
  addOrganizations(app, feed);
  addTaxonomies(app, feed);
  return app;
}

function addAbout(app: OpenAPIHono, description: () => string): void {
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/',
    summary: 'What this feed is',
    responses: { 200: { description: 'About.', content: { 'application/json': { schema: About } } } },
  });
  app.get('/', (c) => {
    const about: z.output<typeof About> = {
      version: '3.2',
      profile: 'https://docs.openreferral.org/en/v3.2.3/hsds/',
      openapi_url: new URL('/openapi.json', c.req.url).href,
      description: description(),
      publisher: { name: 'Kith example API', website: 'https://riverbend.example/' },
    };
    return c.json(about);
  });
}

function addServices(app: OpenAPIHono, feed: () => Feed): void {
  addList(app, feed, {
    path: '/services',
    what: 'services',
    query: ServicesQuery,
    item: Service,
    select: selectServices,
  });
  addOne(app, feed, {
    path: '/services/{id}',
    what: 'service',
    item: Service,
    select: (id) => selectById('hsds_service', id),
  });
  addList(app, feed, {
    path: '/service_at_locations',
    what: 'services at locations',
    query: SitesQuery,
    item: ServiceAtLocation,
    select: (query) => selectSites(feed().db, query),
  });
  addOne(app, feed, {
    path: '/service_at_locations/{id}',
    what: 'service at location',
    item: ServiceAtLocation,
    select: selectSite,
  });
}

function addOrganizations(app: OpenAPIHono, feed: () => Feed): void {
  addList(app, feed, {
    path: '/organizations',
    what: 'organizations',
    query: OrganizationsQuery,
    item: Organization,
    select: selectOrganizations,
  });
  addOne(app, feed, {
    path: '/organizations/{id}',
    what: 'organization',
    item: Organization,
    query: OrganizationQuery,
    select: async (id, c) => {
      const { full_service: fullService } = await readParams(c, OrganizationQuery);
      return selectOrganization(id, fullService === true);
    },
  });
}

function addTaxonomies(app: OpenAPIHono, feed: () => Feed): void {
  addList(app, feed, {
    path: '/taxonomies',
    what: 'taxonomies',
    query: TaxonomiesQuery,
    item: Taxonomy,
    select: selectTaxonomies,
  });
  addOne(app, feed, {
    path: '/taxonomies/{id}',
    what: 'taxonomy',
    item: Taxonomy,
    select: (id) => selectById('hsds_taxonomy', id),
  });
  addList(app, feed, {
    path: '/taxonomy_terms',
    what: 'taxonomy terms',
    query: TermsQuery,
    item: TaxonomyTerm,
    select: selectTerms,
  });
  addOne(app, feed, {
    path: '/taxonomy_terms/{id}',
    what: 'taxonomy term',
    item: TaxonomyTerm,
    select: (id) => selectById('hsds_term', id),
  });
}
