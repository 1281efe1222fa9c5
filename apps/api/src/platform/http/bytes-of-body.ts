import { Readable } from 'node:stream';
import { refuse } from './rule-breach.ts';

/** A file that is the body of a request. Counted as it comes: what is announced about a length is not believed. Nothing at all, or JSON, is no file. */
export async function bytesOfBody(body: unknown, megabytes: number): Promise<Buffer> {
  const most = megabytes * 1024 * 1024;
  const parts: Buffer[] = [];
  let length = 0;
  if (body !== undefined && body !== null && !(body instanceof Readable)) refuse('FILE_UNREADABLE', { problem: 'NO_TEXT', detail: '' });
  for await (const part of (body ?? []) as Readable) {
    length += (part as Buffer).length;
    if (length > most) refuse('FILE_TOO_LARGE', { megabytes });
    parts.push(part as Buffer);
  }
  if (length === 0) refuse('FILE_UNREADABLE', { problem: 'NO_ROWS', detail: '' });
  return Buffer.concat(parts);
}
