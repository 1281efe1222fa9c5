import type { FastifyInstance } from 'fastify';
import { compress, CompressedShelf, encodingOf, WORTH_BYTES } from '../http/compressed.ts';

const TEXTS = /^(application\/(json|problem\+json|manifest\+json)|text\/|image\/svg)/;

/** Texts leave compressed when the reader takes it; a tagged text is compressed once and kept under its tag. */
export function compressReplies(fastify: FastifyInstance): void {
  const shelf = new CompressedShelf();
  fastify.addHook('onSend', async (request, reply, payload) => {
    if (!(typeof payload === 'string' || Buffer.isBuffer(payload)) || !TEXTS.test(String(reply.getHeader('content-type') ?? ''))) return payload;
    reply.header('vary', [reply.getHeader('vary'), 'accept-encoding'].filter(Boolean).join(', '));
    const encoding = encodingOf(request.headers['accept-encoding']);
    if (encoding === null || payload.length < WORTH_BYTES || reply.statusCode !== 200 || reply.hasHeader('content-encoding')) return payload;
    const tag = reply.getHeader('etag') as string | undefined;
    const bytes = await (tag === undefined ? compress(payload, encoding) : shelf.get(tag, payload, encoding));
    if (tag !== undefined && !tag.startsWith('W/')) reply.header('etag', `W/${tag}`); // other bytes than without compression
    reply.header('content-encoding', encoding).removeHeader('content-length');
    return bytes;
  });
}
