import { z, type OpenAPIHono } from '@hono/zod-openapi';
import * as mini from 'zod/mini';
import { ProblemSchema } from '../http/problem.js';

type Described = Parameters<OpenAPIHono['openAPIRegistry']['registerComponent']>[2];

/** Puts a schema of `src/model` into the OpenAPI document, as it stands in the package's own. */
export function addModel(app: OpenAPIHono, name: string, schema: mini.ZodMiniType): { $ref: string } {
  const { $schema: _dialect, ...body } = mini.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const described: unknown = body;
  app.openAPIRegistry.registerComponent('schemas', name, described as Described);
  return { $ref: `#/components/schemas/${name}` };
}

export const json = (description: string, schema: object) => ({
  description,
  content: { 'application/json': { schema } },
});

export const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ProblemSchema } },
});

export const csv = (description: string) => ({
  description,
  content: { 'text/csv': { schema: z.string() } },
});

export const pageOf = (item: object) => ({
  type: 'object' as const,
  required: ['items'],
  properties: {
    items: { type: 'array' as const, items: item },
    next: { type: 'string' as const, description: 'Where the next page is; missing on the last.' },
    total: { type: 'integer' as const },
  },
});
