import { addDays, addMonths, addWorkingDays, fortnightById, fortnightOf, isWorkingDay, nextFortnightId, weekdayOf } from '../calendar/index.ts';
import type { CivilDate, FortnightId } from '../calendar/fortnight.ts';
import type { PlanCalendar } from '../plan/plan.ts';
import type { SeriesRule } from './committee.ts';

/** A day on which a committee means to sit. `fortnightId`: whose figures it waits for; null where the series does not ask for any. */
export interface SeriesDay {
  readonly on: CivilDate;
  readonly fortnightId: FortnightId | null;
}

const MONTHS = 60; // looked through: a scheme that ends lets none be found

/**
 * The next days of a series from a day on, each a working day (DOMAIN 4.1: "the 15th and the last working day"). A day that is none moves to the next working day, two that fall together are one.
 * AFTER_FREEZE 2 with the freeze of FN 2025-26/20 on Wednesday 04.02.2026 sits on Friday 06.02.2026. None lies after `until` (the scheme's last day; for AFTER_FREEZE the last fortnight that begins by then).
 */
export function nextSeriesDays(rule: SeriesRule, calendar: PlanCalendar, { from, until, count }: { readonly from: CivilDate; readonly until: CivilDate; readonly count: number }): SeriesDay[] {
  const days: SeriesDay[] = [];
  for (const day of daysOf(rule, calendar, from, until)) {
    if (day.on < from || days.some(({ on }) => on === day.on)) continue;
    days.push(day);
    if (days.length === count) break;
  }
  return days;
}

/** In order of time, from a little before `from` on: a day before it may move on to it. */
function* daysOf(rule: SeriesRule, calendar: PlanCalendar, from: CivilDate, until: CivilDate): Generator<SeriesDay> {
  if (rule.kind === 'AFTER_FREEZE') {
    const first = calendar.firstFortnightId;
    const begun = fortnightOf(addMonths(from, -2)).id;
    for (let one = fortnightById(begun < first ? first : begun); one.startsOn <= until; one = fortnightById(nextFortnightId(one.id))) {
      const frozenOn = addWorkingDays(calendar, one.endsOn, calendar.freezeWorkingDays);
      yield { on: firstWorkingDay(calendar, addWorkingDays(calendar, frozenOn, rule.workingDays)), fortnightId: one.id };
    }
    return;
  }
  const start = `${addMonths(from, -1).slice(0, 7)}-01`;
  for (let i = 0; i < MONTHS; i++) {
    const month = addMonths(start, i);
    if (month > until) return;
    for (const on of rule.kind === 'TWICE_A_MONTH' ? twiceIn(month, rule.days) : [weekdayIn(month, rule.nth, rule.weekday)]) {
      const moved = firstWorkingDay(calendar, on);
      if (moved <= until) yield { on: moved, fortnightId: null };
    }
  }
}

/** A day that a short month does not have is its last: the 31st of February is the 28th. */
function twiceIn(month: CivilDate, days: readonly [number, number]): CivilDate[] {
  const last = lastOf(month);
  return days.map((day) => `${month.slice(0, 8)}${String(Math.min(day, Number(last.slice(8)))).padStart(2, '0')}`).sort();
}

/** The nth weekday of a month, 5 the last: the fourth Wednesday (3) of January 2026 is the 28th, the last as well. */
function weekdayIn(month: CivilDate, nth: number, weekday: number): CivilDate {
  if (nth === 5) {
    const last = lastOf(month);
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  return addDays(month, ((weekday - weekdayOf(month) + 7) % 7) + (nth - 1) * 7);
}

function lastOf(month: CivilDate): CivilDate {
  return addDays(addMonths(month, 1), -1);
}

function firstWorkingDay(calendar: PlanCalendar, on: CivilDate): CivilDate {
  return isWorkingDay(calendar, on) ? on : addWorkingDays(calendar, on, 1);
}
