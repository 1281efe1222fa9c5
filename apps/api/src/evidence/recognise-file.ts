import type { Evidence } from '@pakhwada/contracts/registers';
import { zipEntries } from '../platform/workbook/zip.ts';

export type EvidenceType = Evidence['type'];

/** What the bytes are. TWO_FILES: one thing to one program and another to the next; null: nothing that is taken. */
export type Recognised = EvidenceType | 'TWO_FILES' | null;

/** The endings a file of a type goes by, the one it is given first. */
export const ENDINGS: Readonly<Record<EvidenceType, readonly string[]>> = { PDF: ['pdf'], JPEG: ['jpg', 'jpeg'], PNG: ['png'], WEBP: ['webp'], XLSX: ['xlsx'], CSV: ['csv'] };
/** As which a type is sent out. */
export const MEDIA_TYPES: Readonly<Record<EvidenceType, string>> = {
  ...{ PDF: 'application/pdf', JPEG: 'image/jpeg', PNG: 'image/png', WEBP: 'image/webp', CSV: 'text/csv; charset=utf-8' },
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const ZIP_END = Buffer.from('PK\x05\x06', 'latin1');
const ZIP_TAIL = 65_557; // where the end of a zip may stand
const HEAD = 1024; // how far into a file a program looks for the beginning of another
const PDF_TAIL = 2048;
const PNG_END = Buffer.from('0000000049454e44ae426082', 'hex');
const MARKUP = /<(!doctype\s+html|html|svg|script|iframe|\?php)\b/i;
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/;

/** The type of a file by its bytes, whatever its name says. A file cut off half-way, or with a second one inside, is none. */
export function recogniseFile(bytes: Buffer): Recognised {
  const type = typeOf(bytes);
  return type !== null && hasSecond(bytes, type) ? 'TWO_FILES' : type;
}

function typeOf(bytes: Buffer): EvidenceType | null {
  const [head, is] = [bytes.subarray(0, 16), (signature: string, at = 0) => bytes.subarray(at, at + signature.length).equals(Buffer.from(signature, 'latin1'))];
  if (is('%PDF-')) return bytes.subarray(-PDF_TAIL).includes('%%EOF') ? 'PDF' : null;
  if (is('\xff\xd8\xff')) return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > 0 ? 'JPEG' : null;
  if (is('\x89PNG\r\n\x1a\n')) return is('IHDR', 12) && bytes.includes(PNG_END) ? 'PNG' : null;
  if (is('RIFF') && is('WEBP', 8)) return head.readUInt32LE(4) + 8 <= bytes.length ? 'WEBP' : null;
  if (is('PK\x03\x04')) return isWorkbook(bytes) ? 'XLSX' : null;
  return isTable(bytes) ? 'CSV' : null;
}

/** By the names in its directory alone: nothing is unpacked, so nothing can burst. Macros are not taken. */
function isWorkbook(bytes: Buffer): boolean {
  const names = zipEntries(bytes, () => true)?.map(({ name }) => name) ?? [];
  return names.includes('[Content_Types].xml') && names.includes('xl/workbook.xml') && !names.some((name) => /vbaProject|\.(bin|exe|js|vbs|html?)$/i.test(name) && !/printerSettings/i.test(name));
}

/** Text in UTF-8, in columns, and no page: a CSV has no signature, so it is what is left when all else is excluded. */
function isTable(bytes: Buffer): boolean {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  const first = text.slice(0, text.search(/\r?\n|$/));
  return /[,;\t]/.test(first) && !CONTROL.test(text) && !MARKUP.test(text) && !/^\s*(<|%!|#!|GIF8)/.test(text);
}

function hasSecond(bytes: Buffer, type: EvidenceType): boolean {
  const head = bytes.subarray(0, HEAD);
  if (type !== 'PDF' && head.includes('%PDF-')) return true;
  if (type === 'CSV') return false;
  if (type !== 'XLSX' && bytes.subarray(-ZIP_TAIL).includes(ZIP_END)) return true;
  if (type === 'PNG' && bytes.indexOf(PNG_END) + PNG_END.length !== bytes.length) return true;
  if (type === 'WEBP' && bytes.readUInt32LE(4) + 8 + (bytes.readUInt32LE(4) % 2) < bytes.length) return true;
  return type !== 'XLSX' && (MARKUP.test(head.toString('latin1')) || (type === 'JPEG' && MARKUP.test(bytes.subarray(bytes.lastIndexOf(Buffer.from([0xff, 0xd9]))).toString('latin1'))));
}
