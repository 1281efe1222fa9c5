import { aCorrection, aProgressFact, anIndicator, aComponent, aPlan, someFacts } from '@pakhwada/testing/builders';
import { aRunningScheme } from '@pakhwada/testing/clock';
import fc from 'fast-check';
import { isPlainRow } from '../progress/index.ts';
import type { PlainRows, ProgressFact } from '../progress/index.ts';
import { buildReview } from './build-review.ts';
import { canonicalText } from './canonical-text.ts';
import type { PlainCells, ReviewFacts, SealedCell } from './facts.ts';
import { foldCell, NO_BREAKDOWNS, plainCell } from './fold-cell.ts';
import { inRows, isPlainCell } from './plain-cells.ts';
import { sealReview } from './seal-review.ts';

const [LAST, NOW] = ['2025-26-FN01', '2025-26-FN02'];
const counts = fc.option(fc.integer({ min: 0, max: 500 }), { nil: null });

/** The same facts, whatever is no more than a number in columns. */
function inColumns(facts: ReviewFacts): ReviewFacts {
  const { opening } = facts;
  const sheets = new Map<string, ProgressFact[]>();
  for (const row of facts.progress.filter((one) => isPlainRow(one, facts.fortnightId))) sheets.set(`${row.officeCode} ${row.state}`, [...(sheets.get(`${row.officeCode} ${row.state}`) ?? []), row]);
  const indicators = new Map<string, SealedCell[]>();
  for (const cell of opening?.cells.filter((one) => isPlainCell(one, opening.fortnightId)) ?? []) indicators.set(cell.indicatorCode, [...(indicators.get(cell.indicatorCode) ?? []), cell]);
  const columns = (rows: readonly ProgressFact[]) => ({ indicatorCodes: rows.map((row) => row.indicatorCode), units: rows.map(({ unit }) => unit), values: rows.map(({ value }) => value ?? 0), reasonCodes: rows.map(({ reasonCode }) => reasonCode) });
  return {
    ...facts,
    progress: facts.progress.filter((row) => !isPlainRow(row, facts.fortnightId)),
    plainProgress: [...sheets.values()].map((rows): PlainRows => ({ officeCode: rows[0]!.officeCode, state: rows[0]!.state, ...columns(rows) })),
    opening: opening && {
      ...opening,
      cells: opening.cells.filter((cell) => !isPlainCell(cell, opening.fortnightId)),
      plainCells: [...indicators].map(([indicatorCode, cells]): PlainCells => ({ indicatorCode, units: cells.map(({ unit }) => unit), cumulatives: cells.map(({ cumulative }) => cumulative) })),
    },
  };
}

const textOf = (facts: ReviewFacts) => canonicalText({ review: buildReview(facts), sealed: sealReview(facts, buildReview(facts)) });

describe('cells in columns', () => {
  const plan = aPlan({
    components: [
      aComponent({ code: 'C1', indicators: [anIndicator({ code: 'C1-01' }), anIndicator({ code: 'C1-02', nature: 'S' }), anIndicator({ code: 'C1-03', nature: 'R', target: null, districtTargets: [] })] }),
    ],
  });

  it('give the same review and the same seal as rows, with late rows, corrections, reasons and gaps among them', () => {
    const first = aRunningScheme({ plan });
    first.tick({ value: ({ unit, indicator }) => (unit === 903 ? null : indicator.nature === 'R' ? { value: null, numerator: 3, denominator: 4 } : { value: 10, qualifier: unit === 902 ? 'AT_LEAST' : 'EXACT' }) });
    const facts = first.live({
      value: ({ unit, indicator }) => (indicator.nature === 'R' ? null : { value: unit - 890, reasonCode: unit === 901 ? 'R03' : null, remark: unit === 902 ? 'Rain' : null }),
      late: [aProgressFact({ unit: 901, relatesTo: LAST, value: 4, officeCode: 'DIC-901' })],
      corrections: [aCorrection()],
    });
    for (const one of [facts, { ...facts, basis: 'FROZEN' as const, progress: facts.progress.map((row, i) => ({ ...row, state: i % 3 === 0 ? ('SUBMITTED' as const) : ('APPROVED' as const) })) }]) {
      const packed = inColumns(one);
      expect([packed.plainProgress.length > 0, (packed.opening?.plainCells.length ?? 0) > 0, packed.progress.length > 0]).toEqual([true, true, true]);
      expect(textOf(packed)).toBe(textOf(one));
      expect(textOf(inRows(packed))).toBe(textOf(one));
    }
  });

  it('count a number that is changed in its column', () => {
    const facts = inColumns(someFacts({ plan, fortnightId: LAST, progress: [aProgressFact({ relatesTo: LAST })] }));
    const changed = { ...facts, plainProgress: facts.plainProgress.map((sheet) => ({ ...sheet, values: [11] })) };
    expect([facts, changed].map((one) => buildReview(one).components[0]!.indicators[0]!.state.total)).toEqual([10, 11]);
  });

  it('say of a plain cell what is said of it among rows', () => {
    fc.assert(
      fc.property(fc.constantFrom('C', 'S', 'R'), counts, counts, (nature, sealed, typed) => {
        const figures = { numerator: 0, denominator: 0, qualifier: 'EXACT', breakdowns: NO_BREAKDOWNS } as const;
        const opening = sealed === null ? undefined : { ...figures, cumulative: sealed, lastReportedIn: LAST };
        const now = typed === null ? undefined : { ...figures, numerator: null, denominator: null, value: typed };
        const lent = plainCell(nature);
        lent(902, 7, 7, NOW, LAST); // whatever was lent before leaves no trace
        expect(lent(901, sealed, typed, NOW, LAST)).toEqual(foldCell({ nature, unit: 901, opening, now, late: [], corrections: [] }, NOW, LAST));
      }),
    );
  });
});
