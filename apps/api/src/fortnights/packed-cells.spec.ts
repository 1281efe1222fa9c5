import { cellsOfPlain, type SealedCell } from '@pakhwada/domain/review';
import { packCells, unpackCells } from './packed-cells.ts';

const NOW = '2025-26-FN02';
const cell = (indicatorCode: string, unit: number, more: Partial<SealedCell> = {}): SealedCell => {
  return { indicatorCode, unit, cumulative: unit, during: null, numerator: 0, denominator: 0, qualifier: 'EXACT', breakdowns: {}, lastReportedIn: NOW, ...more };
};

describe('the cells of a fortnight as one text', () => {
  const plain = [cell('C1-01', 901), cell('C1-01', 902), cell('C1-02', 901), cell('C1-02', 902), cell('C1-03', 902)];
  const others = [cell('C1-03', 901, { lastReportedIn: '2025-26-FN01' }), cell('C1-04', 901, { numerator: 3, denominator: 4, during: 1 }), cell('C1-05', 901, { qualifier: 'AT_LEAST' }), cell('C1-06', 901, { breakdowns: { GENDER: { F: 1 } } })];

  it('read back as the cells that were packed, units rising', () => {
    const read = unpackCells(packCells([...plain, ...others].reverse(), NOW));
    const inOrder = (cells: readonly SealedCell[]) => [...cells].sort((a, b) => (`${a.indicatorCode} ${a.unit}` < `${b.indicatorCode} ${b.unit}` ? -1 : 1));
    expect(inOrder(cellsOfPlain(read.plainCells, NOW))).toEqual(plain);
    expect(inOrder(read.cells)).toEqual(others);
    const units = (code: string) => read.plainCells.find(({ indicatorCode }) => indicatorCode === code)?.units;
    expect([units('C1-01'), units('C1-01') === units('C1-02')]).toEqual([[901, 902], true]);
  });
});
