import { describe, expect, it } from '@jest/globals';
import { csvOf } from './csv.ts';

const columns = [
  { label: 'District', isNumber: false },
  { label: 'Change', isNumber: true },
];

describe('csvOf', () => {
  it('keeps a formula inert and a negative number a number', () => {
    expect(csvOf({ columns, rows: [['=HYPERLINK("x")', '−1,234.50']] })).toBe('\uFEFFDistrict,Change\r\n"\'=HYPERLINK(""x"")",-1234.50\r\n');
  });

  it('writes Hindi as it stands', () => {
    expect(csvOf({ columns, rows: [['किश्तवाड़', '–']] })).toContain('किश्तवाड़,–');
  });
});
