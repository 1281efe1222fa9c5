import type { FastifyReply, FastifyRequest } from 'fastify';

/** A tag for If-None-Match. It must name everything the body depends on: the data's version, the language, and what the person may see. */
export function tagOf(...parts: readonly (string | number)[]): string {
  return `"${parts.join('.').replace(/[^A-Za-z0-9.:/_-]/g, '_')}"`;
}

export function isUnchanged(request: FastifyRequest, tag: string): boolean {
  const given = request.headers['if-none-match'];
  return given !== undefined && given.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}

/** 304 when the person has this version already, else the body that `make` gives. For handlers with `@Res()`. Private: no cache between may keep it for another person. */
export async function sendTagged(request: FastifyRequest, reply: FastifyReply, tag: string, make: () => Promise<string | Buffer>, contentType = 'application/json; charset=utf-8'): Promise<void> {
  reply.header('etag', tag).header('cache-control', 'private, no-cache').header('vary', 'cookie, accept-language');
  if (isUnchanged(request, tag)) {
    reply.code(304).send();
    return;
  }
  reply.code(200).header('content-type', contentType).send(await make());
}
