import { crc32, deflateRawSync } from 'node:zlib';
import { directory, localHead, type WrittenEntry } from './zip-heads.ts';

/** Files in a zip, always the same bytes for the same content. */
export function writeZip(files: readonly { readonly name: string; readonly text: string }[]): Buffer {
  const parts: Buffer[] = [];
  const entries: WrittenEntry[] = [];
  let at = 0;
  for (const { name, text } of files) {
    const content = Buffer.from(text, 'utf8');
    const packed = deflateRawSync(content, { level: 9 });
    const entry = { name, at, checksum: crc32(content), packed: packed.length, plain: content.length, doSizesFollow: false };
    const head = localHead(name, entry);
    entries.push(entry);
    parts.push(head, packed);
    at += head.length + packed.length;
  }
  return Buffer.concat([...parts, directory(entries, at)]);
}
