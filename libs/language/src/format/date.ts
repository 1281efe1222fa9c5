import type { CivilDate, Instant } from '@pakhwada/domain/calendar';
import type { Language } from '../translate/language.ts';
import type { MessageKey } from '../messages/keys.ts';
import { translate } from '../translate/translate.ts';
import { NBSP } from './sign.ts';

/** record "31.01.2026" (registers, tables) · prose "31 Jan 2026" · long "31 March 2026" · day "31 March" · month "Jan 2026". */
export type DateStyle = 'record' | 'prose' | 'long' | 'day' | 'month';

const IST_AHEAD_MS = 330 * 60_000;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

function monthName(month: string, form: 'short' | 'long', language: Language): string {
  return translate(language, `month.${form}.${month}` as MessageKey);
}

export function formatDate(on: CivilDate, style: DateStyle, language: Language): string {
  const [year = '', month = '', day = ''] = on.split('-');
  if (style === 'record') return `${day}.${month}.${year}`;
  const dayNumber = String(Number(day));
  const name = monthName(month, style === 'prose' || style === 'month' ? 'short' : 'long', language);
  if (style === 'month') return `${name}${NBSP}${year}`;
  return style === 'day' ? `${dayNumber}${NBSP}${name}` : `${dayNumber}${NBSP}${name}${NBSP}${year}`;
}

/** A span inside one month, or over several: "16–31 Jan 2026", "1 Oct 2024 – 31 Mar 2027". */
export function formatPeriod(startsOn: CivilDate, endsOn: CivilDate, language: Language): string {
  if (startsOn.slice(0, 7) !== endsOn.slice(0, 7)) return `${formatDate(startsOn, 'prose', language)} – ${formatDate(endsOn, 'prose', language)}`;
  return `${Number(startsOn.slice(8))}–${formatDate(endsOn, 'prose', language)}`;
}

/** The civil date and clock time of an instant in India, whatever the zone of the machine. */
export function inIndia(at: Instant): { readonly on: CivilDate; readonly clock: string } {
  const shifted = new Date(Date.parse(at) + IST_AHEAD_MS).toISOString();
  return { on: shifted.slice(0, 10), clock: shifted.slice(11, 16) };
}

/** A moment with its zone, as records print it: "04.02.2026, 18:00 IST". */
export function formatInstant(at: Instant, language: Language): string {
  const { on, clock } = inIndia(at);
  return `${formatDate(on, 'record', language)}, ${clock}${NBSP}${translate(language, 'unit.ist')}`;
}

/** A moment in prose with its weekday: "Sun 15 Feb 2026, 11:59 pm". */
export function formatMoment(at: Instant, language: Language): string {
  const { on, clock } = inIndia(at);
  return `${formatWeekday(on, language)} ${formatDate(on, 'prose', language)}, ${formatClock(clock, language)}`;
}

export function formatWeekday(on: CivilDate, language: Language): string {
  const weekday = WEEKDAYS[new Date(`${on}T00:00:00Z`).getUTCDay()] ?? 'sun';
  return translate(language, `weekday.${weekday}`);
}

/** "23:59" as "11:59 pm"; in Hindi the part of the day stands before: "रात 11:59". */
export function formatClock(clock: string, language: Language): string {
  const hour = Number(clock.slice(0, 2));
  const twelve = `${hour % 12 === 0 ? 12 : hour % 12}:${clock.slice(3, 5)}`;
  const part = hour < 4 ? 'early' : hour < 12 ? 'morning' : hour < 16 ? 'noon' : hour < 20 ? 'evening' : 'night';
  return translate(language, `clock.${part}`, { time: twelve });
}
