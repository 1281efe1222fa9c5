import { describe, expect, it } from '@jest/globals';
import { inflateRawSync } from 'node:zlib';
import { rupeesCell } from './number-cells.ts';
import { writeBookInParts } from './write-book-in-parts.ts';
import { writeBook } from './write-book.ts';
import type { BookRow } from './cell.ts';

const SHEET = { name: 'Camps', columns: [12, 20, 12], above: [], head: [['No', 'Place', 'Rupees']] } as const;
const row = (i: number): BookRow => ({ cells: [`C-${i}`, '=HYPERLINK("x")', rupeesCell(-1234_50 - i)] });

async function* bunches(count: number): AsyncGenerator<BookRow[]> {
  for (let at = 0; at < count; at += 500) yield Array.from({ length: Math.min(500, count - at) }, (_, i) => row(at + i));
}

async function whole(count: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of writeBookInParts([{ ...SHEET, rows: bunches(count) }])) parts.push(part);
  return Buffer.concat(parts);
}

/** The parts of a zip by its directory, as every spreadsheet reads it. */
function partsOf(zip: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  let at = zip.readUInt32LE(zip.length - 6);
  for (let i = zip.readUInt16LE(zip.length - 12); i > 0; i -= 1) {
    const [packed, length, from] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt32LE(at + 42)];
    parts.set(zip.toString('utf8', at + 46, at + 46 + length), inflateRawSync(zip.subarray(from + 30 + length, from + 30 + length + packed)).toString());
    at += 46 + length;
  }
  return parts;
}

describe('a workbook written in parts', () => {
  it('holds what the same sheet holds when it is written at once', async () => {
    const atOnce = partsOf(writeBook([{ ...SHEET, rows: Array.from({ length: 1234 }, (_, i) => row(i)) }]));
    const inParts = partsOf(await whole(1234));
    expect([...inParts.keys()].sort()).toEqual([...atOnce.keys()].sort());
    for (const [name, text] of atOnce) expect([name, inParts.get(name) === text]).toEqual([name, true]);
  });

  it('keeps a formula a text and a negative amount a number', async () => {
    const sheet = partsOf(await whole(1)).get('xl/worksheets/sheet1.xml')!;
    expect(sheet).toContain('<c r="B2" s="3" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;x&quot;)</t></is></c>');
    expect(sheet).toContain('<v>-1234.50</v>');
    expect(sheet).not.toMatch(/<f[ >]/);
  });

  it('ends with the error of its rows, and lets them go when nobody reads on', async () => {
    const broken = async function* (): AsyncGenerator<BookRow[]> {
      yield [row(1)];
      throw new Error('the rows broke off');
    };
    await expect((async () => {
      for await (const _ of writeBookInParts([{ ...SHEET, rows: broken() }]));
    })()).rejects.toThrow('the rows broke off');
    let isLetGo = false;
    const endless = async function* (): AsyncGenerator<BookRow[]> {
      try {
        for (;;) yield Array.from({ length: 500 }, (_, i) => row(Math.floor(Math.random() * 1e9) + i));
      } finally {
        isLetGo = true;
      }
    };
    let seen = 0;
    for await (const part of writeBookInParts([{ ...SHEET, rows: endless() }])) {
      seen += part.length;
      if (seen > 200_000) break;
    }
    await new Promise((later) => setTimeout(later, 50));
    expect(isLetGo).toBe(true);
  });

  it('offers choices from another sheet, marks what is wrong, and hides what only holds choices', () => {
    const parts = partsOf(writeBook([
      { ...SHEET, rows: [{ cells: ['C-1', { marked: '=x' }, null] }], lists: [{ column: 2, rows: 500, of: { sheet: "Officer's lists", column: 1, count: 3 } }] },
      { name: "Officer's lists", columns: [10], above: [], head: [], rows: ['a', 'b', 'c'].map((text) => ({ cells: [text] })), isHidden: true },
    ]));
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain(`<dataValidation type="list" allowBlank="1" sqref="B2:B501"><formula1>'Officer''s lists'!$A$1:$A$3</formula1></dataValidation>`);
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<c r="B2" s="4" t="inlineStr">');
    expect(parts.get('xl/styles.xml')).toContain('<fills count="4">');
    expect(parts.get('xl/workbook.xml')).toContain('state="hidden"');
  });
});
