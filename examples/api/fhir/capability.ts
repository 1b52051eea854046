const reading = (type: string) => ({ type, interaction: [{ code: 'read' }] });

/** What this server can do, for clients that ask first. */
export function capabilityStatement(include: boolean): object {
  const parameters = ['specialty', 'practitioner', 'organization', 'location', 'service', 'active'];
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: '2026-11-22',
    kind: 'instance',
    implementation: { description: 'Kith example API: a made-up county. Not a real directory.' },
    fhirVersion: '4.0.1',
    format: ['json'],
    rest: [
      {
        mode: 'server',
        resource: [
          {
            type: 'PractitionerRole',
            interaction: [{ code: 'read' }, { code: 'search-type' }],
            ...(include && {
              searchInclude: ['practitioner', 'organization', 'location', 'service'].map(
                (name) => `PractitionerRole:${name}`,
              ),
            }),
            searchParam: parameters.map((name) => ({
              name,
              type: name === 'specialty' || name === 'active' ? 'token' : 'reference',
            })),
          },
          ...['Practitioner', 'Organization', 'Location', 'HealthcareService'].map(reading),
          { ...reading('Questionnaire'), searchParam: [{ name: 'url', type: 'uri' }] },
          {
            type: 'QuestionnaireResponse',
            interaction: [{ code: 'read' }, { code: 'create' }, { code: 'search-type' }],
            conditionalCreate: true,
            searchParam: [
              { name: 'questionnaire', type: 'reference' },
              { name: 'identifier', type: 'token' },
              { name: 'authored', type: 'date' },
            ],
          },
        ],
      },
    ],
  };
}
