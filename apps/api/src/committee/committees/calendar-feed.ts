import type { OfficeText, SittingState } from '@pakhwada/domain/committee';
import type { LocalName } from '@pakhwada/domain/plan';
import '@pakhwada/language/documents'; // the words in Hindi
import { LANGUAGES, nameIn, translate } from '@pakhwada/language/translate';

/** A sitting as a calendar needs it. */
export interface CalendarSitting {
  readonly calendarUid: string;
  readonly sequence: number;
  readonly state: SittingState;
  readonly no: number;
  readonly on: string;
  readonly startsAt: string;
  readonly venue: OfficeText;
  readonly changedAt: string;
}

const STATUS: Readonly<Record<SittingState, string>> = { CALLED: 'TENTATIVE', NOTIFIED: 'CONFIRMED', HELD: 'CONFIRMED', CALLED_OFF: 'CANCELLED' };
const ZONE = ['BEGIN:VTIMEZONE', 'TZID:Asia/Kolkata', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0530', 'TZOFFSETTO:+0530', 'TZNAME:IST', 'END:STANDARD', 'END:VTIMEZONE'];
const OCTETS = 75;

/** The sittings of a committee as an iCalendar (RFC 5545), in both languages. An entry keeps its UID whatever day and number it gets, and one that was called off stays in the feed so that calendars take it out. */
export function calendarFeed(committee: { readonly name: LocalName }, sittings: readonly CalendarSitting[]): string {
  const name = LANGUAGES.map((language) => nameIn(committee.name, language)).join(' | ');
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Pakhwada//Sittings//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `X-WR-CALNAME:${escaped(name)}`, 'X-WR-TIMEZONE:Asia/Kolkata', ...ZONE, ...sittings.flatMap((sitting) => entryOf(committee.name, sitting)), 'END:VCALENDAR'];
  return lines.flatMap(folded).join('\r\n') + '\r\n';
}

function entryOf(name: LocalName, { calendarUid, sequence, state, no, on, startsAt, venue, changedAt }: CalendarSitting): string[] {
  const summary = LANGUAGES.map((language) => translate(language, 'committee.calendar.summary', { committee: nameIn(name, language), no: String(no) })).join(' | ');
  const place = [...new Set([venue.en, venue.hi])].filter((part) => part.trim() !== '').join(' | ');
  return [
    ...['BEGIN:VEVENT', `UID:${calendarUid}@pakhwada`, `SEQUENCE:${sequence}`, `DTSTAMP:${stampOf(changedAt)}`, `DTSTART;TZID=Asia/Kolkata:${on.replaceAll('-', '')}T${startsAt.replace(':', '')}00`],
    ...[`SUMMARY:${escaped(summary)}`, ...(place === '' ? [] : [`LOCATION:${escaped(place)}`]), `STATUS:${STATUS[state]}`, 'END:VEVENT'],
  ];
}

function stampOf(instant: string): string {
  return `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function escaped(text: string): string {
  const lines = text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/(?!\n)\p{Cc}/gu, ''); // an end of line of any kind is one; other control marks have no place in a field
  return lines.replace(/[\\;,]/g, (mark) => `\\${mark}`).replaceAll('\n', '\\n');
}

/** No line is longer than 75 octets, and no letter of it is cut in two; what follows begins with a blank. */
function folded(line: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (const letter of line) {
    if (Buffer.byteLength(part + letter) > OCTETS) {
      parts.push(part);
      part = ' ';
    }
    part += letter;
  }
  return [...parts, part];
}
