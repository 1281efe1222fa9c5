import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject, NotFoundException } from '@nestjs/common';
import { STATUS_CODES } from 'node:http';
import '@pakhwada/language/documents'; // the words in Hindi
import type { Problem } from '@pakhwada/contracts/wire';
import type { BreachCode } from '@pakhwada/domain/workflow';
import { wordBreach, wordHelp } from '@pakhwada/language/sentence';
import type { Language } from '@pakhwada/language/translate';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isPageAddress, WEB_ROOT, type WebRoot } from '../server/web-root.ts';
import { breachOfDatabaseError, valuesOfDatabaseError } from './breach-of-database-error.ts';
import { languageOf } from './request-language.ts';
import { breachOf, RuleBreach } from './rule-breach.ts';
import { leadingCode, statusOf } from './status-of-breach.ts';

/** Every refusal leaves the server here, as problem+json worded in the language asked for. A fault of ours leaves as a bare 500 with the number under which it is logged. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(WEB_ROOT) private readonly pages: WebRoot | null) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (error instanceof NotFoundException && this.pages && isPageAddress(request)) return void this.pages.sendIndex(request, reply);
    const language = languageOf(request.headers);
    const refusal = refusalOf(error);
    if (!refusal) request.log.error({ err: error, requestId: request.id }, 'unexpected error');
    if (reply.sent || reply.raw.headersSent) return;
    sendProblem(reply, refusal ? problemOf(refusal, request.id, language) : bareProblem(request.id), language);
  }
}

/** An address that is not even written right (half a percent sign, a part of a thousand letters) is refused before any route, hook or filter sees it. */
export function refuseAddress(request: FastifyRequest, reply: FastifyReply): void {
  const language = languageOf(request.headers);
  reply.header('x-content-type-options', 'nosniff').header('x-request-id', request.id);
  sendProblem(reply, problemOf(new RuleBreach([breachOf('NOT_FOUND')]), request.id, language), language);
}

function sendProblem(reply: FastifyReply, problem: Problem, language: Language): void {
  if (problem.status === 429) reply.header('retry-after', '900');
  reply.code(problem.status).header('content-type', 'application/problem+json; charset=utf-8').header('cache-control', 'no-store').header('content-language', language).send(JSON.stringify(problem));
}

function refusalOf(error: unknown): RuleBreach | null {
  if (error instanceof RuleBreach) return error;
  const code = breachOfDatabaseError(error) ?? breachOfHttp(error);
  return code === null ? null : new RuleBreach([breachOf(code, code === 'BAD_SHAPE' ? { field: '', problem: 'NOT_JSON', detail: '' } : valuesOfDatabaseError(error))]);
}

// what Nest and Fastify refuse by themselves: unknown addresses, broken JSON, bodies that are too long or of another type
function breachOfHttp(error: unknown): BreachCode | null {
  const status = error instanceof HttpException ? error.getStatus() : ((error as { statusCode?: number } | null)?.statusCode ?? 500);
  if (status === 404 || status === 405) return 'NOT_FOUND';
  if (status === 413) return 'BODY_TOO_LARGE';
  if (status === 415) return 'NOT_JSON_SENT';
  return status >= 400 && status < 500 ? 'BAD_SHAPE' : null;
}

function problemOf(refusal: RuleBreach, requestId: string, language: Language): Problem {
  const codes = refusal.breaches.filter((breach) => breach.severity === 'BLOCK').map((breach) => breach.code);
  const leading = leadingCode(codes.length > 0 ? codes : refusal.breaches.map((breach) => breach.code));
  const worded = refusal.breaches.map((breach) => ({ ...breach, values: { ...breach.values }, text: wordBreach(breach, language) }));
  return {
    type: `urn:pakhwada:breach:${leading}`,
    title: worded.find((breach) => breach.code === leading)!.text,
    status: statusOf([leading]),
    code: leading,
    requestId,
    breaches: worded as Problem['breaches'],
    help: wordHelp(leading, language),
    ...(refusal.current === undefined ? {} : { current: refusal.current }),
  };
}

// RFC 9457: "about:blank" says no more than the status itself; the pages word it
function bareProblem(requestId: string): Problem {
  return { type: 'about:blank', title: STATUS_CODES[500]!, status: 500, code: 'UNEXPECTED', requestId, breaches: [], help: null };
}
