import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { VERSION } from '../config/version.ts';

type Json = Record<string, unknown>;

/** OpenAPI 3.1 of all routes, its shapes taken from the contract's zod schemas. */
export function openApiOf(app: INestApplication): OpenAPIObject {
  const document = new DocumentBuilder()
    .setTitle('Pakhwada')
    .setDescription('Entries flow in, one review flows out. Every refusal is application/problem+json.')
    .setVersion(VERSION)
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('pakhwada_session', { type: 'apiKey', in: 'cookie' })
    .build();
  const described = SwaggerModule.createDocument(app, document, { standardSchemaConverter: (schema, { schemaType }) => convert(schema as unknown as z.ZodType, schemaType) as never });
  for (const operation of Object.values(described.paths).flatMap((path) => Object.values(path) as Operation[])) nameProblemType(operation);
  return described;
}

interface Operation {
  readonly responses: { readonly default?: { content?: Json } };
}

// @nestjs/swagger writes every body as application/json; a refusal is application/problem+json
function nameProblemType({ responses }: Operation): void {
  const content = responses.default?.content;
  if (content) responses.default!.content = { 'application/problem+json': content['application/json'] };
}

// a schema with an id becomes a component; what it refers to becomes one as well
function convert(schema: z.ZodType, io: 'input' | 'output'): { schema: Json; components: Json } {
  const { $schema: _, $defs = {}, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' }) as Json & { $defs?: Json };
  const components = Object.fromEntries(Object.entries($defs).map(([name, one]) => [name, inComponents(one)])) as Json;
  const own = inComponents(rest) as Json & { id?: string };
  for (const one of Object.values(components)) delete (one as Json).id;
  if (typeof own.id !== 'string') return { schema: own, components };
  const { id, ...body } = own;
  return { schema: { $ref: `#/components/schemas/${id}` }, components: { ...components, [id]: body } };
}

function inComponents(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inComponents);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'pattern' || !('format' in value)); // the format says it in a word
  return Object.fromEntries(entries.map(([key, one]) => [key, key === '$ref' && typeof one === 'string' ? one.replace('#/$defs/', '#/components/schemas/') : inComponents(one)]));
}
