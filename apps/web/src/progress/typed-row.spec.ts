import { describe, expect, it } from '@jest/globals';
import { placeBlock, readBlock } from './grid-moves.ts';
import { emptyRow, isBlank, readRow, typedRowOf, withText } from './typed-row.ts';

const blank = emptyRow('C1-01', 101, '2025-26-FN21');

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

describe('a block from a workbook', () => {
  const at = (key: string, field = 'value') => ({ key, field });
  const rows = [[at('A')], [at('B', 'numerator'), at('B', 'denominator')], [at('C')], [at('C', 'breakdowns.G.W')]];
  const fall = (from: { key: string; field: string }, text: string): string[] => {
    const { places, texts } = placeBlock(rows, from, readBlock(text));
    return texts.map((each, index) => `${places[index]?.key} ${places[index]?.field}=${each}`);
  };

  it('is one text a cell, without the empty line at the end', () => {
    expect(readBlock('17\t5\r\n1\r\n\r\n33\r\n')).toEqual([['17', '5'], ['1'], [''], ['33']]);
  });

  it('falls down the cells one by one when it is a column', () => {
    expect(fall(at('B', 'denominator'), '9\n7\n3')).toEqual(['B denominator=9', 'C value=7', 'C breakdowns.G.W=3']);
  });

  it('falls row by row when it is wider: both halves of a ratio side by side, what has no cell is left out', () => {
    expect(fall(at('A'), '1\tx\n4\t5\tx\n7\tx\n3\tx\n8\tx')).toEqual(['A value=1', 'B numerator=4', 'B denominator=5', 'C value=7', 'C breakdowns.G.W=3']);
    expect(fall(at('B', 'denominator'), '5\tx')).toEqual(['B denominator=5']);
  });
});
