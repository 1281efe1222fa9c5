import type { ChartWords } from './chart-words.ts';

export interface BarRow {
  readonly key: string;
  readonly label: string;
  readonly value: number | null; // per cent; null is drawn as absence with its word
  readonly plan: number | null; // plan tick
  readonly valueLabel: string;
  readonly tone: 'work' | 'money' | 'plan';
  readonly isNotReported: boolean;
}

export interface BarSeries extends ChartWords {
  readonly rows: readonly BarRow[];
  readonly top: number; // end of the value axis, in per cent
}
