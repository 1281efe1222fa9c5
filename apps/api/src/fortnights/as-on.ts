import { istDateOf } from '@pakhwada/domain/calendar';
import type { FortnightRecord } from './fortnight-record.ts';

/** The day figures of a fortnight speak of: today while it runs, afterwards its last day. */
export function asOnOf({ startsOn, endsOn }: Pick<FortnightRecord, 'startsOn' | 'endsOn'>, now: string): string {
  const today = istDateOf(now);
  if (today < startsOn) return startsOn;
  return today < endsOn ? today : endsOn;
}
