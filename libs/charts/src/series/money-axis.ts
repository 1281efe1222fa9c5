import { formatDecimal } from '@pakhwada/language/format';
import type { AxisTick } from './chart-words.ts';
import { croreAt } from './plot.ts';

export const CRORE = 1_000_000_000;
const STEPS = [1, 2, 5];

/** Zero-based ticks in crore, at most six with zero: up to Rs 35.79 crore they stand at 0, 10, 20, 30, 40. */
export function croreTicks(highestPaise: number): AxisTick[] {
  const step = stepFor(highestPaise);
  const count = Math.max(1, Math.ceil(highestPaise / step));
  const decimals = step >= CRORE ? 0 : step >= CRORE / 10 ? 1 : 2;
  return Array.from({ length: count + 1 }, (_, index) => ({ at: croreAt(index * step), label: croreLabel(index * step, decimals) }));
}

/** How an amount reads at the axis: as in the table, with as many decimals as the steps need. */
export function croreLabel(paise: number, decimals: number): string {
  return formatDecimal(BigInt(paise), BigInt(CRORE), decimals);
}

function stepFor(highestPaise: number): number {
  for (let power = CRORE / 100; ; power *= 10) {
    for (const factor of STEPS) if (factor * power * 5 >= highestPaise) return factor * power;
  }
}
