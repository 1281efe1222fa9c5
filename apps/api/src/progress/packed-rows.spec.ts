import { rowsOfPlain, type ProgressFact } from '@pakhwada/domain/progress';
import { aProgressFact } from '@pakhwada/testing/builders';
import { packRows, sheetReader } from './packed-rows.ts';

const NOW = '2025-26-FN02';
const row = (unit: number, more: Partial<ProgressFact> = {}) => aProgressFact({ unit, relatesTo: NOW, officeCode: 'DIC-901', state: 'VERIFIED', ...more });
const inOrder = (rows: readonly ProgressFact[]) => [...rows].sort((a, b) => a.unit - b.unit);

describe('the rows of a sheet as one text', () => {
  const plain = [row(901), row(902, { value: 0, reasonCode: 'R03' })];
  const others = [row(903, { relatesTo: '2025-26-FN01' }), row(904, { qualifier: 'AT_LEAST' }), row(905, { value: null, numerator: 1, denominator: 2 }), row(906, { remark: 'Rain' }), row(907, { breakdowns: { GENDER: { F: 4 } } })];

  it('read back as the rows that were packed', () => {
    const read = sheetReader()(packRows([...others, ...plain], NOW), 'DIC-901', 'VERIFIED');
    expect(read.plain.units).toEqual([901, 902]);
    expect(inOrder([...rowsOfPlain([read.plain], NOW), ...read.others])).toEqual([...plain, ...others]);
  });

  it('share one list where two sheets ask for the same indicators', () => {
    const read = sheetReader();
    const lists = [packRows(plain, NOW), packRows([row(911), row(912)], NOW), packRows([row(911)], NOW)].map((sheet) => read(sheet, 'DIC-901', 'VERIFIED').plain.indicatorCodes);
    expect([lists[0] === lists[1], lists[2]]).toEqual([true, ['C1-01']]);
  });
});
