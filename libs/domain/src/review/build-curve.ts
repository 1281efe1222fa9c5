import { daysBetween, fortnightOf, fortnightsBetween } from '../calendar/index.ts';
import type { CivilDate } from '../calendar/index.ts';
import { forecastAtEnd } from '../forecast/index.ts';
import { isMissing, toRatio } from '../ratio/index.ts';
import type { Fraction, Known, Ratio } from '../ratio/index.ts';
import type { Frame } from './frame.ts';
import type { CurvePoint } from './review.ts';

/** A closed fortnight as it stands on a curve. */
export interface ClosedPoint {
  readonly planned: Ratio;
  readonly physical: Ratio;
  readonly releasedPaise: number;
  readonly spentPaise: number;
}

export interface CurveSource {
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  readonly closed: ReadonlyMap<string, ClosedPoint>; // by fortnight
  readonly physical: Known<Fraction>;
  readonly gainPerDay: Known<Fraction>;
  readonly releasedPaise: number;
  readonly spentPaise: number;
  readonly plannedOn: (on: CivilDate) => Known<Fraction>;
}

/** One point for each fortnight's end, from the first to the last: the plan all the way, what was achieved, released and spent up to now, the projection from now on. */
export function buildCurve(source: CurveSource, { plan, fortnight, asOn }: Frame): CurvePoint[] {
  const first = fortnightOf(source.startsOn).id;
  const firstId = first < plan.calendar.firstFortnightId ? plan.calendar.firstFortnightId : first;
  return fortnightsBetween(firstId, fortnightOf(source.endsOn).id).map(({ id, endsOn }): CurvePoint => {
    const closed = source.closed.get(id);
    if (id < fortnight.id) return closed && !isMissing(source.physical) ? pastPoint(endsOn, id, closed) : blankPoint(endsOn, id, orNull(source.plannedOn(endsOn)));
    if (id > fortnight.id) return { ...blankPoint(endsOn, id, orNull(source.plannedOn(endsOn))), forecast: orNull(forecastAtEnd(source.physical, source.gainPerDay, daysBetween(asOn, endsOn))) };
    return {
      on: asOn,
      fortnightId: id,
      planned: orNull(source.plannedOn(asOn)),
      achieved: orNull(source.physical),
      forecast: isMissing(source.gainPerDay) ? null : orNull(source.physical),
      releasedPaise: isMissing(source.physical) ? null : source.releasedPaise,
      spentPaise: isMissing(source.physical) ? null : source.spentPaise,
    };
  });
}

function pastPoint(on: CivilDate, fortnightId: string, { planned, physical, releasedPaise, spentPaise }: ClosedPoint): CurvePoint {
  return { on, fortnightId, planned, achieved: physical, forecast: null, releasedPaise, spentPaise };
}

function blankPoint(on: CivilDate, fortnightId: string, planned: Ratio | null): CurvePoint {
  return { on, fortnightId, planned, achieved: null, forecast: null, releasedPaise: null, spentPaise: null };
}

function orNull(figure: Known<Fraction>): Ratio | null {
  return isMissing(figure) ? null : toRatio(figure);
}
