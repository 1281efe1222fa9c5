import type { Cell, ChartWordsPart, Note } from '../parts.ts';

/** A table as the template sets it: every column with its head, a second head line where columns are numbered. */
export interface TablePart {
  readonly title: string;
  readonly columns: readonly { readonly name: string; readonly number: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly Cell[])[];
  readonly foot: readonly (readonly Cell[])[];
  readonly empty: string | null; // said in place of a table without rows
}

/** One cap with its meter: `filled` of 100 parts, null where the cap says nothing. */
export interface MeterPart {
  readonly cells: readonly Cell[];
  readonly filled: number | null;
  readonly isOver: boolean;
}

export interface StatementTwoPart {
  readonly heading: string;
  readonly title: string;
  readonly unit: string;
  readonly instalments: TablePart;
  readonly ageing: TablePart;
  readonly interest: TablePart;
  readonly caps: { readonly title: string; readonly columns: readonly string[]; readonly meters: readonly MeterPart[] };
  readonly lapse: TablePart;
  readonly outlook: TablePart;
  readonly notes: readonly Note[];
  readonly remarks: readonly string[];
}

export interface EarnedValuePart {
  readonly heading: string;
  readonly title: string;
  readonly unit: string;
  readonly table: TablePart;
  readonly curve: ChartWordsPart;
  readonly ladder: TablePart;
  readonly units: TablePart;
  readonly alertsTitle: string;
  readonly alerts: readonly (readonly [string, string])[];
  readonly noAlert: string | null;
  readonly notes: readonly Note[];
  readonly remarks: readonly string[];
}

/** What stands in the report from rule set 2 on. */
export interface FundsPart {
  readonly two: StatementTwoPart;
  readonly value: EarnedValuePart;
}
