import { describe, expect, it } from '@jest/globals';
import type { Review } from '@pakhwada/domain/review';
import { crore } from '@pakhwada/testing/builders';
import { createHash } from 'node:crypto';
import { aBareReview, aFrozenReview, aMoneyReview } from '@pakhwada/testing/reviews';
import { documentOf } from './document.ts';
import type { Cell, ReportDocument } from './model.ts';

const HASH = 'a'.repeat(64);
/** English and Hindi of the two sample reviews under rule set 1. */
const PRINTED_BEFORE = [
  '8160de8c575ed82e2604d8b83823fc52fc1dae86f487875890b4d1969094d6f2',
  'b5842c10430cc78ee6560219536a231bd3f7d9c0b6108b6e000052bcd79ea889',
  'ee5d2b03404019956f0463ac572c778966885c93ed91060022311f8da5cb0992',
  'e2e3559cc7e97240054d67ff5ea70164cbd44cc8af7898bec25ef7f18bee8dd6',
];
const FROZEN_AT = '2025-07-03T12:30:00.000Z';
const english = (review: Review = aFrozenReview()): ReportDocument => documentOf(review, 'en', HASH, FROZEN_AT).document;
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

  it.each([aFrozenReview, aBareReview, aMoneyReview])('gives each dash a reason and each mark a note', (reviewOf) => {
    const document = english(reviewOf());
    for (const part of [document.statement, document.physical, ...document.sheets.sheets, ...(document.funds ? [document.funds.two, document.funds.value] : [])]) {
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

describe('the document under rule set 2', () => {
  const review = aMoneyReview();
  const document = english(review);
  const funds = document.funds!;
  const texts = (rows: readonly (readonly Cell[])[]): string[][] => rows.map((cells) => cells.map(({ text }) => spaced(text)));
  const digest = (own: ReportDocument): string => {
    const { templateVersion: _, ...rest } = own;
    return createHash('sha256').update(JSON.stringify(rest)).digest('hex');
  };

  it('fills statement I from the ledgers: budget, commitments, this year, prior period', () => {
    const { columns, rows, total, year, priorPeriod, notes } = document.statement;
    expect(columns.map(({ name }) => name).slice(1, 5)).toEqual(['BE or RE 2025-26', 'Limit up to last FN', 'Limit during FN', 'Limit total']);
    expect(rows[0]?.cells.map(({ text }) => text)).toEqual(['1,000.00', '400.00', '430.00', '0.00', '430.00', '367.00', '17.65', '384.65', '89.45', '38.46', '24.00', '45.35']);
    expect([total.cells[1]?.text, total.cells[10]?.text]).toEqual(['600.00', '24.00']);
    expect([year?.name, year?.cells[4]?.text]).toEqual(['Of which in 2025-26', '530.00']);
    expect([priorPeriod.cells[3]?.text, priorPeriod.cells[6]?.text]).toEqual(['0.00', '20.00']);
    expect(notes).toEqual([]);
    expect(document.statement.remarks).toContain('Figures may not add due to rounding; totals are computed from unrounded values.');
    expect(spaced(document.statement.unit)).toBe('₹ lakh');
  });

  it('follows every instalment to its certificate, and counts what is overdue by age', () => {
    const { instalments, ageing, interest } = funds.two;
    expect(texts(instalments.rows).map((cells) => [cells[2], cells[6], cells[7], cells[8], cells[11], cells[12]])).toEqual([
      ['R/2023/1', 'UC accepted', '31.03.2025', '10.02.2025 · UC/1', '', ''],
      ['R/2023/2', 'UC due', '31.03.2025', '', '334', '6 to 12'],
      ['R/2025/1', 'Partly used', '31.03.2027', '', '', ''],
      ['R/2025/2', 'Partly used', '31.03.2027', '', '', ''],
      ['L/4', 'Asked for', '', '', '', ''],
    ]);
    expect(texts(ageing.foot)).toEqual([['Backlog', '', '80.00']]);
    expect(texts(interest.foot)).toEqual([['Held = earned − deposited back', '1.00']]);
  });

  it('takes the lapse apart and names the cap that decides', () => {
    const { lapse, caps } = funds.two;
    const amount = (at: number): number => Number(lapse.rows[at]?.[1]?.text.replaceAll(',', ''));
    expect(lapse.rows[3]?.[0]?.text).toBe('Under the caps: the cap of January to March decides');
    expect(amount(5)).toBeCloseTo(amount(3) + amount(4), 2);
    expect(Number(lapse.foot[0]?.[1]?.text)).toBeCloseTo(amount(0) - amount(1) - amount(5), 2);
    expect(caps.meters.map(({ cells }) => cells[0]?.text)).toEqual(['January to March (decides)', 'March']);
    expect(caps.meters[0]?.filled).toBe(67);
  });

  it('says “limit” in a limit flow and “released” in a plain transfer', () => {
    const plain = english(aMoneyReview({ fundFlow: 'PLAIN_TRANSFER' }));
    expect([document.brief.tiles[1]?.label, plain.brief.tiles[1]?.label]).toEqual(['Limit received', 'Released']);
    expect([funds.two.instalments.columns[2]?.name, plain.funds?.two.instalments.columns[2]?.name]).toEqual(['Limit no.', 'Release no.']);
    expect(JSON.stringify(plain.statement)).not.toMatch(/[Ll]imit/);
  });

  it('drops “before caps” from the tile, the sentences, the charts and the annex', () => {
    for (const language of ['en', 'hi'] as const) expect(JSON.stringify(documentOf(review, language, HASH, FROZEN_AT).document)).not.toMatch(/[Bb]efore caps(?! =)|सीमाओं से पूर्व|सीमा-नियमों से पहले/);
    expect(spaced(document.brief.tiles[5]?.context ?? '')).toMatch(/^After caps and work orders\. Needs ₹0\.72 crore a fortnight to 31 March/);
  });

  it('brings the first alerts before the Chair, each at its place, and all of them with the earned value', () => {
    expect(document.brief.alerts?.sentences.map(({ topic, link }) => [topic, link])).toEqual([['Spending in one place', 'statement'], ['Bills pending', 'component-C2'], ['Unit cost', 'component-C1'], ['Certificates overdue', 'statement-two']]);
    expect(document.brief.alerts?.more).toBe('1 more alert stands in the part “Earned value and unit cost”.');
    expect(funds.value.alerts).toHaveLength(review.funds!.alerts.length);
  });

  it('prints earned value and unit cost as the review has them', () => {
    expect(texts(funds.value.table.foot)[0]?.slice(0, 2)).toEqual(['Scheme', '1,500.00']);
    expect(texts(funds.value.units.rows)[0]?.slice(4)).toEqual(['3,05,277.77', '5,00,000.00', '−38.94', 'off the norm']);
  });

  it('defines its formulas under the number of the rule set', () => {
    expect(document.definitions.formulasTitle).toBe('Formulas of rule set 2');
    expect(document.definitions.formulas).toEqual(expect.arrayContaining([expect.stringContaining('Estimate at completion ='), expect.stringContaining('Room = cap'), 'Caps: 33% of BE in January to March, 15% in March']));
  });

  it('leaves a fortnight of rule set 1 as it was issued, to the letter: another print is a new version of the template', () => {
    const before = [aFrozenReview({ isDemo: true }), aBareReview()].flatMap((own) => (['en', 'hi'] as const).map((language) => digest(documentOf(own, language, HASH, FROZEN_AT).document)));
    expect(before).toEqual(PRINTED_BEFORE);
    expect(english().funds).toBeUndefined();
  });
});
