/**
 * How a route of the contract becomes a handler: the path, the status, the schemas and the documentation come from the route table, the handler is one line.
 *
 *   @Controller()
 *   export class FortnightController {
 *     constructor(private readonly verifying: VerifySheetsService) {}
 *
 *     @On(fortnightRoutes.verify)
 *     verify(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string, @BodyOf(fortnightRoutes.verify) body: StepRequest) {
 *       return this.verifying.verify(officer, fortnightId, body.sheets);
 *     }
 *   }
 *
 * The controller has no prefix of its own. A route without `isPublic` needs a session, and its :schemeCode must be the officer's own. A list returns an array; each
 * element is checked against `route.reply`. A route without `reply` sends by itself through `@Res() reply: FastifyReply`.
 */
import { applyDecorators, Body, Delete, Get, HttpCode, Post, Put, Query, SerializeOptions } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import { Problem, type Route } from '@pakhwada/contracts/wire';
import { z } from 'zod';
import { readInParts, type Parts } from './in-parts.ts';
import { Public } from './public.decorator.ts';

const METHODS = { GET: Get, POST: Post, PUT: Put, DELETE: Delete };

export function On(route: Route): MethodDecorator {
  const status = route.status ?? 200;
  return applyDecorators(
    METHODS[route.method](`v1${route.path}`),
    HttpCode(status),
    ...(route.isPublic ? [Public()] : []),
    ...(route.reply ? [SerializeOptions({ schema: checkedReply(route, route.reply) as never })] : []),
    ApiOperation({ summary: route.summary, operationId: operationId(route) }),
    ...[...route.path.matchAll(/:([a-zA-Z]+)/g)].map(([, name]) => ApiParam({ name: name!, schema: { type: 'string' } })),
    ApiResponse({ status, ...(route.reply ? { standardSchema: (route.isList ? z.array(route.reply) : route.reply) as never } : {}), description: 'Done' }),
    ApiResponse({ status: 'default', standardSchema: Problem as never, description: 'Refused with everything that is wrong: 422 where a rule is broken, 400 where only the form is; application/problem+json' }),
  );
}

export function BodyOf(route: Route & { readonly body: z.ZodType }): ParameterDecorator {
  return Body({ schema: route.body as never });
}

/** As BodyOf, for a body that is read in parts: the handler gets what can be read and the faults of form, and its service refuses with `besideFaults`. */
export function InPartsOf(route: Route & { readonly body: z.ZodType }, parts: Parts): ParameterDecorator {
  readInParts(route.body, parts);
  return BodyOf(route);
}

export function QueryOf(route: Route & { readonly query: z.ZodType }): ParameterDecorator {
  return Query({ schema: route.query as never });
}

// "GET /schemes/:schemeCode/chain" -> getSchemesBySchemeCodeChain
function operationId(route: Route): string {
  const words = route.path.split('/').filter(Boolean).map((part) => (part.startsWith(':') ? `By${capital(part.slice(1))}` : part.split('-').map(capital).join('')));
  return route.method.toLowerCase() + words.join('');
}
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

// Nest says that a reply does not fit, not where: a log line that names the field saves an hour
function checkedReply(route: Route, reply: z.ZodType): { '~standard': { version: 1; vendor: string; validate(value: unknown): { value: unknown } } } {
  return {
    '~standard': {
      version: 1,
      vendor: 'zod',
      validate: (value) => {
        const parsed = reply.safeParse(value);
        if (parsed.success) return { value: parsed.data };
        throw new Error(`The reply of ${route.method} ${route.path} does not fit: ${parsed.error.issues.slice(0, 5).map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`);
      },
    },
  };
}
