import type { Availability, Credential, Peer, Place, WayToMeet } from '../../../src/model/peer.js';
import { idFor } from '../seed/random.js';
import { concept, nested, PEER_SPECIALIST, structure, type Resource } from './terms.js';

/** The Plan-Net view of one peer: the role, and all that it refers to. */
export interface PeerResources {
  readonly role: Resource;
  readonly practitioner: Resource;
  readonly organization: Resource | undefined;
  readonly service: Resource | undefined;
  readonly locations: readonly Resource[];
}

const ACCEPTING: Record<Availability, string> = { accepting: 'newpt', waitlist: 'nopt', paused: 'nopt' };

export function resourcesOf(peer: Peer): PeerResources {
  const organization = organizationOf(peer);
  const service = organization && serviceOf(organization);
  const locations = (peer.places ?? []).map(locationOf);
  const practitioner = practitionerOf(peer);
  const role = roleOf(peer, { practitioner, organization, service, locations });
  return { role, practitioner, organization, service, locations };
}

const refer = ({ resourceType, id, name }: Resource, display?: string) => ({
  reference: `${resourceType}/${id}`,
  ...(typeof name === 'string' ? { display: name } : display !== undefined && { display }),
});

/** The id of the role is the peer's own, so that a request to connect names the same person whatever was read. */
function roleOf(peer: Peer, to: Omit<PeerResources, 'role'>): Resource {
  const { availability, waysToMeet = [] } = peer;
  const accepting =
    availability &&
    nested('newpatients', [
      {
        url: 'acceptingPatients',
        valueCodeableConcept: concept('AcceptingPatientsCS', ACCEPTING[availability]),
      },
    ]);
  return {
    resourceType: 'PractitionerRole',
    id: peer.id,
    meta: {
      ...(peer.modified !== undefined && { lastUpdated: peer.modified }),
      profile: [structure('plannet-PractitionerRole')],
    },
    active: availability !== 'paused',
    extension: [...(accepting ? [accepting] : []), ...deliveryOf(waysToMeet)],
    practitioner: refer(to.practitioner, peer.name),
    ...(to.organization && { organization: refer(to.organization) }),
    code: [concept('ProviderRoleCS', 'os', 'Other Service Provider')],
    specialty: [{ coding: [PEER_SPECIALIST], text: 'Peer Support Specialist' }],
    ...(to.locations.length > 0 && { location: to.locations.map((location) => refer(location)) }),
    ...(to.service && { healthcareService: [refer(to.service)] }),
  };
}

const MODALITIES: Partial<Record<WayToMeet, string>> = { phone: 'phone', video: 'video', text: 'sms' };

function deliveryOf(ways: readonly WayToMeet[]): object[] {
  const virtual = ways.map((way) => MODALITIES[way]).filter((code) => code !== undefined);
  const kinds = [
    ...(ways.some((way) => !MODALITIES[way]) ? ['physical'] : []),
    ...(virtual.length > 0 ? ['virtual'] : []),
  ];
  return kinds.map((kind) =>
    nested('delivery-method', [
      { url: 'type', valueCodeableConcept: concept('DeliveryMethodCS', kind) },
      ...(kind === 'virtual' ? virtual : []).map((code) => ({
        url: 'virtualModalities',
        valueCodeableConcept: concept('VirtualModalitiesCS', code),
      })),
    ]),
  );
}

function practitionerOf(peer: Peer): Resource {
  return {
    resourceType: 'Practitioner',
    id: idFor('practitioner', peer.id),
    meta: { profile: [structure('plannet-Practitioner')] },
    active: true,
    // Plan-Net wants a family name; the agency gives a letter.
    name: [
      { use: 'usual', given: [peer.name], family: `${'ABCDGHKLMNPRSTVW'.charAt(peer.name.length % 16)}.` },
    ],
    communication: (peer.languages ?? []).map(({ code, name }) => ({
      coding: [{ system: 'urn:ietf:bcp:47', code, display: name }],
      text: name,
    })),
    ...(peer.credentials &&
      peer.credentials.length > 0 && { qualification: peer.credentials.map(qualificationOf) }),
  };
}

function qualificationOf({ type, issuer, state, expires }: Credential): object {
  const status = { url: 'status', valueCode: 'active' };
  const where = {
    url: 'whereValid',
    valueCodeableConcept: { coding: [{ system: 'https://www.usps.com/', code: state }] },
  };
  return {
    extension: [nested('practitioner-qualification', [status, ...(state === undefined ? [] : [where])])],
    code: { coding: [PEER_SPECIALIST], text: type },
    ...(issuer !== undefined && { issuer: { display: issuer } }),
    ...(expires !== undefined && { period: { end: expires } }),
  };
}

function organizationOf({ organization }: Peer): Resource | undefined {
  if (organization?.name === undefined) return undefined;
  const { name, email, url, phones = [] } = organization;
  const telecom = [
    ...phones.map(({ number }) => ({ system: 'phone', value: number })),
    ...(email === undefined ? [] : [{ system: 'email', value: email }]),
    ...(url === undefined ? [] : [{ system: 'url', value: url }]),
  ];
  return { resourceType: 'Organization', id: idFor('organization', name), active: true, name, telecom };
}

const serviceOf = (organization: Resource): Resource => ({
  resourceType: 'HealthcareService',
  id: idFor('peer service', organization.id),
  active: true,
  providedBy: refer(organization),
  name: `Peer support, ${String(organization['name'])}`,
  specialty: [{ coding: [PEER_SPECIALIST] }],
});

function locationOf(place: Place): Resource {
  const { name, county, stateProvince, postalCode, latitude, longitude } = place;
  return {
    resourceType: 'Location',
    id: idFor('place served', name ?? '', county ?? '', postalCode ?? ''),
    status: 'active',
    name: `Around ${name ?? county ?? 'here'}`,
    address: { city: name, district: county, state: stateProvince, postalCode, country: 'US' },
    ...(latitude !== undefined && longitude !== undefined && { position: { latitude, longitude } }),
  };
}
