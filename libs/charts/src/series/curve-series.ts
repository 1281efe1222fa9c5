import type { AxisTick, ChartWords } from './chart-words.ts';

/** One fortnight's end on the work curve; shares in per cent, absent where nothing is planned, done or projected there. */
export interface WorkPoint {
  readonly day: number; // days since the curve's first day
  readonly planned: number | null;
  readonly achieved: number | null;
  readonly forecast: number | null;
  readonly spent?: number | null; // of the same amount, in per cent; only on the curve of earned value
}

export interface WorkCurveSeries extends ChartWords {
  readonly points: readonly WorkPoint[];
  readonly xTicks: readonly AxisTick[];
  readonly yTicks: readonly AxisTick[];
  readonly days: number; // length of the time axis
  readonly today: AxisTick;
  readonly gap: { readonly from: number; readonly to: number; readonly label: string } | null;
  readonly achievedEnd: { readonly day: number; readonly value: number; readonly label: string } | null;
  /** Where spending stands, on the curve of earned value. */
  readonly spentEnd?: { readonly day: number; readonly value: number; readonly label: string } | null;
  readonly ends: readonly { readonly line: 'planned' | 'forecast'; readonly value: number; readonly lines: readonly string[] }[];
  readonly pins: readonly { readonly day: number; readonly value: number; readonly label: string }[];
}

/** One fortnight's end on the money curve, in crore. */
export interface MoneyPoint {
  readonly day: number;
  readonly released: number | null;
  readonly spent: number | null;
  readonly projected: number | null;
}

export interface MoneyCurveSeries extends ChartWords {
  readonly points: readonly MoneyPoint[];
  readonly xTicks: readonly AxisTick[];
  readonly yTicks: readonly AxisTick[];
  readonly days: number;
  readonly today: AxisTick;
  readonly released: { readonly day: number; readonly value: number; readonly label: string } | null;
  readonly spent: { readonly day: number; readonly value: number; readonly label: string } | null;
  readonly projected: { readonly day: number; readonly value: number; readonly label: string } | null;
  /** What lapses at the year's end: a bracket from the projected spending up to the release. */
  readonly lapse: { readonly day: number; readonly from: number; readonly to: number; readonly lines: readonly string[] } | null;
}
