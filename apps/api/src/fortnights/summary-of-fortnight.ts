import type { FortnightSummary } from '@pakhwada/contracts/fortnights';
import { fortnightById } from '@pakhwada/domain/calendar';
import type { FortnightRecord } from './fortnight-record.ts';

/** A fortnight as it is sent. */
export function summaryOfFortnight(record: FortnightRecord): FortnightSummary {
  const { financialYear, number, lengthDays } = fortnightById(record.fortnightId);
  const { startsOn, endsOn, state, opensAt, cutOffAt, resubmitUntil, freezesAt, frozenAt, extensionReason, reviewSha256, previousSha256 } = record;
  return {
    id: record.fortnightId,
    ...{ financialYear, number, startsOn, endsOn, lengthDays, state },
    ...{ opensAt, cutOffAt, resubmitUntil, freezesAt, frozenAt, extensionReason, reviewSha256, previousSha256 },
  };
}
