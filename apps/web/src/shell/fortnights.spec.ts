import { describe, expect, it } from '@jest/globals';
import type { FortnightSummary, SheetSummary } from '@pakhwada/contracts/fortnights';
import { isDueFromMe, waitingFortnightOf } from './due-sheets.ts';
import { isFrozen, lastFrozenOf, openFortnightOf } from './fortnights.ts';

const aFortnight = (id: string, state: FortnightSummary['state']): FortnightSummary => ({
  id, state, financialYear: id.slice(0, 7), number: Number(id.slice(-2)), startsOn: '2026-01-16', endsOn: '2026-01-31', lengthDays: 16, opensAt: '', cutOffAt: '', resubmitUntil: '', freezesAt: '',
  frozenAt: null, extensionReason: null, reviewSha256: null, previousSha256: null,
});
const all = [aFortnight('2025-26-FN19', 'REPORTED'), aFortnight('2025-26-FN20', 'UNDER_VERIFICATION'), aFortnight('2025-26-FN21', 'OPEN'), aFortnight('2025-26-FN22', 'UPCOMING')];

describe('the fortnights of a scheme', () => {
  it('take entries in the newest that has begun, while an older one waits for its freeze', () => {
    expect(openFortnightOf(all)?.id).toBe('2025-26-FN21');
    expect(waitingFortnightOf(all)?.id).toBe('2025-26-FN20');
    expect(lastFrozenOf(all)?.id).toBe('2025-26-FN19');
  });

  it('stay frozen once their report is issued or placed before the committee', () => {
    expect((['FROZEN', 'REPORTED', 'PLACED_BEFORE_COMMITTEE', 'CUTOFF'] as const).map((state) => isFrozen(aFortnight('2025-26-FN19', state)))).toEqual([true, true, true, false]);
  });
});

describe('a sheet', () => {
  const sheet = { canEnter: false, canVerify: false, canApprove: false, state: 'DRAFT' } as SheetSummary;
  it.each([
    [{ canEnter: true, state: 'DRAFT' }, true],
    [{ canEnter: true, state: 'RETURNED' }, true],
    [{ canEnter: true, state: 'SUBMITTED' }, false],
    [{ canEnter: false, state: 'DRAFT' }, false],
    [{ canVerify: true, state: 'SUBMITTED' }, true],
    [{ canApprove: true, state: 'VERIFIED' }, true],
  ] as const)('waits for the person who asks: %j is %s', (part, isDue) => expect(isDueFromMe({ ...sheet, ...part })).toBe(isDue));
});
