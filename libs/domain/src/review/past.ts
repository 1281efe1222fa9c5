import type { FortnightGain } from '../forecast/index.ts';
import { fraction, fromRatio, isMissing, subtract, ZERO } from '../ratio/index.ts';
import type { Fraction, Known } from '../ratio/index.ts';
import type { HistoryPoint } from './facts.ts';
import type { Frame } from './frame.ts';

/** One closed fortnight of a component or of the State: where it stood. */
export interface PastPoint {
  readonly point: HistoryPoint;
  readonly physical: Fraction;
  readonly spentPaise: number;
}

/** What now belongs to the frozen past too, when the review itself is being frozen. */
export interface Present {
  readonly physical: Known<Fraction>;
  readonly spentPaise: number;
}

export function schemePast({ facts }: Frame): PastPoint[] {
  return facts.history.map((point) => ({ point, physical: fromRatio(point.physical), spentPaise: point.spentPaise }));
}

export function componentPast({ pastOf }: Frame, componentCode: string): PastPoint[] {
  return (pastOf.get(componentCode) ?? []).map(({ point, sealed }) => ({ point, physical: fromRatio(sealed.physical), spentPaise: sealed.spentPaise }));
}

/**
 * What each frozen fortnight brought, oldest first: rise of the index, paise spent. The fortnight being frozen counts as frozen. The very first fortnight rose from 0; before a history that
 * begins later nothing is known, so its first point brings no gain.
 */
export function gainsOf(frame: Frame, past: readonly PastPoint[], present: Present): { work: FortnightGain[]; spends: FortnightGain[] } {
  const { facts, fortnight, plan } = frame;
  const closed = past.map(({ point, physical, spentPaise }) => ({ id: point.fortnightId, lengthDays: point.lengthDays, physical, spentPaise }));
  if (facts.basis === 'FROZEN') closed.push({ id: fortnight.id, lengthDays: fortnight.lengthDays, physical: isMissing(present.physical) ? ZERO : present.physical, spentPaise: present.spentPaise });
  const work: FortnightGain[] = [];
  const spends: FortnightGain[] = [];
  closed.forEach(({ id, lengthDays, physical, spentPaise }, index) => {
    const before = closed[index - 1] ?? (id === plan.calendar.firstFortnightId ? { physical: ZERO, spentPaise: 0 } : null);
    if (before === null) return;
    work.push({ gain: subtract(physical, before.physical), lengthDays });
    spends.push({ gain: fraction(spentPaise - before.spentPaise), lengthDays });
  });
  return { work, spends };
}
