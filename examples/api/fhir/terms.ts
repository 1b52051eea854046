/** Addresses and codes of FHIR R4 and Da Vinci PDex Plan-Net that the directory view is written in. */
const PLAN_NET = 'http://hl7.org/fhir/us/davinci-pdex-plan-net';
const NUCC = 'http://nucc.org/provider-taxonomy';
/** The one code of that list that means a peer specialist. */
export const PEER_SPECIALIST = { system: NUCC, code: '175T00000X', display: 'Peer Specialist' };

export type Resource = { resourceType: string; id: string } & Record<string, unknown>;

export const structure = (name: string): string => `${PLAN_NET}/StructureDefinition/${name}`;

export const concept = (list: string, code: string, display?: string) => ({
  coding: [{ system: `${PLAN_NET}/CodeSystem/${list}`, code, ...(display !== undefined && { display }) }],
});

export const nested = (name: string, inner: readonly object[]) => ({
  url: structure(name),
  extension: inner,
});

export const FHIR_JSON = 'application/fhir+json';
