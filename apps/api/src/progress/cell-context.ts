import type { Cell } from '@pakhwada/domain/plan';
import { plannedShare } from '@pakhwada/domain/plan';
import type { CellContext, DerivedFigures } from '@pakhwada/domain/progress';
import { fraction, multiply, toRatio } from '@pakhwada/domain/ratio';
import type { SealedCell } from '@pakhwada/domain/review';

/** What stands beside a cell while it is typed: its target, what is planned of it by a day, where it stood, and what a register counts for it. */
export function cellContext({ component, indicator, unit }: Cell, opening: SealedCell | undefined, asOn: string, derived: DerivedFigures | null): CellContext {
  const target = indicator.level === 'STATE' ? indicator.target : (indicator.districtTargets.find((one) => one.lgd === unit)?.target ?? null);
  const planned = unit === 0 ? plannedShare(component, asOn) : plannedShare(component, asOn, unit);
  return {
    ...{ indicatorCode: indicator.code, unit, nature: indicator.nature, target },
    plannedToDate: target === null ? null : toRatio(multiply(fraction(target), planned)),
    before: opening?.cumulative ?? 0,
    lastDuring: opening?.during ?? null,
    breakdowns: indicator.breakdowns,
    derived,
  };
}
