import type { Language } from '@pakhwada/language/translate';
import { AlignmentType, BorderStyle, Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, ShadingType, TabStopType, TextRun, type IParagraphOptions, type IStylesOptions, type Table } from 'docx';
import type { PaperBlock, PaperDocument } from '../model.ts';
import { ALARM, FONT, HAIR, LANGUAGE, NAVY, QUIET, run, said, TINT } from './runs.ts';
import { stableDocx } from './stable-docx.ts';
import { factTable, PAGE_WIDTH, ruledTable, signatureTable } from './tables.ts';

const SMALL = 15;
const HEADINGS = { 1: HeadingLevel.HEADING_2, 2: HeadingLevel.HEADING_3 } as const;

/** The paper as a file for a word processor: real headings, head rows that repeat, styles that can be changed once for all. The same paper gives the same bytes. */
export async function paperDocx(paper: PaperDocument): Promise<Uint8Array> {
  const { language, blocks, signatures } = paper;
  const file = new Document({
    title: paper.title,
    creator: paper.author,
    lastModifiedBy: paper.author,
    description: paper.footer.stamp,
    styles: STYLES,
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1360, bottom: 1190, left: 1134, right: 1134, header: 600, footer: 560 } } },
        headers: { default: headerOf(paper) },
        footers: { default: footerOf(paper) },
        children: [
          ...paper.letterhead.map((text) => new Paragraph({ style: 'Letterhead', children: run(text, language, { isBold: true, colour: QUIET }) })),
          new Paragraph({ heading: HeadingLevel.HEADING_1, alignment: AlignmentType.CENTER, children: run(paper.heading, language, { size: 30, isBold: true, colour: NAVY }) }),
          ...(paper.standing === null ? [] : [new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 0, after: 240 }, children: run(paper.standing, language, { size: 18, colour: QUIET }) })]),
          ...blocks.flatMap((block) => blockOf(block, language)),
          ...(signatures.length === 0 ? [] : [new Paragraph({ spacing: { before: 900, after: 0 }, keepNext: true }), signatureTable(signatures, language)]),
        ],
      },
    ],
  });
  return stableDocx(await Packer.toBuffer(file), paper.madeOn);
}

function blockOf(block: PaperBlock, language: Language): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], children: said(block.text, { size: block.level === 1 ? 24 : 22, isBold: true, colour: NAVY }) })];
    case 'paragraph':
      return [new Paragraph({ children: said(block.text, { isBold: block.isStrong, ...(block.isQuiet ? { colour: QUIET } : {}) }) })];
    case 'alarm':
      return [new Paragraph({ indent: { left: 160 }, border: { left: { style: BorderStyle.SINGLE, size: 18, color: ALARM, space: 8 } }, children: said(block.text, { isBold: true, colour: ALARM }) })];
    case 'labelled': {
      const look: IParagraphOptions = block.isDecision ? { indent: { left: 160 }, border: { left: { style: BorderStyle.SINGLE, size: 18, color: NAVY, space: 8 } }, shading: { type: ShadingType.CLEAR, color: 'auto', fill: TINT } } : {};
      return [new Paragraph({ ...look, style: 'Label', keepNext: true, children: run(block.label, language, { size: 17, isBold: true, colour: NAVY }) }), ...block.texts.map((text) => new Paragraph({ ...look, children: said(text) }))];
    }
    case 'facts':
      return [factTable(block.facts, language), gap()];
    case 'table':
      return [ruledTable(block, language), gap()];
  }
}

/** Two tables that touch are one to a word processor. */
function gap(): Paragraph {
  return new Paragraph({ style: 'Gap' });
}

function headerOf({ header, language }: PaperDocument): Header {
  const marks = [header.demo, header.draft].filter((text) => text !== null).join(' · ');
  const children = [...run(header.left, language, { size: SMALL, colour: QUIET }), ...(marks === '' ? [] : [new TextRun({ text: '\t' }), ...run(marks, language, { size: SMALL, isBold: true, colour: ALARM })])];
  return new Header({ children: [new Paragraph({ style: 'Edge', tabStops: [{ type: TabStopType.RIGHT, position: PAGE_WIDTH }], border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: HAIR, space: 4 } }, children })] });
}

function footerOf({ footer, language }: PaperDocument): Footer {
  const look = { font: FONT, size: SMALL, sizeComplexScript: SMALL, color: QUIET, language: LANGUAGE };
  const children = [
    ...run(footer.stamp, language, { size: SMALL, colour: QUIET }),
    new TextRun({ text: '\t' }),
    ...run(`${footer.page} `, language, { size: SMALL, colour: QUIET }),
    new TextRun({ ...look, children: [PageNumber.CURRENT] }),
    ...run(`${footer.of} `, language, { size: SMALL, colour: QUIET }),
    new TextRun({ ...look, children: [PageNumber.TOTAL_PAGES] }),
  ];
  return new Footer({ children: [new Paragraph({ style: 'Edge', tabStops: [{ type: TabStopType.RIGHT, position: PAGE_WIDTH }], border: { top: { style: BorderStyle.SINGLE, size: 4, color: HAIR, space: 4 } }, children })] });
}

const text = (size: number, own: { bold?: boolean; color?: string } = {}) => ({ font: FONT, size, sizeComplexScript: size, language: LANGUAGE, ...own, ...(own.bold ? { boldComplexScript: true } : {}) });
const heading = (size: number, before: number, after: number) => ({ run: text(size, { bold: true, color: NAVY }), paragraph: { spacing: { before, after }, keepNext: true } });
const style = (id: string, name: string, before: number, after: number, size = 21) => ({ id, name, basedOn: 'Normal', quickFormat: true, run: text(size), paragraph: { spacing: { before, after } } });

/** Spacing stands on every style: programs fill what is left open each in their own way. */
const STYLES: IStylesOptions = {
  default: {
    document: { run: text(21), paragraph: { spacing: { before: 0, after: 120, line: 276 } } },
    heading1: heading(30, 200, 80),
    heading2: heading(24, 320, 120),
    heading3: heading(22, 260, 100),
  },
  paragraphStyles: [style('Letterhead', 'Letterhead', 0, 40), style('Label', 'Label', 160, 40, 17), style('Cell', 'Cell', 0, 0, 19), style('Gap', 'Gap', 0, 60, 8), style('Edge', 'Edge', 0, 0, SMALL)].map((one) => (one.id === 'Letterhead' ? { ...one, paragraph: { ...one.paragraph, alignment: AlignmentType.CENTER } } : one)),
};
