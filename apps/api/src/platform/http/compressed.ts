import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Shorter than this, compression costs more than it saves. */
export const WORTH_BYTES = 1024;

export type Encoding = 'br' | 'gzip';

export function encodingOf(acceptEncoding: string | string[] | undefined): Encoding | null {
  const wanted = String(acceptEncoding ?? '');
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\b)/.test(wanted)) return 'br';
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\b)/.test(wanted) ? 'gzip' : null;
}

/** Brotli 5 is nearly as small as 11 and forty times faster. */
export function compress(bytes: Buffer | string, encoding: Encoding): Promise<Buffer> {
  const given = Buffer.from(bytes as string);
  return encoding === 'br' ? brotli(given, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: given.length } }) : zip(given, { level: 6 });
}

interface Kept {
  readonly body: Buffer | string;
  readonly bytes: Promise<Buffer>;
}

/** Bodies that carry a tag, compressed once. What is kept is compared with what is to be sent: a tag used twice costs time, never a wrong body. The oldest falls out. */
export class CompressedShelf {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly places = 48) {}

  get(tag: string, body: Buffer | string, encoding: Encoding): Promise<Buffer> {
    const key = `${encoding} ${tag}`;
    const found = this.kept.get(key);
    if (found && isSame(found.body, body)) return found.bytes;
    const bytes = compress(body, encoding);
    this.kept.delete(key);
    this.kept.set(key, { body, bytes });
    if (this.kept.size > this.places) this.kept.delete(this.kept.keys().next().value!);
    return bytes;
  }
}

function isSame(one: Buffer | string, other: Buffer | string): boolean {
  return typeof one === 'string' ? one === other : typeof other !== 'string' && one.equals(other);
}
