import { describe, expect, it } from '@jest/globals';
import { readColumn } from './grid-moves.ts';
import { emptyRow, isBlank, readCount, readRow, typedRowOf, withText } from './typed-row.ts';

const blank = emptyRow('C1-01', 101, '2025-26-FN21');

describe('a typed count', () => {
  it.each([
    ['17', 17],
    ['1,23,456', 123_456],
    ['१७', 17],
    ['0', 0],
    ['', null],
    ['-3', -3],
    ['1000000000000000', 1e15],
  ])('reads %j as %j', (text, count) => {
    expect(readCount(text)).toBe(count);
  });

  it.each(['12a', '1.5', '-', '1e3', '=SUM(A1)'])('does not read %j', (text) => {
    expect(readCount(text)).toBeUndefined();
  });
});

describe('a typed row', () => {
  it('is blank until something is said; zero is something', () => {
    expect(isBlank(blank)).toBe(true);
    expect(isBlank(withText(blank, 'value', '0'))).toBe(false);
    expect(isBlank(withText(blank, 'breakdowns.GENDER.WOMEN', '2'))).toBe(false);
  });

  it('reads back as the row it came from', () => {
    const { row } = readRow(withText(withText(blank, 'value', '33'), 'breakdowns.GENDER.WOMEN', '33'));
    expect(readRow(typedRowOf(row))).toEqual({ row, breaches: [] });
  });

  it('names every text that is no whole number, at its field', () => {
    const { breaches } = readRow(withText(withText(blank, 'value', 'x'), 'breakdowns.GENDER.MEN', '1.5'));
    expect(breaches.map(({ code, field }) => [code, field])).toEqual([
      ['NOT_A_WHOLE_NUMBER', 'breakdowns.GENDER.MEN'],
      ['NOT_A_WHOLE_NUMBER', 'value'],
    ]);
  });
});

describe('a column from a workbook', () => {
  it('is one text a line, the first column, without the empty line at the end', () => {
    expect(readColumn('17\t5\r\n1\r\n\r\n33\r\n')).toEqual(['17', '1', '', '33']);
  });
});
