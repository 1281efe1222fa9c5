import { daysBetween } from '@pakhwada/domain/calendar';
import { inIndia } from '@pakhwada/language/format';

interface DueWord {
  readonly key: 'fortnights.dueInDays' | 'fortnights.dueToday' | 'fortnights.dueTomorrow' | 'fortnights.duePassed';
  readonly values: Readonly<Record<string, number>>;
}

/** "Due in 2 days", counted in civil days of India: at 23:00 the day before it is due tomorrow, not today. */
export function dueWord(dueAt: string, now: string): DueWord {
  if (now > dueAt) return { key: 'fortnights.duePassed', values: {} };
  const days = daysBetween(inIndia(now).on, inIndia(dueAt).on);
  if (days === 0) return { key: 'fortnights.dueToday', values: {} };
  return days === 1 ? { key: 'fortnights.dueTomorrow', values: {} } : { key: 'fortnights.dueInDays', values: { days } };
}
