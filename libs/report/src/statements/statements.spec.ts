import { describe, expect, it } from '@jest/globals';
import type { Review } from '@pakhwada/domain/review';
import { aCommitteeReview, aFrozenReview, aMoneyReview, aRegisterReview } from '@pakhwada/testing/reviews';
import { readBook, shownBy, type ReadCell } from '@pakhwada/testing/workbook';
import { statementsCsv, statementsWorkbook } from './statements.ts';
import type { StatementsOrder } from './order.ts';

const order = (review: Review = aMoneyReview(), language: 'en' | 'hi' = 'en'): StatementsOrder => ({ review, language, sha256: 'a'.repeat(64), at: '2026-03-04T12:30:00.000Z' });
const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('the workbook of the statements', () => {
  const book = readBook(statementsWorkbook(order()));
  const sheet = (name: string) => book.find((one) => one.name === name) ?? book[0]!;
  const rowWith = (name: string, text: string): readonly ReadCell[] => sheet(name).rows.find((row) => row.some((cell) => cell.text === text)) ?? [];
  const at = (row: readonly ReadCell[], column: string): ReadCell | undefined => row.find((cell) => cell.column === column);

  it('holds statement I and II, ladder, lapse, earned value, unit costs, the physical statement and what it was made from', () => {
    expect(book.map(({ name }) => name)).toEqual(['Statement I', 'Statement II', 'Ladder', 'Lapse', 'Earned value', 'Unit costs', 'Physical statement', 'About']);
  });

  it('holds verification and inclusion from rule set 3 on, with nothing that would tell of a few', () => {
    const later = readBook(statementsWorkbook(order(aRegisterReview())));
    expect(later.map(({ name }) => name).slice(-4)).toEqual(['Physical statement', 'Verified share', 'Inclusion', 'About']);
    const row = (name: string, text: string) => later.find((one) => one.name === name)!.rows.find((cells) => cells.some((cell) => cell.text === text))!.map((cell) => shownBy(cell));
    expect(row('Verified share', 'C1-01').slice(5)).toEqual(['14', '0', '0', '46', '20', '82.50%']);
    expect(row('Inclusion', 'Women').slice(4)).toEqual(['44', '66', '66.67%', '70.00%', 'illustrative', 'not met', '82.50%']);
    expect(row('Inclusion', 'Scheduled Tribes').slice(4, 7)).toEqual(['–', '66', '–']);
  });

  it('holds the committee’s work from rule set 4 on', () => {
    const later = readBook(statementsWorkbook(order(aCommitteeReview())));
    expect(later.map(({ name }) => name).slice(-6)).toEqual(['Action taken', 'Projects', 'Asks', 'Partners', 'Risks', 'About']);
    const rows = (name: string) => later.find((one) => one.name === name)!.rows.map((cells) => cells.map((cell) => shownBy(cell)));
    const row = (name: string, first: string) => rows(name).find(([cell]) => cell === first)!;
    expect(rows('Action taken').map(([no]) => no).filter((no) => /^\d+\/\d+$/.test(no ?? ''))).toEqual(['13/2', '14/1', '15/1', '15/2', '15/3', '14/3', '13/3', '13/1']);
    expect(row('Action taken', '14/1').slice(5, 8)).toEqual(['13.01.2026', '25.01.2026', '25.01.2026']);
    expect(row('Projects', 'P-07').slice(6)).toEqual(['15.10.2025', '108', '3', 'Power', '26,00,00,000.00', '–', '140', '–', '30.06.2026', '1']);
    expect(row('Asks', 'P-07 / 1').slice(7)).toEqual(['05.01.2026', '26', 'HPC-14-1']);
    expect(row('Partners', 'Institute of Management').slice(2, 9)).toEqual(['On watch', '100.00%', '100.00%', '11.11%', 'C2-01', '50,000.00', '50,000.00']);
    expect(row('Risks', 'K-2').slice(2, 8)).toEqual(['Has come true', '5', '5', '25', 'Office FIN', '10.11.2025']);
    for (const { name } of readBook(statementsWorkbook(order(aCommitteeReview(), 'hi')))) expect(name).toMatch(/[\u0900-\u097F]/);
  });

  it('gives every amount of statement I as a number in rupees, exact to the paisa, shown with Indian grouping', () => {
    const total = rowWith('Statement I', 'Total');
    const { statementOne } = aMoneyReview().funds!;
    const paise = Object.entries({ C: 'sanctionedPaise', E: 'releasedBeforePaise', G: 'releasedPaise', I: 'spentDuringPaise', J: 'spentPaise', M: 'committedPaise', N: 'balancePaise' } as const);
    for (const [column, figure] of paise) {
      const cell = at(total, column)!;
      expect([column, cell.isNumber, BigInt(cell.text.replace('.', ''))]).toEqual([column, true, BigInt(statementOne.total[figure] as number)]);
    }
    expect(shownBy(at(total, 'C')!)).toBe('15,00,00,000.00');
    expect(shownBy(at(total, 'K')!)).toBe('72.95%');
  });

  it('keeps a negative amount a number', () => {
    const variance = at(rowWith('Earned value', 'C1'), 'J')!;
    expect([variance.isNumber, variance.text.startsWith('-')]).toEqual([true, true]);
    expect(spaced(shownBy(variance))).toMatch(/^\(-\) \d/);
  });

  it('says in the words of its flow what came: a limit here, a release in a plain transfer', () => {
    const heads = (review: Review) => readBook(statementsWorkbook(order(review)))[0]!.rows.flat().map(({ text }) => text);
    expect(heads(aMoneyReview())).toContain('Limit during FN');
    expect(heads(aMoneyReview({ fundFlow: 'PLAIN_TRANSFER' }))).toEqual(expect.arrayContaining(['Released during FN']));
    expect(heads(aMoneyReview({ fundFlow: 'PLAIN_TRANSFER' })).join()).not.toContain('Limit');
  });

  it('names every absent figure with its reason and its place', () => {
    const ladder = sheet('Ladder').rows.flat();
    const [note] = ladder.filter(({ text }) => text.startsWith('– Not on record'));
    const dashes = sheet('Ladder').rows.flatMap((row, number) => row.filter(({ text }) => text === '–').map(({ column }) => `${column}${number + 1}`));
    expect(note?.text).toBe(`– Not on record: ${dashes.join(', ')}`);
    expect(dashes.length).toBeGreaterThan(0);
  });

  it('runs nothing that a person typed: what begins like a formula is text', () => {
    const review = aMoneyReview();
    const [line] = review.funds!.statementTwo.lines;
    const typed = ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)'].map((reference) => ({ ...line!, reference }));
    const cells = readBook(statementsWorkbook(order({ ...review, funds: { ...review.funds!, statementTwo: { ...review.funds!.statementTwo, lines: typed } } })))[1]!.rows.flat();
    for (const { reference } of typed) expect(cells.find(({ text }) => text === reference)).toMatchObject({ isNumber: false, isFormula: false, isInert: true });
    expect(book.flatMap(({ rows }) => rows.flat()).some(({ isFormula }) => isFormula)).toBe(false);
  });

  it('keeps the heads in sight and is the same bytes each time', () => {
    for (const { frozenRows } of book) expect(frozenRows).toBeGreaterThan(0);
    expect(statementsWorkbook(order()).equals(statementsWorkbook(order()))).toBe(true);
    expect(statementsWorkbook(order()).equals(statementsWorkbook(order(aMoneyReview(), 'hi')))).toBe(false);
  });

  it('says what it was made from', () => {
    const about = sheet('About').rows.map((row) => row.map(({ text }) => spaced(text)));
    expect(about).toEqual(expect.arrayContaining([['SHA-256 of the frozen review', 'a'.repeat(64)], ['Rule set', '2'], ['Generated', 'from the review frozen 04.03.2026, 18:00 IST; the same file each time']]));
    const live = readBook(statementsWorkbook({ ...order(), sha256: null })).at(-1)!.rows.map((row) => row.map(({ text }) => spaced(text)));
    expect(live).toContainEqual(['Generated', '04.03.2026, 18:00 IST']);
  });

  it('holds under rule set 1 what was kept then', () => {
    const before = readBook(statementsWorkbook(order(aFrozenReview({ isDemo: true }))));
    expect(before.map(({ name }) => name)).toEqual(['Statement I', 'Physical statement', 'About']);
    expect(before[0]!.rows.flat().map(({ text }) => text)).toEqual(expect.arrayContaining(['– Not kept in this system yet: D5, M5, D6, M6, D7, M7, F9, I9']));
    expect(before[2]!.rows.flat().map(({ text }) => text)).toContain('Demo data, not official. Published figures are shown as published; all others are invented.');
  });

  it('speaks Hindi', () => {
    const hindi = readBook(statementsWorkbook(order(aMoneyReview(), 'hi')));
    for (const { name } of hindi) expect(name).toMatch(/[\u0900-\u097F]/);
  });
});

describe('the CSV of a statement', () => {
  it('has rupees in plain digits, a negative one with a plain minus', () => {
    const review = aMoneyReview();
    const one = statementsCsv(order(review), 'ONE')!.split('\r\n');
    expect(one[0]).toMatch(/^\uFEFFCode,Component,Sanctioned,/);
    const { total } = review.funds!.statementOne;
    const amounts = [total.sanctionedPaise, total.budgetPaise, total.releasedBeforePaise, total.releasedDuringPaise, total.releasedPaise, total.spentBeforePaise, total.spentDuringPaise, total.spentPaise].map((paise) => rupees(paise as number));
    expect(one.find((line) => line.startsWith(',Total'))).toBe([',Total', ...amounts, '72.95', '25.78', rupees(total.committedPaise), rupees(total.balancePaise)].join(','));
    expect(statementsCsv(order(review), 'TWO')).toContain('C1,Component C1,4,L/4,');
  });

  it('does not exist for statement II before rule set 2', () => {
    expect(statementsCsv(order(aFrozenReview()), 'TWO')).toBeNull();
  });
});

const rupees = (paise: number): string => `${Math.trunc(paise / 100)}.${String(paise % 100).padStart(2, '0')}`;
