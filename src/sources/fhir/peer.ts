import { at, textAt } from '../paths.js';
import { raw, type Raw } from '../read.js';
import { givenName, uncapped } from './names.js';
import type { References } from './references.js';

/** "Peer Specialist" of the provider taxonomy that Plan-Net binds specialties to. */
export const PEER = '175T00000X';

/** What a role leads to, and must be at hand. */
export const REFERENCES = ['practitioner', 'organization', 'location', 'healthcareService'];

/** A peer by code, or, where there is no code at all, by name: directories write it in words. */
export function isPeerRole(role: Raw): boolean {
  return at(role, 'specialty').some((specialty) => {
    const codes = at(specialty, 'coding.code');
    return codes.length ? codes.includes(PEER) : /\bpeer\b/i.test(textAt(specialty, 'text') ?? '');
  });
}

/** Extensions by the last part of their address: Plan-Net's own have changed their beginning between versions. */
const extensions = (value: unknown, name: string): unknown[] =>
  at(value, 'extension').filter((extension) => textAt(extension, 'url')?.split('/').at(-1) === name);

/** Values inside nested extensions: `values(role, 'newpatients', 'acceptingPatients', 'valueCodeableConcept.coding.code')`. */
const inside = (value: unknown, outer: string, inner: string, path: string): unknown[] =>
  extensions(value, outer)
    .flatMap((extension) => extensions(extension, inner))
    .flatMap((extension) => at(extension, path));

const isOff = (resource: Raw): boolean =>
  resource.active === false || /^(?:inactive|suspended)$/.test(String(resource.status));

/**
 * What a role says of new people; of several networks the friendliest answer. A service speaks for many people: that it is
 * open is worth telling, that it is not must not hide a peer who did not say so.
 */
function availability(role: Raw, services: readonly Raw[]): string | undefined {
  const said = (from: readonly Raw[]) =>
    from.flatMap((one) =>
      inside(one, 'newpatients', 'acceptingPatients', 'valueCodeableConcept.coding.code'),
    );
  const own = said([role]);
  if ((own.length ? own : said(services)).includes('newpt')) return 'accepting';
  return own.length ? 'paused' : undefined; // nopt, existptonly, existptfam: closed to somebody new
}

const WAYS: Record<string, string> = {
  phone: 'phone',
  tdd: 'phone',
  video: 'video',
  sms: 'text',
  physical: 'in-person',
};

/** Ways to meet, and whether any of them works from anywhere. */
function meeting(holders: readonly Raw[]): { waysToMeet: unknown[]; anywhere?: boolean } {
  const said = (name: string) =>
    holders.flatMap((holder) => inside(holder, 'delivery-method', name, 'valueCodeableConcept.coding.code'));
  const types = said('type');
  const codes = [...types, ...said('virtualModalities')];
  return {
    waysToMeet: codes.flatMap((code) => WAYS[String(code)] ?? []),
    ...(types.includes('virtual') && { anywhere: true }),
  };
}

/** A place served: the town, not the house. */
function toPlace(location: Raw, address = raw(location.address)): Raw {
  const [geo] = extensions(address, 'geolocation');
  const position = location.position ?? {
    latitude: extensions(geo, 'latitude').flatMap((e) => at(e, 'valueDecimal')),
    longitude: extensions(geo, 'longitude').flatMap((e) => at(e, 'valueDecimal')),
  };
  const { latitude, longitude } = raw(position);
  return {
    name: uncapped(textAt(address, 'city') ?? textAt(location, 'name') ?? textAt(location, 'display')),
    county: uncapped(textAt(address, 'district')),
    stateProvince: textAt(address, 'state'),
    postalCode: textAt(address, 'postalCode')?.replace(/^(\d{5})-?\d{4}$/, '$1'),
    latitude,
    longitude,
  };
}

/** Where the role is; else where the person works, never where they live. */
function places(role: Raw, person: Raw, references: References): Raw[] {
  const found = references.get(role, 'location').filter((location) => !isOff(location));
  if (at(role, 'location').length) return found.map((location) => toPlace(location));
  const work = at(person, 'address').find((address) => textAt(address, 'use') === 'work');
  return work ? [toPlace({}, raw(work))] : [];
}

function credentials(person: Raw): Raw[] {
  const valid = at(person, 'qualification').filter((qualification) => {
    const [status = 'active'] = inside(qualification, 'practitioner-qualification', 'status', 'valueCode');
    return status === 'active';
  });
  return valid.map((qualification) => {
    const state = (path: string) =>
      inside(qualification, 'practitioner-qualification', 'whereValid', `valueCodeableConcept.${path}`)[0];
    return {
      type: textAt(qualification, 'code.text') ?? textAt(qualification, 'code.coding.display'),
      issuer: textAt(qualification, 'issuer.display'),
      state: state('coding.code') ?? state('text'),
      expires: textAt(qualification, 'period.end'),
    };
  });
}

function toOrganization(organization: Raw | undefined): Raw {
  const telecom = (system: string) =>
    at(organization, 'telecom')
      .filter((contact) => textAt(contact, 'system') === system)
      .map((contact) => textAt(contact, 'value'));
  return {
    name: uncapped(textAt(organization, 'name') ?? textAt(organization, 'display')),
    url: telecom('url'),
    email: telecom('email'),
    phones: telecom('phone'),
  };
}

/** The newest of dates and times. */
const newest = (...resources: Raw[]): string | undefined =>
  resources
    .flatMap((resource) => textAt(resource, 'meta.lastUpdated') ?? [])
    .sort()
    .at(-1);

/**
 * A Plan-Net PractitionerRole as a record of the kith contract. A peer's own phone, mail and address are left out: people
 * reach them through the organization. Narratives are left out too: servers make them, nobody wrote them for readers.
 */
export function toRecord(role: Raw, references: References): Raw {
  const [person = {}] = references.get(role, 'practitioner');
  const [organization] = references.get(role, 'organization');
  const services = references.get(role, 'healthcareService');
  const locations = references.get(role, 'location');
  return {
    id: role.id,
    name: givenName(person, textAt(role, 'practitioner.display')),
    languages: at(person, 'communication').map((language) => ({
      code: textAt(language, 'coding.code'),
      name: textAt(language, 'text') ?? textAt(language, 'coding.display'),
    })),
    ...meeting([role, ...services]),
    places: places(role, person, references),
    availability: isOff(role) || isOff(person) ? 'paused' : availability(role, services),
    access: locations.flatMap((location) =>
      extensions(location, 'accessibility').flatMap(
        (e) => textAt(e, 'valueCodeableConcept.coding.display') ?? [],
      ),
    ),
    credentials: credentials(person),
    organization: toOrganization(organization),
    photo: at(person, 'photo.url'),
    modified: newest(role, person),
  };
}
