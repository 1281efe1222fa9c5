import { describe, expect, it } from '@jest/globals';
import { crore } from '@pakhwada/testing/builders';
import { aBareReview, aFrozenReview } from '@pakhwada/testing/reviews';
import { documentOf } from './document.ts';
import type { Cell, ReportDocument } from './model.ts';

const HASH = 'a'.repeat(64);
const FROZEN_AT = '2025-07-03T12:30:00.000Z';
const english = (review = aFrozenReview()): ReportDocument => documentOf(review, 'en', HASH, FROZEN_AT).document;
const spaced = (text: string): string => text.replaceAll('\u00A0', ' ');
const allCells = (value: unknown): Cell[] =>
  typeof value !== 'object' || value === null ? [] : 'text' in value && 'mark' in value ? [value as Cell] : Object.values(value).flatMap((part) => allCells(part));

describe('the document of a frozen review', () => {
  it('numbers the twelve columns of statement I with their formulas', () => {
    const { columns } = english().statement;
    expect(columns.map((column) => column.number)).toEqual(['(1)', '(2)', '(3)', '(4)', '(5)=3+4', '(6)', '(7)', '(8)=6+7', '(9)=8÷5', '(10)=8÷1', '(11)', '(12)=5−8']);
    expect(columns[1]?.name).toBe('BE 2025-26');
  });

  it('prints money in lakh with two decimals, and a dash with its reason where a column is not known yet', () => {
    const { rows, total, notes } = english().statement;
    expect(rows[0]?.cells.map((cell) => cell.text)).toEqual(['1,000.00', '–', '400.00', '0.00', '400.00', '100.00', '30.00', '130.00', '32.50', '13.00', '–', '270.00']);
    expect(total.cells[7]?.text).toBe('130.00');
    expect(notes).toContainEqual({ mark: rows[0]?.cells[1]?.mark, text: 'Not kept in this system yet' });
  });

  it.each([aFrozenReview, aBareReview])('gives each dash a reason and each mark a note', (reviewOf) => {
    const document = english(reviewOf());
    for (const part of [document.statement, document.physical, ...document.sheets.sheets]) {
      const cells = allCells(part);
      for (const cell of cells) if (cell.text === '–') expect(cell.mark).not.toBeNull();
      const marks = new Set(part.notes.map((note) => note.mark));
      for (const cell of cells) if (cell.mark !== null) expect(marks).toContain(cell.mark);
    }
  });

  it('lists an indicator with its targets, its counts and what qualifies them', () => {
    const { groups } = english().physical;
    const counter = groups[0]?.rows[0];
    expect(counter?.name).toBe('Indicator C1-01');
    expect(counter?.cells[4]?.text).not.toBe('–');
    const atLeast = groups[1]?.rows.find((row) => row.name === 'Indicator C2-02');
    expect(atLeast?.cells[5]).toMatchObject({ text: expect.stringMatching(/\+$/) as string, mark: expect.any(String) as string });
    expect(groups[1]?.rows.find((row) => row.name === 'Indicator C2-03')?.cells[6]?.text).toBe('–');
  });

  it('names silent offices and what came in without approval, by office', () => {
    const { exceptions, received } = english().quality;
    expect(exceptions).toContainEqual(['Office DIC-903', 'Progress', 'Not reported', '–', '1']);
    expect(received.map((row) => row.slice(0, 3))).toEqual([['Office DIC-902', 'Progress', 'Submitted, not verified']]);
  });

  it('lists corrections and late entries with what is counted now', () => {
    const { rows } = english().corrections;
    expect(rows.map((row) => [row[0], spaced(row[1] ?? ''), row[7]])).toEqual(expect.arrayContaining([['Correction', 'FN 2025-26/04', '−2'], ['Late entry', 'FN 2025-26/05', '+3']]));
  });

  it('prints the limits of the rule set it was judged by', () => {
    expect(english().definitions.rules[0]?.rule).toBe('SPI below 0.75; or a critical milestone more than 45 days late; or no office reported on the component in 2 successive fortnights.');
  });

  it('marks a demo on every page and nothing else', () => {
    expect(english(aFrozenReview({ isDemo: true })).header.demo).toBe('Demo data, not official');
    expect(english().header.demo).toBeNull();
  });

  it('keeps missing missing where a plan has no components', () => {
    const document = english(aBareReview());
    expect(document.brief.tiles.map((tile) => tile.figure)).toEqual(['70.00', '0.00', '0.00', '–', expect.any(String), '–']);
    expect(spaced(document.brief.tiles[0]?.context ?? '')).toBe('₹70.00 crore not allocated to components');
    expect([document.statement.rows, document.physical.groups, document.sheets.sheets]).toEqual([[], [], []]);
    expect(document.statement.unallocated).toEqual({ name: 'Not allocated to components', amount: '7,000.00' });
    expect(document.brief.chart.id).toBeNull();
  });

  it('follows each figure of the review: one changed fact changes the tile, the statement and the sheet', () => {
    const [before, after] = [english(), english(aFrozenReview({ spentPaise: crore(0.5) }))];
    expect([before.brief.tiles[2]?.figure, after.brief.tiles[2]?.figure]).toEqual(['1.30', '1.50']);
    expect([before.statement.total.cells[7]?.text, after.statement.total.cells[7]?.text]).toEqual(['130.00', '150.00']);
    expect([before.sheets.sheets[0]?.money[2]?.[1].text, after.sheets.sheets[0]?.money[2]?.[1].text]).toEqual(['1.30', '1.50']);
  });

  it('speaks Hindi throughout', () => {
    const { document } = documentOf(aFrozenReview(), 'hi', HASH, FROZEN_AT);
    expect(document.brief.heading).toBe('अध्यक्ष हेतु सार');
    expect(document.definitions.glossary[0]?.slice(0, 2)).toEqual(['Fortnight (FN)', 'पखवाड़ा']);
    for (const column of document.statement.columns) expect(column.name).toMatch(/[\u0900-\u097F]/);
  });

  it('never points at a row that is not there', () => {
    const document = english();
    const anchors = new Set(['brief', 'statement', 'physical', 'sheets', 'matrix', 'quality', 'corrections', 'definitions', ...document.sheets.sheets.map((sheet) => `component-${sheet.code}`)]);
    for (const sentence of document.brief.sentences) if (sentence.link !== null) expect(anchors).toContain(sentence.link);
  });
});
