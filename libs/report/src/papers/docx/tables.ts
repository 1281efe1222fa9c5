import type { Language } from '@pakhwada/language/translate';
import { AlignmentType, BorderStyle, HeightRule, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType, type ITableBordersOptions } from 'docx';
import type { PaperBlock, Said } from '../model.ts';
import { HAIR, NAVY, QUIET, run, said, TINT, type Look } from './runs.ts';

export const PAGE_WIDTH = 9638; // twentieths of a point between the margins of an A4 page

const line = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color }) as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const RULED: ITableBordersOptions = { top: none, left: none, right: none, bottom: line(8, NAVY), insideHorizontal: line(4, HAIR), insideVertical: none };
const BARE: ITableBordersOptions = { top: none, left: none, right: none, bottom: none, insideHorizontal: none, insideVertical: none };
const ROOM = 640; // for a signature

/** A table with a head row that is told again on each page; rows do not break across pages. */
export function ruledTable({ columns, rows, isRoomy }: Extract<PaperBlock, { kind: 'table' }>, language: Language): Table {
  const widths = columns.map(({ width }) => Math.round((width * PAGE_WIDTH) / 100));
  const cell = (text: Said, at: number, look: Look, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: widths[at]!, type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 80, right: 80 },
      ...(isHead ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: TINT }, borders: { bottom: line(8, NAVY) } } : {}),
      children: [new Paragraph({ style: 'Cell', alignment: columns[at]!.isRight ? AlignmentType.RIGHT : AlignmentType.LEFT, children: said(text, { size: 19, ...look }) })],
    });
  return new Table({
    width: { size: PAGE_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: RULED,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(({ head }, at) => cell({ text: head, lang: language, mark: null }, at, { isBold: true, colour: NAVY }, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, ...(isRoomy ? { height: { value: ROOM, rule: HeightRule.ATLEAST } } : {}), children: row.map((text, at) => cell(text, at, {}, false)) })),
    ],
  });
}

/** Labels beside what they stand for, without lines. */
export function factTable(facts: readonly (readonly [string, Said])[], language: Language): Table {
  const widths = [2300, PAGE_WIDTH - 2300];
  const cell = (at: number, children: ReturnType<typeof run>): TableCell => new TableCell({ width: { size: widths[at]!, type: WidthType.DXA }, margins: { top: 30, bottom: 30, left: 0, right: 80 }, children: [new Paragraph({ style: 'Cell', children })] });
  return new Table({
    width: { size: PAGE_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: BARE,
    rows: facts.map(([label, value]) => new TableRow({ cantSplit: true, children: [cell(0, run(label, language, { colour: QUIET })), cell(1, said(value))] })),
  });
}

/** Lines to sign on, beside each other; one alone stands on the right. */
export function signatureTable(signatures: readonly { readonly role: string; readonly lines: readonly string[] }[], language: Language): Table {
  const places = signatures.length === 1 ? [null, ...signatures] : signatures;
  const width = Math.floor(PAGE_WIDTH / places.length);
  return new Table({
    width: { size: PAGE_WIDTH, type: WidthType.DXA },
    columnWidths: places.map(() => width),
    layout: TableLayoutType.FIXED,
    borders: BARE,
    rows: [
      new TableRow({
        cantSplit: true,
        children: places.map((one) => new TableCell({
          width: { size: width, type: WidthType.DXA },
          margins: { top: 60, right: 300 },
          ...(one === null ? {} : { borders: { top: line(6, '15202B') } }),
          children: one === null ? [new Paragraph({ style: 'Cell' })] : [new Paragraph({ style: 'Cell', children: run(one.role, language, { colour: QUIET }) }), ...one.lines.map((text) => new Paragraph({ style: 'Cell', children: run(text, language, { isBold: true }) }))],
        })),
      }),
    ],
  });
}
