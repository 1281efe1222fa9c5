import { describe, expect, it } from '@jest/globals';
import { calendarFeed, type CalendarSitting } from './calendar-feed.ts';

const committee = { name: { en: 'High powered; steering, and review committee', hi: 'उच्चाधिकार प्राप्त समिति' } };
const sitting = (own: Partial<CalendarSitting> = {}): CalendarSitting => ({ calendarUid: '11111111-1111-4111-8111-111111111111', sequence: 2, state: 'NOTIFIED', no: 16, on: '2026-02-06', startsAt: '11:00', venue: { en: 'Civil Secretariat,\nJammu', hi: '' }, changedAt: '2026-02-02T05:30:00.000Z', ...own });
const unfolded = (feed: string): string[] => feed.replaceAll('\r\n ', '').split('\r\n');

describe('the calendar of a committee', () => {
  it('is an iCalendar in Indian time with one entry a sitting', () => {
    const lines = unfolded(calendarFeed(committee, [sitting(), sitting({ no: 17, state: 'CALLED' })]));
    expect(lines.filter((line) => line.startsWith('BEGIN:'))).toEqual(['BEGIN:VCALENDAR', 'BEGIN:VTIMEZONE', 'BEGIN:STANDARD', 'BEGIN:VEVENT', 'BEGIN:VEVENT']);
    expect(lines.filter((line) => line.startsWith('END:'))).toEqual(['END:STANDARD', 'END:VTIMEZONE', 'END:VEVENT', 'END:VEVENT', 'END:VCALENDAR']);
    for (const line of ['VERSION:2.0', 'TZID:Asia/Kolkata', 'TZOFFSETTO:+0530', 'UID:11111111-1111-4111-8111-111111111111@pakhwada', 'SEQUENCE:2', 'DTSTAMP:20260202T053000Z', 'DTSTART;TZID=Asia/Kolkata:20260206T110000', 'STATUS:CONFIRMED', 'STATUS:TENTATIVE']) expect(lines).toContain(line);
  });

  it('escapes what would end a field, and speaks both languages', () => {
    const lines = unfolded(calendarFeed(committee, [sitting()]));
    expect(lines).toContain('SUMMARY:High powered\\; steering\\, and review committee: sitting 16 | उच्चाधिकार प्राप्त समिति: बैठक 16');
    expect(lines).toContain('LOCATION:Civil Secretariat\\,\\nJammu');
  });

  it('breaks no line where somebody typed another end of line or a control mark', () => {
    const feed = calendarFeed(committee, [sitting({ venue: { en: 'Hall\rBEGIN:VALARM\u2028ATTENDEE:x\u0007\u000b\u0085END', hi: '' } })]);
    expect(unfolded(feed)).toContain('LOCATION:Hall\\nBEGIN:VALARM\\nATTENDEE:xEND');
    expect(feed.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
  });

  it('folds lines at 75 octets without cutting a letter', () => {
    const feed = calendarFeed(committee, [sitting({ venue: { en: '', hi: 'सम्मेलन कक्ष '.repeat(20).trim() } })]);
    for (const line of feed.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(feed).not.toContain('\uFFFD');
    expect(unfolded(feed)).toContain(`LOCATION:${'सम्मेलन कक्ष '.repeat(20).trim()}`);
    expect(feed.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('keeps an entry that was called off, so that calendars take it out', () => {
    expect(unfolded(calendarFeed(committee, [sitting({ state: 'CALLED_OFF', sequence: 5 })]))).toEqual(expect.arrayContaining(['STATUS:CANCELLED', 'SEQUENCE:5']));
    expect(unfolded(calendarFeed(committee, [])).some((line) => line.includes('VEVENT'))).toBe(false);
  });
});
