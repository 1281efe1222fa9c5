import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isUnchanged } from '../http/etag.ts';

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  txt: 'text/plain; charset=utf-8',
};
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Provides the WebRoot, or null when the server answers the API only. */
export const WEB_ROOT = Symbol('web root');

interface WebFile {
  readonly bytes: Buffer;
  readonly tag: string;
  readonly type: string;
  readonly isHashed: boolean; // the name changes with the content
}

/**
 * The built pages, read once at the start: a few megabytes. An address is looked up among the names that are there, so no address can lead out of the folder.
 * Hashed assets may be kept for ever, index.html is asked for each time.
 */
export class WebRoot {
  private readonly files: ReadonlyMap<string, WebFile>;

  constructor(folder: string) {
    this.files = new Map(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
        .map((name) => [`/${name}`, readWebFile(folder, name)]),
    );
    if (!this.files.has('/index.html')) throw new Error(`There is no index.html in ${folder}: build the pages first, or leave PAKHWADA_WEB_ROOT out.`);
  }

  serve(fastify: FastifyInstance): void {
    for (const [address, file] of this.files) fastify.get(address, (request, reply) => send(request, reply, file));
    fastify.get('/', (request, reply) => this.sendIndex(request, reply));
  }

  sendIndex(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    return send(request, reply, this.files.get('/index.html')!);
  }
}

function readWebFile(folder: string, name: string): WebFile {
  const bytes = readFileSync(path.join(folder, name));
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  return { bytes, tag: `"${hash}"`, type: TYPES[path.extname(name).slice(1)] ?? 'application/octet-stream', isHashed: name.startsWith('assets/') };
}

function send(request: FastifyRequest, reply: FastifyReply, file: WebFile): FastifyReply {
  reply.header('etag', file.tag).header('cache-control', file.isHashed ? FOR_EVER : 'no-cache');
  if (isUnchanged(request, file.tag)) return reply.code(304).send();
  return reply.code(200).header('content-type', file.type).send(file.bytes);
}

/** A page's own address, e.g. /jk-ramp/live/overview: a GET that wants HTML and asks for nothing of ours. The pages draw it, or say that it is not there. */
export function isPageAddress(request: FastifyRequest): boolean {
  const address = request.url.split('?')[0]!;
  const wantsPage = (request.method === 'GET' || request.method === 'HEAD') && String(request.headers.accept ?? '').includes('text/html');
  return wantsPage && !/^\/(v1|health|assets)(\/|$)/.test(address) && path.extname(address) === '';
}
