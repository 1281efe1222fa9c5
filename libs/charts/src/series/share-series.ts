import type { ChartWords } from './chart-words.ts';

/** A bar split in parts, in the order of the legend. */
export interface ShareRow {
  readonly key: string;
  readonly label: string;
  readonly parts: readonly number[];
  readonly emptyWord: string; // stands where all parts are zero
}

export interface ShareSeries extends ChartWords {
  readonly legend: readonly string[]; // four at most
  readonly rows: readonly ShareRow[];
  readonly top: number; // of the longest bar
}
