import { randomBytes } from 'node:crypto';

/** 32 random bytes in the address of a calendar feed. Calendars ask without a session, so this alone opens the feed; it opens nothing else. */
export function newCalendarToken(): string {
  return randomBytes(32).toString('base64url');
}
