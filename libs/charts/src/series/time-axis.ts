import { addDays, daysBetween, type CivilDate } from '@pakhwada/domain/calendar';
import { formatDate } from '@pakhwada/language/format';
import type { Language } from '@pakhwada/language/translate';
import type { AxisTick } from './chart-words.ts';

/** Ticks of a numeric time axis: first days of April and October, of each quarter in a short span, of April alone in a long one. */
export function timeTicks(startsOn: CivilDate, endsOn: CivilDate, language: Language): AxisTick[] {
  const days = daysBetween(startsOn, endsOn);
  const months = days <= 550 ? ['01', '04', '07', '10'] : days <= 1500 ? ['04', '10'] : ['04'];
  const ticks: AxisTick[] = [];
  for (let year = Number(startsOn.slice(0, 4)); year <= Number(endsOn.slice(0, 4)) + 1; year += 1) {
    for (const month of months) {
      const on = `${year}-${month}-01`;
      if (on >= startsOn && on <= addDays(endsOn, 1)) ticks.push({ at: Math.min(daysBetween(startsOn, on), days), label: formatDate(on, 'month', language) });
    }
  }
  return ticks;
}
