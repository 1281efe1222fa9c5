import { isPlainRow, type PlainRows, type ProgressFact, type ProgressRow } from '@pakhwada/domain/progress';
import type { SubmissionState } from '@pakhwada/domain/workflow';

/** The rows of one revision as two texts: the indicators of its plain rows, the same for most offices, and all the rest: plain rows as columns, the others one by one. */
export interface PackedSheet {
  readonly codes: string;
  readonly rows: string;
}

interface PackedRows {
  readonly units: readonly number[];
  readonly values: readonly number[];
  readonly reasons: PlainRows['reasonCodes'];
  readonly others: readonly OtherRow[];
}
type OtherRow = [string, number, string, number | null, number | null, number | null, ProgressRow['qualifier'], ProgressRow['breakdowns'], ProgressRow['reasonCode'], string | null];

export function packRows(rows: readonly ProgressRow[], fortnightId: string): PackedSheet {
  const plain = rows.filter((row) => isPlainRow(row, fortnightId));
  const packed: PackedRows = {
    units: plain.map((row) => row.unit),
    values: plain.map((row) => row.value),
    reasons: plain.map((row) => row.reasonCode),
    others: rows
      .filter((row) => !isPlainRow(row, fortnightId))
      .map((row): OtherRow => [row.indicatorCode, row.unit, row.relatesTo, row.value, row.numerator, row.denominator, row.qualifier, row.breakdowns, row.reasonCode, row.remark]),
  };
  return { codes: JSON.stringify(plain.map((row) => row.indicatorCode)), rows: JSON.stringify(packed) };
}

/** Unpacks sheet after sheet; sheets with the same indicators share one list of them. */
export function sheetReader(): (packed: PackedSheet, officeCode: string, state: SubmissionState) => { readonly plain: PlainRows; readonly others: readonly ProgressFact[] } {
  const lists = new Map<string, readonly string[]>();
  return ({ codes, rows }, officeCode, state) => {
    const indicatorCodes = lists.get(codes) ?? (JSON.parse(codes) as string[]);
    lists.set(codes, indicatorCodes);
    return unpack(rows, indicatorCodes, officeCode, state);
  };
}

function unpack(text: string, indicatorCodes: readonly string[], officeCode: string, state: SubmissionState): { readonly plain: PlainRows; readonly others: readonly ProgressFact[] } {
  const { units, values, reasons, others } = JSON.parse(text) as PackedRows;
  return {
    plain: { officeCode, state, indicatorCodes, units, values, reasonCodes: reasons },
    others: others.map(([indicatorCode, unit, relatesTo, value, numerator, denominator, qualifier, breakdowns, reasonCode, remark]) => {
      return { indicatorCode, unit, relatesTo, value, numerator, denominator, qualifier, breakdowns, reasonCode, remark, officeCode, state };
    }),
  };
}
