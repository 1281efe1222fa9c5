import type { TablePart } from '../funds/model.ts';
import type { Cell, Note } from '../parts.ts';

/** The share of each group, component by component. */
export interface InclusionPart {
  readonly heading: string;
  readonly title: string;
  readonly unit: string;
  readonly columns: readonly { readonly name: string; readonly isNumber: boolean }[];
  readonly groups: readonly { readonly code: string; readonly name: string; readonly rows: readonly (readonly Cell[])[] }[];
  readonly empty: string | null;
  readonly reach: { readonly title: string; readonly message: string; readonly components: TablePart | null; readonly overlaps: TablePart | null; readonly coverage: TablePart | null };
  readonly sourcesTitle: string;
  readonly sources: readonly string[];
  readonly notes: readonly Note[];
  readonly remarks: readonly string[];
}

export interface MarketPart {
  readonly heading: string;
  readonly title: string;
  readonly unit: string;
  readonly kinds: TablePart;
  readonly people: TablePart;
  readonly outcomes: TablePart;
  readonly held: TablePart;
  readonly followUps: TablePart;
  readonly calendar: TablePart;
  readonly remarks: readonly string[];
}

/** How sure the figures are: on the page of data quality. */
export interface LevelsPart {
  readonly components: TablePart;
  readonly dlis: TablePart | null;
  readonly notes: readonly Note[];
  readonly remarks: readonly string[];
}

/** What stands in the report from rule set 3 on. */
export interface RegistersPart {
  readonly inclusion: InclusionPart;
  readonly market: MarketPart;
  readonly levels: LevelsPart;
}
