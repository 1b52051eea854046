import type { Schedule } from '../../../src/model/schedule.js';
import type { Service } from '../../../src/model/service.js';
import type { Column } from '../http/csv.js';

const list = (texts: readonly (string | undefined)[] = []): string =>
  [...new Set(texts.filter(Boolean))].join('; ');

const site = ({ locations = [] }: Service) => locations[0];
const address = (service: Service) => site(service)?.addresses?.[0];

/** "MO,TU 09:00-17:00": what a person types into one cell, and what a reader can still take apart. */
function hours(service: Service): string {
  const rows = [...(site(service)?.schedules ?? []), ...(service.schedules ?? [])];
  return list(rows.map(line));
}

function line({ byday, opensAt, closesAt, description }: Schedule): string | undefined {
  if (!opensAt || !closesAt) return description;
  return `${byday ?? ''} ${opensAt}-${closesAt}`.trim();
}

export const SERVICE_COLUMNS: readonly Column<Service>[] = [
  { name: 'ID', value: ({ id }) => id },
  { name: 'Service', value: ({ name }) => name },
  { name: 'Organization', value: ({ organization }) => organization?.name },
  { name: 'Description', value: ({ description }) => description },
  { name: 'Category', value: ({ categories }) => list(categories?.map(({ name }) => name)) },
  { name: 'Who can go', value: ({ eligibility }) => eligibility?.description },
  { name: 'Minimum age', value: ({ eligibility }) => eligibility?.minimumAge },
  { name: 'Maximum age', value: ({ eligibility }) => eligibility?.maximumAge },
  { name: 'How to apply', value: ({ applicationProcess }) => applicationProcess },
  { name: 'Cost', value: ({ feesDescription }) => feesDescription },
  {
    name: 'What to bring',
    value: (service) => list(service.requiredDocuments?.map(({ document }) => document)),
  },
  { name: 'Languages', value: ({ languages }) => list(languages?.map(({ name }) => name)) },
  { name: 'Phone', value: ({ phones }) => phones?.[0]?.number },
  { name: 'Email', value: ({ email }) => email },
  { name: 'Website', value: ({ url }) => url },
  { name: 'Address', value: (service) => address(service)?.address1 },
  { name: 'City', value: (service) => address(service)?.city },
  { name: 'State', value: (service) => address(service)?.stateProvince },
  { name: 'ZIP', value: (service) => address(service)?.postalCode },
  { name: 'Latitude', value: (service) => site(service)?.latitude },
  { name: 'Longitude', value: (service) => site(service)?.longitude },
  { name: 'Hours', value: hours },
  { name: 'Status', value: ({ status }) => status },
  { name: 'Alert', value: ({ alert }) => alert },
  { name: 'Last checked', value: ({ assured }) => assured?.on },
  { name: 'Last updated', value: ({ modified }) => modified },
];
