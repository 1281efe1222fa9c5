import type { FortnightId } from '../calendar/fortnight.ts';
import type { SubmissionState } from '../workflow/sheet.ts';
import type { ProgressFact, ProgressRow, ReasonCode, UnitId } from './rows.ts';

/** The plain rows of one sheet as columns side by side: tens of thousands of rows, and no object for any of them. */
export interface PlainRows {
  readonly officeCode: string;
  readonly state: SubmissionState;
  readonly indicatorCodes: readonly string[];
  readonly units: readonly UnitId[];
  readonly values: readonly number[];
  readonly reasonCodes: readonly (ReasonCode | null)[];
}

/** Whether a row is no more than a number: of the fortnight itself, exact, without breakdown or remark. 8 camps held, with a coded reason or without: plain; "at least 8": not. */
export function isPlainRow(row: ProgressRow, fortnightId: FortnightId): row is ProgressRow & { readonly value: number } {
  if (row.value === null || row.relatesTo !== fortnightId || row.qualifier !== 'EXACT' || row.remark !== null) return false;
  for (const _ in row.breakdowns) return false;
  return true;
}

const NONE: ProgressRow['breakdowns'] = Object.freeze({});

/** The same rows one by one, for those who look at single cells. */
export function rowsOfPlain(sheets: readonly PlainRows[], fortnightId: FortnightId): ProgressFact[] {
  return sheets.flatMap(({ officeCode, state, indicatorCodes, units, values, reasonCodes }) =>
    indicatorCodes.map((indicatorCode, i): ProgressFact => {
      const figures = { value: values[i] ?? null, numerator: null, denominator: null, qualifier: 'EXACT', breakdowns: NONE } as const;
      return { indicatorCode, unit: units[i] ?? 0, relatesTo: fortnightId, ...figures, reasonCode: reasonCodes[i] ?? null, remark: null, officeCode, state };
    }),
  );
}
