import { describe, expect, it } from '@jest/globals';
import { registerOf, type FieldValues } from '@pakhwada/domain/registers';
import { lifeSteps } from './life-steps.ts';

const TODAY = '2026-02-06';
const lived = (values: FieldValues, dues: readonly { code: string; dueOn: string }[] = []): readonly string[] => lifeSteps(registerOf('batch'), { values, dues: [...dues] }, TODAY).map(({ code, state, on }) => `${code} ${state} ${on ?? '-'}`);

describe('the life of a batch as a line', () => {
  it('dates what was taken, tells what is late and what is due', () => {
    expect(lived({ plannedStartOn: '2025-12-01', startedOn: '2025-12-03', completedOn: '2026-01-02' }, [{ code: 'CERTIFICATES', dueOn: '2026-02-01' }, { code: 'FOLLOW_UP_3', dueOn: '2026-04-02' }])).toEqual([
      'PLANNED DONE 2025-12-01', 'STARTED DONE 2025-12-03', 'COMPLETED DONE 2026-01-02', 'CERTIFIED LATE 2026-02-01', 'FOLLOWED_UP_3 WAITS 2026-04-02', 'FOLLOWED_UP_6 WAITS -', 'FOLLOWED_UP_12 WAITS -',
    ]);
  });

  it('calls a day to come a plan, and a follow-up nobody made skipped', () => {
    expect(lived({ plannedStartOn: '2026-03-01' })[0]).toBe('PLANNED PLANNED 2026-03-01');
    const late = lived({ plannedStartOn: '2025-01-01', startedOn: '2025-01-01', completedOn: '2025-01-30', certificatesOn: '2025-02-01', followedUp6On: '2025-07-30' });
    expect(late).toContain('FOLLOWED_UP_3 SKIPPED -');
  });

  it('ends with the way out; nothing is due after it', () => {
    expect(lived({ plannedStartOn: '2025-06-02', cancelledOn: '2025-06-01', cancelledReason: 'no trainer' })).toEqual(['PLANNED DONE 2025-06-02', 'CANCELLED ENDED 2025-06-01']);
  });
});
