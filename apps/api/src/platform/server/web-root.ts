import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

const INDEX = 'index.html';

/** The built pages: hashed assets may be kept for ever, index.html is asked for each time, and an address that only the pages know gets index.html. */
export async function serveWeb(app: NestFastifyApplication, folder: string): Promise<void> {
  await app.register(
    fastifyStatic as never,
    {
      root: folder,
      prefix: '/',
      index: INDEX,
      wildcard: false,
      cacheControl: false,
      setHeaders: (reply: { setHeader(name: string, value: string): void }, file: string) =>
        reply.setHeader('cache-control', path.relative(folder, file).startsWith(`assets${path.sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache'),
    } as never,
  );
}

/** A page's own address, e.g. /jk-ramp/live/overview: a GET that wants HTML and asks for nothing of ours. */
export function isPageAddress(request: FastifyRequest): boolean {
  const address = request.url.split('?')[0]!;
  const wantsPage = (request.method === 'GET' || request.method === 'HEAD') && String(request.headers.accept ?? '').includes('text/html');
  return wantsPage && !/^\/(v1|health|assets|openapi\.json)(\/|$)/.test(address) && path.extname(address) === '';
}

export function sendIndex(reply: FastifyReply): void {
  void (reply as FastifyReply & { sendFile(name: string): FastifyReply }).code(200).sendFile(INDEX);
}
