/**
 * Writes the contract for "your own API" from the schemas in src/model: schemas/<name>.json and openapi.json in the
 * folder given. Run by scripts/build.mjs: node --import tsx scripts/schemas.ts dist
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { HostLinesSchema } from '../src/model/helpline-schema.js';
import { ServiceSchema } from '../src/model/service.js';
import { version } from '../src/util/version.js';

/** The records of the contract, by the name of their file. */
const records = {
  service: { title: 'Service', schema: ServiceSchema },
  'host-lines': { title: 'HostLines', schema: HostLinesSchema },
};

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

const dist = process.argv[2];
if (!dist) throw new Error('Say where to write: node --import tsx scripts/schemas.ts dist');

const write = (file: string, value: unknown): void =>
  writeFileSync(join(dist, file), `${JSON.stringify(value, null, 2)}\n`);

mkdirSync(join(dist, 'schemas'), { recursive: true });
const components: Record<string, unknown> = {};
for (const [name, { title, schema }] of Object.entries(records)) {
  // `input`: what an API may send, before anything is filled in or tidied up
  const { $schema: _once, ...body } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  write(`schemas/${name}.json`, { $schema: DIALECT, title, ...body });
  components[title] = body;
}
write('openapi.json', {
  openapi: '3.1.0',
  info: { title: 'Kith: the records its widgets read', version },
  jsonSchemaDialect: DIALECT,
  components: { schemas: components },
});
