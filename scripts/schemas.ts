/**
 * Writes the contract for "your own API" from the schemas in src/model: schemas/<name>.json and openapi.json in the
 * folder given. Run by scripts/build.mjs: node --import tsx scripts/schemas.ts dist
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { dailyQuestionnaire } from '../src/daily-questionnaire.js';
import { CheckInSchema } from '../src/model/check-in.js';
import { ConnectionRequestSchema } from '../src/model/connection-request.js';
import { HostLinesSchema } from '../src/model/helpline-schema.js';
import { MappingSchema } from '../src/model/mapping.js';
import { PeerSchema } from '../src/model/peer.js';
import { ReportSchema } from '../src/model/report.js';
import { ServiceSchema } from '../src/model/service.js';
import { version } from '../src/util/version.js';
import { pathsOf } from './openapi-paths.js';

/** The records of the contract, by the name of their file. */
const records = {
  peer: { title: 'Peer', schema: PeerSchema },
  service: { title: 'Service', schema: ServiceSchema },
  'connection-request': { title: 'ConnectionRequest', schema: ConnectionRequestSchema },
  'check-in': { title: 'CheckIn', schema: CheckInSchema },
  report: { title: 'Report', schema: ReportSchema },
  mapping: { title: 'Mapping', schema: MappingSchema, apart: true },
  'host-lines': { title: 'HostLines', schema: HostLinesSchema },
};

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

const dist = process.argv[2];
if (!dist) throw new Error('Say where to write: node --import tsx scripts/schemas.ts dist');

const write = (file: string, value: unknown): void =>
  writeFileSync(join(dist, file), `${JSON.stringify(value, null, 2)}\n`);

mkdirSync(join(dist, 'schemas'), { recursive: true });
const components: Record<string, unknown> = {};
for (const [name, { title, schema, ...rest }] of Object.entries(records)) {
  // `input`: what an API may send, before anything is filled in or tidied up
  const { $schema: _once, ...body } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  write(`schemas/${name}.json`, { $schema: DIALECT, title, ...body });
  // what no API sends or receives, and refers to itself by `$defs`, is a schema file only
  if (!('apart' in rest)) components[title] = body;
}
// A form that any renderer of FHIR questionnaires can use
mkdirSync(join(dist, 'questionnaires'), { recursive: true });
write('questionnaires/daily.json', dailyQuestionnaire);
write('openapi.json', {
  openapi: '3.1.0',
  info: { title: 'Kith: an API that its widgets read and send to', version },
  jsonSchemaDialect: DIALECT,
  paths: pathsOf(),
  components: { schemas: components },
});
