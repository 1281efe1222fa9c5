import type { AxisTick } from '../series/chart-words.ts';

/** The words of a tick; Recharts asks by value. */
export function labelOf(ticks: readonly AxisTick[]): (at: number) => string {
  const words = new Map(ticks.map((tick) => [tick.at, tick.label]));
  return (at) => words.get(at) ?? '';
}
