import type { Service } from '../../src/model/service.js';
import type { ServicePage, ServiceSource } from '../../src/sources/service-source.js';

/** A source that gives these services in pages, as a host's own `source` property would. */
export function sourceOf(services: readonly Service[], perPage = 100): ServiceSource {
  return {
    async *services(): AsyncGenerator<ServicePage> {
      for (let i = 0; i === 0 || i < services.length; i += perPage) {
        const last = i + perPage >= services.length;
        yield { services: services.slice(i, i + perPage), dropped: [], page: i / perPage + 1, last };
      }
    },
  };
}

/** Made-up services, one of each kind of trouble a card can meet. */
export const sampleServices: readonly Service[] = [
  {
    id: 'warm-beds',
    name: 'Warm Beds',
    organization: { name: 'Alder Falls Shelter Group', url: 'https://shelter.example/' },
    description: 'A bed for the night, supper and breakfast.\nStaff are there all night.',
    eligibility: { description: 'Anyone who needs a place tonight.', minimumAge: 18 },
    phones: [{ number: '(555) 555-0101', dial: '+15555550101', type: 'voice' }],
    languages: [{ code: 'en' }, { code: 'es' }],
    feesDescription: 'Free',
    requiredDocuments: [{ document: 'Photo ID, if you have one' }],
    applicationProcess: 'Come to the side door after 5 PM.',
    alert: 'Full on most Fridays. Call first.',
    status: 'active',
    assured: { on: '2026-11-01' },
    locations: [
      {
        name: 'River Street House',
        addressPublic: true,
        addresses: [
          {
            address1: '12 River Street',
            city: 'Alder Falls',
            stateProvince: 'ST',
            postalCode: '55501',
            type: 'physical',
          },
        ],
        transportation: 'Bus 4 stops at the door.',
        accessibility: [{ description: 'Ramp', details: 'at the side door' }],
        schedules: [
          { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opensAt: '17:00', closesAt: '09:00', level: 'location' },
          {
            freq: 'MONTHLY',
            byday: '2SU',
            opensAt: '12:00',
            closesAt: '14:00',
            notes: 'Lunch',
            level: 'location',
          },
        ],
      },
      { addressPublic: false },
    ],
  },
  {
    id: 'ride/7 "b"',
    name: 'Rides to Treatment',
    organization: { name: 'Rides to Treatment' },
    description: 'A driver takes you to your visit and home again.',
    eligibility: { minimumAge: 16, maximumAge: 64 },
    costOptions: [{ amount: 0 }, { option: 'Long trips', amount: 5, currency: 'USD' }],
    phones: [{ number: 'ask at the desk' }],
    status: 'temporarily closed',
    assured: { on: '2020-02-03' },
    locations: [{ type: 'virtual', addressPublic: false }],
  },
  { id: 'bare', name: 'Peer Coffee Hour' },
];

/** Many small services, for paging. */
export function manyServices(count: number): Service[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `s${i}`,
    name: `Pantry number ${i}`,
    description: 'Food to take home.',
  }));
}
