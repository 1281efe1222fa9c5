import { addDays, addWorkingDays, istInstant, type Fortnight, type Instant } from '@pakhwada/domain/calendar';
import type { PlanCalendar } from '@pakhwada/domain/plan';
import { draw } from './draw.ts';

/** When things happen to a sheet, all between the opening and the freeze of its fortnight. */
export interface Moments {
  readonly submittedAt: Instant;
  readonly returnedAt: Instant;
  readonly verifiedAt: Instant;
  readonly resubmittedAt: Instant;
  readonly verifiedAgainAt: Instant;
  readonly approvedAt: Instant;
  readonly correctedAt: Instant;
}

const HOURS = ['20:00', '17:00', '16:30'] as const; // on T, T-1, T-2

/** Offices hand in on one of the last three days, pages with dates in them on the last; sheets are verified on the first working day after, returned ones that noon, all approved on the second. */
export function momentsOf(calendar: PlanCalendar, fortnight: Fortnight, words: string, isOnLastDay = false): Moments {
  const daysBefore = isOnLastDay ? 0 : draw(`hands in ${words} ${fortnight.id}`, 0, 2);
  const first = addWorkingDays(calendar, fortnight.endsOn, 1);
  const second = addWorkingDays(calendar, fortnight.endsOn, 2);
  return {
    submittedAt: istInstant(addDays(fortnight.endsOn, -daysBefore), HOURS[daysBefore] ?? HOURS[0]),
    returnedAt: istInstant(first, '10:30'),
    verifiedAt: istInstant(first, '12:00'),
    resubmittedAt: istInstant(first, '17:00'),
    verifiedAgainAt: istInstant(second, '11:00'),
    approvedAt: istInstant(second, '15:00'),
    correctedAt: istInstant(addDays(fortnight.endsOn, -1), '11:00'),
  };
}
