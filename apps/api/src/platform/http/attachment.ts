import type { FastifyReply } from 'fastify';

const LONGEST = 120;
const MARKS = /[^\p{L}\p{M}\p{N} ._()\u200c\u200d-]/gu; // control characters, quotes, slashes, signs that turn the direction of a text

/** A file's name without what could lead elsewhere or read otherwise than it is: the last part of a path, no control characters, no signs that turn a text round. */
export function safeFileName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).pop()!;
  const kept = last.replace(MARKS, '_').replace(/^[. ]+|[. ]+$/g, '');
  return Array.from(kept).slice(-LONGEST).join('') || 'file';
}

/** `attachment; filename="_.pdf"; filename*=UTF-8''...`: the name in its own script (RFC 6266, RFC 8187), and in plain letters for old programs. */
export function attachmentOf(name: string): string {
  const safe = safeFileName(name);
  const plain = safe.replace(/[^A-Za-z0-9 ._()-]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(safe).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}

/** A file that came from outside goes out as what it was found to be, to be kept and not shown: nothing in it is run, framed or guessed at. */
export function sendAttachment(reply: FastifyReply, { bytes, name, type }: { readonly bytes: Buffer; readonly name: string; readonly type: string }): FastifyReply {
  return reply
    .header('content-type', type)
    .header('content-disposition', attachmentOf(name))
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "sandbox; default-src 'none'; frame-ancestors 'none'")
    .header('cache-control', 'private, no-store')
    .send(bytes);
}
