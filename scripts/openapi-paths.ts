/** The paths of "your own API" in openapi.json: what `format="kith"` reads, and where the widgets send. */

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object) => ({ 'application/json': { schema } });

const listOf = (name: string) => ({
  oneOf: [
    {
      type: 'object',
      required: ['items'],
      properties: {
        items: { type: 'array', items: ref(name) },
        next: {
          type: 'string',
          description: 'Address of the next page, of the same origin. Missing on the last.',
        },
        total: { type: 'integer', minimum: 0 },
      },
    },
    { type: 'array', items: ref(name) },
  ],
});

const etag = {
  ETag: { schema: { type: 'string' }, description: 'Lets a second visit ask whether anything has changed.' },
};

const list = (name: string, summary: string) => ({
  get: {
    summary,
    parameters: [{ name: 'If-None-Match', in: 'header', schema: { type: 'string' } }],
    responses: {
      200: { description: 'A page of the list.', headers: etag, content: json(listOf(name)) },
      304: { description: 'Nothing has changed.' },
    },
  },
});

const send = (name: string, summary: string) => ({
  post: {
    summary,
    parameters: [
      {
        name: 'Idempotency-Key',
        in: 'header',
        required: true,
        description:
          'The same over all tries to send one thing: count it once, and answer a repeat as the first time.',
        schema: { type: 'string', format: 'uuid' },
      },
    ],
    requestBody: { required: true, content: json(ref(name)) },
    responses: {
      201: { description: 'Kept. Only an answer 2xx lets the device forget it.' },
      401: { description: 'It is kept on the device until the host page brings a new token.' },
      409: { description: 'A first try with this key is still at work: tried again later.' },
      422: { description: 'It cannot be taken as it is; `detail` of problem+json is shown to the person.' },
      429: { description: 'Too many: tried again after Retry-After.' },
    },
  },
});

export const pathsOf = (): object => ({
  '/peers': list('Peer', 'Peer Support Specialists'),
  '/peers/search': {
    post: {
      summary:
        'Peers by words; asked only where the host sets search="server", or `total` is more than 50,000. Words never stand in an address.',
      requestBody: {
        required: true,
        content: json({ type: 'object', required: ['words'], properties: { words: { type: 'string' } } }),
      },
      responses: { 200: { description: 'A page of the list.', content: json(listOf('Peer')) } },
    },
  },
  '/peers/{id}': {
    get: {
      summary:
        'One peer; asked only where a link leads to somebody beyond what was read of more than 50,000.',
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      responses: {
        200: { description: 'The peer.', content: json(ref('Peer')) },
        404: { description: 'The person is told that they are not in the list now.' },
      },
    },
  },
  '/services': list('Service', 'Services of the resource directory'),
  '/requests': send('ConnectionRequest', 'A person asks to be connected with a peer'),
  '/check-ins': {
    ...send('CheckIn', 'A check-in; with format="fhir" a QuestionnaireResponse is created instead'),
    get: {
      summary:
        'The person’s own earlier check-ins, newest first, where `history-url` says so. The token says whose they are.',
      responses: {
        200: {
          description: 'One page; what is behind it is not read. Best with Cache-Control: no-store.',
          content: json(listOf('CheckIn')),
        },
        401: { description: 'The person is told that their earlier check-ins cannot be read now.' },
      },
    },
  },
  '/reports': send('Report', 'Something about a service is wrong'),
});
