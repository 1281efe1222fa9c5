import { crc32, deflateSync } from 'node:zlib';
import { draw } from './story/draw.ts';
import type { EvidenceStory } from './story/registers/registers-story.schema.ts';

const MARK = 'DEMO - made up, shows nobody';

/** A small file for the demo's evidence, made here and marked as such: a list as PDF, a drawn "photograph" as PNG, days of attendance as CSV. The same words give the same bytes. */
export function demoPaper(kind: EvidenceStory['paper'], title: string, lines: number): Buffer {
  if (kind === 'LIST') return pdfOf([MARK, title, '', ...Array.from({ length: lines }, (_, n) => `${String(n + 1).padStart(3)}   certificate ${title.replace(/\W+/g, '-')}-${n + 1}`)]);
  if (kind === 'ATTENDANCE') return Buffer.from(attendanceOf(title, lines), 'utf8');
  return pngOf(title);
}

function attendanceOf(title: string, lines: number): string {
  const rows = Array.from({ length: lines }, (_, n) => `${n + 1},${draw(`${title} ${n}`, 17, 24)},24`);
  return [`roll no,days present,days held,${MARK}`, ...rows].map((row) => `${row}\r\n`).join('');
}

const LINES_ON_A_PAGE = 46;

function pdfOf(lines: readonly string[]): Buffer {
  const text = lines.slice(0, LINES_ON_A_PAGE).map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join('\n');
  const content = `BT /F1 11 Tf 15 TL 60 780 Td\n${text}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, n) => {
    const at = file.length;
    file += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  return Buffer.from(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`, 'latin1');
}

const [WIDTH, HEIGHT] = [320, 200];
const LETTERS = ['11110 10001 10001 10001 11110', '11111 10000 11110 10000 11111', '10001 11011 10101 10001 10001', '01110 10001 10001 10001 01110']; // D E M O
const PIXEL = 8;

/** A tent before hills, the word DEMO across the sky. */
function pngOf(title: string): Buffer {
  const [light, slope, tent] = [draw(`light ${title}`, 0, 50), draw(`slope ${title}`, 30, 70), draw(`tent ${title}`, 60, 260)];
  const rows: number[] = [];
  for (let y = 0; y < HEIGHT; y += 1) {
    rows.push(0); // no filter
    for (let x = 0; x < WIDTH; x += 1) rows.push(...colourOf(x, y, light, slope, tent));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('tEXt', Buffer.from(`Comment\0${MARK}`, 'latin1')), chunk('IDAT', deflateSync(Buffer.from(rows))), chunk('IEND', Buffer.alloc(0))]);
}

function colourOf(x: number, y: number, light: number, slope: number, tent: number): readonly [number, number, number] {
  if (isLettered(x, y)) return [30, 30, 30];
  if (y > 110 && y < 170 && Math.abs(x - tent) < (y - 110) * 0.9) return [200, 90 + light, 50];
  if (y > 150) return [110, 140 + light, 80];
  if (y > 90 + Math.abs(((x * 100) / WIDTH + slope) % 50 - 25)) return [120, 125, 120 + light];
  return [150 + light, 195, 235];
}

function isLettered(x: number, y: number): boolean {
  const [column, row] = [Math.floor((x - 40) / PIXEL), Math.floor((y - 20) / PIXEL)];
  const letter = LETTERS[Math.floor(column / 7)]?.split(' ');
  return column >= 0 && row >= 0 && letter?.[row]?.[column % 7] === '1';
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
