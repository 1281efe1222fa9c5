import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import type { Type, DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { Logger } from 'pino';
import type { Settings } from '../config/settings.ts';
import { nestLogOf } from '../log/log.ts';
import { refuseAddress } from '../http/problem.filter.ts';
import type { OfficerRequest } from '../http/signed-in.decorator.ts';
import { compressReplies } from './compress-replies.ts';
import { openApiOf } from './open-api.ts';
import { WEB_ROOT, type WebRoot } from './web-root.ts';

const BODY_BYTES_MAX = 2 * 1024 * 1024;

/** The application with everything that stands around its routes: log, headers, cookies, limits, pages. It does not listen yet. */
export async function buildServer(module: Type | DynamicModule, settings: Settings, log: Logger): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter(limits(settings, log));
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { logger: nestLogOf(log), abortOnError: false });
  app.enableShutdownHooks();
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  nameAndLogRequests(fastify, log);
  keepFromCaches(fastify);
  leaveFilesUnread(fastify);
  await app.register(fastifyCookie as never);
  await app.register(fastifyHelmet as never, HEADERS(settings) as never);
  compressReplies(fastify);
  app.get<WebRoot | null>(WEB_ROOT, { strict: false })?.serve(fastify);
  const document = JSON.stringify(openApiOf(app));
  fastify.get('/openapi.json', (_, reply) => reply.header('content-type', 'application/json; charset=utf-8').header('cache-control', 'no-cache').send(document));
  return app;
}

const limits = (settings: Settings, log: Logger) => ({
  loggerInstance: log,
  logController: new LogController({ disableRequestLogging: true }), // one line per request is enough
  genReqId: () => randomUUID(),
  requestIdHeader: false as const, // never a name that a stranger gives
  bodyLimit: BODY_BYTES_MAX,
  trustProxy: settings.trustProxy === 0 ? false : (_: string, hop: number) => hop < settings.trustProxy,
  forceCloseConnections: 'idle' as const,
  frameworkErrors: (_: unknown, request: FastifyRequest, reply: FastifyReply) => refuseAddress(request, reply),
  routerOptions: { ignoreTrailingSlash: false, ignoreDuplicateSlashes: false, caseSensitive: true, maxParamLength: 200 },
});

// the route's pattern, not the address: an address may hold what does not belong in a log
function nameAndLogRequests(fastify: FastifyInstance, log: Logger): void {
  fastify.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  fastify.addHook('onResponse', async (request, reply) => {
    if (request.url.startsWith('/health/')) return;
    const { officer } = request as OfficerRequest;
    log.info({ requestId: request.id, method: request.method, route: request.routeOptions.url, status: reply.statusCode, milliseconds: Math.round(reply.elapsedTime), personId: officer?.personId }, 'request');
  });
}

// a file is handed on as it streams in: its handler asks for the right and counts the bytes before it keeps any
function leaveFilesUnread(fastify: FastifyInstance): void {
  fastify.addContentTypeParser('application/octet-stream', { bodyLimit: Number.MAX_SAFE_INTEGER }, (_, payload, done) => done(null, payload));
}

// what a person may see is for that person: no cache keeps it unless the handler says how
function keepFromCaches(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (_, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}

// no inline script or style, nothing from elsewhere, no page around ours; React sets element styles through the DOM, which this allows
const HEADERS = (settings: Settings) => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  crossOriginEmbedderPolicy: false,
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  referrerPolicy: { policy: 'no-referrer' },
  strictTransportSecurity: settings.publicUrl.startsWith('https:') ? { maxAge: 31_536_000, includeSubDomains: settings.isStrictBelow } : false,
  xFrameOptions: { action: 'deny' },
});
