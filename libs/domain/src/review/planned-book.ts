import { addDays, financialYearEnd } from '../calendar/index.ts';
import type { CivilDate } from '../calendar/index.ts';
import { plannedShare } from '../plan/index.ts';
import type { Component } from '../plan/index.ts';
import { factorOf, isZero, subtract, toRatio } from '../ratio/index.ts';
import type { Factor, Fraction, Ratio } from '../ratio/index.ts';
import type { Frame } from './frame.ts';

/** What the plan asks of one component in one place: P now and before, and the parts of this year and this fortnight. */
export interface PlannedParts {
  readonly now: Factor;
  readonly nowRatio: Ratio;
  readonly isDue: boolean; // P > 0
  readonly before: Fraction; // at the end of the fortnight before
  readonly year: Factor;
  readonly fortnight: Factor;
}

/** P of a component for the State and for each district; districts without a curve of their own share one figure. */
export interface PlannedBook {
  readonly state: PlannedParts;
  readonly of: (lgd: number) => PlannedParts;
}

export function plannedBookOf(frame: Frame, component: Component): PlannedBook {
  const state = partsAt(frame, (on) => plannedShare(component, on));
  if (component.districtCurves.length === 0) return { state, of: () => state };
  const own = new Map(component.districtCurves.map(({ districtLgd }) => [districtLgd, partsAt(frame, (on) => plannedShare(component, on, districtLgd))]));
  let others: PlannedParts | null = null;
  return { state, of: (lgd) => own.get(lgd) ?? (others ??= partsAt(frame, (on) => plannedShare(component, on, lgd))) };
}

function partsAt({ asOn, fortnight }: Frame, plannedOn: (on: CivilDate) => Fraction): PlannedParts {
  const yearEndsOn = financialYearEnd(fortnight.endsOn);
  const lastYearEndsOn = `${Number(yearEndsOn.slice(0, 4)) - 1}-03-31`;
  const now = plannedOn(asOn);
  const before = plannedOn(addDays(fortnight.startsOn, -1));
  return {
    now: factorOf(now),
    nowRatio: toRatio(now),
    isDue: !isZero(now),
    before,
    year: factorOf(subtract(plannedOn(yearEndsOn), plannedOn(lastYearEndsOn))),
    fortnight: factorOf(subtract(plannedOn(fortnight.endsOn), before)),
  };
}
