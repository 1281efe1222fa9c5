/** The table twin of a drawing: the same figures, in words and rows. */
export interface TableTwin {
  readonly columns: readonly { readonly label: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** What every chart says beside its drawing, already worded in one language. */
export interface ChartWords {
  readonly title: string; // the message, as a sentence
  readonly unit: string; // unit and as-on line
  readonly description: string; // the sentence with its figures, for those who do not see the drawing
  readonly source: string; // rule or source
  readonly table: TableTwin;
  readonly fileName: string; // of the download, without ending
}

/** A mark on an axis: where, and the words there. */
export interface AxisTick {
  readonly at: number;
  readonly label: string;
}
