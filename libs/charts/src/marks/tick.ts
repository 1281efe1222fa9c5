import type { AxisTick } from '../series/chart-words.ts';

/** The words of a tick; Recharts asks by value. */
export function labelOf(ticks: readonly AxisTick[]): (at: number) => string {
  const words = new Map(ticks.map((tick) => [tick.at, tick.label]));
  return (at) => words.get(at) ?? '';
}

/**
 * Every second, third ... tick where all would touch: six ticks 38 px apart that need 55 px leave the first, third and fifth.
 * `length` is the axis in the ticks' own measure, `width` in pixels.
 */
export function thinned(ticks: readonly AxisTick[], length: number, width: number, least: number): AxisTick[] {
  const gaps = ticks.slice(1).map((tick, index) => ((tick.at - (ticks[index]?.at ?? 0)) * width) / Math.max(1, length));
  const step = Math.max(1, Math.ceil(least / Math.max(1, Math.min(...gaps, width))));
  return ticks.filter((_, index) => index % step === 0);
}
