import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aCalendar } from '@pakhwada/testing/builders';
import type { Charge } from '../rights/roles.ts';
import { checkEarlyFreeze, checkExtension } from './check-freeze.ts';
import { dueJobs } from './due-jobs.ts';
import type { JobContext } from './due-jobs.ts';

const open = (id: string, extensionDays = 0) => ({ id, state: 'OPEN' as const, extensionDays });
const context = (own: Partial<JobContext> = {}): JobContext => ({
  calendar: aCalendar({ firstFortnightId: '2025-26-FN20' }),
  endsOn: '2027-03-31',
  fortnights: [open('2025-26-FN20')],
  done: new Set(['open:2025-26-FN20']),
  now: '2026-01-20T00:00:00Z',
  ...own,
});
const names = (own: Partial<JobContext>) => dueJobs(context(own)).map(({ job, fortnightId, isStale }) => `${job} ${fortnightId.slice(-2)}${isStale ? ' stale' : ''}`);

describe('due jobs', () => {
  it('finds nothing in a quiet week', () => expect(names({})).toEqual([]));
  it('opens the first fortnight of a new database', () => expect(names({ fortnights: [], done: new Set() })).toEqual(['open 20']));
  it('reminds three days before, once', () => {
    const now = '2026-01-28T06:30:00Z';
    const [job] = dueJobs(context({ now }));
    expect(job).toEqual({ job: 'remind', fortnightId: '2025-26-FN20', dueAt: '2026-01-28T06:30:00.000Z', key: 'remind:2025-26-FN20:2026-01-28T06:30:00.000Z', isStale: false });
    expect(names({ now, done: new Set([job?.key ?? '']) })).toEqual([]);
  });
  it('opens the next fortnight one millisecond after the cut-off', () => {
    const reminded = ['2026-01-28', '2026-01-30', '2026-01-31'].map((on) => `remind:2025-26-FN20:${on}T06:30:00.000Z`);
    expect(names({ now: '2026-01-31T18:29:59.999Z', done: new Set(reminded) })).toEqual(['cut-off 20']);
    expect(names({ now: '2026-01-31T18:30:00.000Z', done: new Set(reminded) })).toEqual(['cut-off 20', 'open 21']);
  });
  it('catches up what a standstill missed, once each and in order; reminders that help no more are stale', () => {
    expect(names({ now: '2026-02-05T00:00:00Z' })).toEqual(['remind 20 stale', 'remind 20 stale', 'remind 20 stale', 'cut-off 20', 'open 21', 'freeze 20']);
    expect(names({ now: '2026-01-30T20:00:00Z' })).toEqual(['remind 20 stale', 'remind 20']);
  });
  it('freezes in the order of fortnights after a month of standstill', () => {
    const freezes = names({ now: '2026-03-10T00:00:00Z' }).filter((name) => name.startsWith('freeze'));
    expect(freezes).toEqual(['freeze 20', 'freeze 21', 'freeze 22']);
  });
  it('holds a later freeze until an extended earlier one is due', () => {
    const calendar = aCalendar({ firstFortnightId: '2025-26-FN20', freezeWorkingDays: 15, resubmitWorkingDays: 0 }); // 20 is extended to 09.03., 21 is due on 05.03.
    const fortnights = [open('2025-26-FN20', 14), open('2025-26-FN21')];
    const freezes = (now: string) => dueJobs(context({ calendar, fortnights, now })).filter(({ job }) => job === 'freeze').map(({ fortnightId, dueAt }) => `${fortnightId.slice(-2)} ${dueAt.slice(0, 10)}`);
    expect(freezes('2026-03-06T18:00:00Z')).toEqual([]);
    expect(freezes('2026-03-09T18:00:00Z')).toEqual(['20 2026-03-09', '21 2026-03-05']);
  });
  it('moves the freeze with the extension and keeps its key', () => {
    const freeze = (now: string) => dueJobs(context({ fortnights: [open('2025-26-FN20', 2)], now })).find(({ job }) => job === 'freeze');
    expect(freeze('2026-02-05T00:00:00Z')).toBeUndefined();
    expect(freeze('2026-02-06T12:30:00Z')).toMatchObject({ key: 'freeze:2025-26-FN20', dueAt: '2026-02-06T12:30:00.000Z' });
  });
  it('does nothing more for a frozen fortnight, and opens none after the scheme', () => {
    const frozen = { id: '2025-26-FN20', state: 'REPORTED' as const, extensionDays: 0 };
    expect(names({ fortnights: [frozen], endsOn: '2026-01-31', now: '2026-06-01T00:00:00Z' })).toEqual([]);
  });
  it('does not cut off or open again what a history brought in', () => {
    expect(names({ fortnights: [{ id: '2025-26-FN20', state: 'CUTOFF', extensionDays: 0 }, open('2025-26-FN21')], done: new Set(), now: '2026-02-01T00:00:00Z' })).toEqual(['remind 20 stale', 'remind 20 stale', 'remind 20 stale']);
  });

  it('gives the same jobs once each, however often and whenever the process wakes', () => {
    const run = (wakes: readonly number[]) => {
      const done = new Set<string>();
      const order: string[] = [];
      let fortnights: JobContext['fortnights'] = [];
      for (const hour of [...wakes, 24 * 40].sort((a, b) => a - b)) {
        const now = new Date(Date.parse('2026-01-16T00:00:00Z') + hour * 3_600_000).toISOString();
        for (const job of dueJobs(context({ fortnights, done, now }))) {
          expect(done.has(job.key)).toBe(false);
          done.add(job.key);
          if (job.job !== 'remind') order.push(job.key);
          if (job.job === 'open') fortnights = [...fortnights, open(job.fortnightId)];
          if (job.job === 'freeze') fortnights = fortnights.map((f) => (f.id === job.fortnightId ? { ...f, state: 'FROZEN' as const } : f));
        }
      }
      return order;
    };
    const atOnce = run([]);
    expect(atOnce).toHaveLength(7); // three opened, two cut off, two frozen
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 24 * 40 }), { maxLength: 60 }), (wakes) => expect(run(wakes)).toEqual(atOnce)), { numRuns: 30 });
  });
});

describe('extension and early freeze', () => {
  const fortnight = { id: '2025-26-FN20', state: 'CUTOFF' as const, cutOffAt: '2026-01-31T18:29:59.999Z', resubmitUntil: '2026-02-03T12:30:00.000Z', freezesAt: '2026-02-04T12:30:00.000Z', extensionDays: 0 };
  const charge: Charge = { personId: 'nodal', role: 'NODAL_OFFICER', officeCode: 'DIRECTORATE', districtLgd: null };
  const now = '2026-02-02T06:00:00Z';
  const extend = (own: object, days = 2, reason = 'Network shutdown') => checkExtension({ charge, fortnight, calendar: aCalendar(), now, ...own }, { workingDays: days, reason }).map(({ code }) => code);
  const freeze = (own: object) => checkEarlyFreeze({ charge, fortnight, now, sheets: [{ state: 'APPROVED' }], earlierUnfrozen: null, ...own }).map(({ code }) => code);

  it('extends once, by one to three working days, with a reason, before the freeze is due', () => {
    expect(extend({})).toEqual([]);
    expect(extend({ fortnight: { ...fortnight, extensionDays: 1 } })).toEqual(['ALREADY_EXTENDED']);
    expect([0, 4, 1.5].map((days) => extend({}, days))).toEqual([['EXTENSION_TOO_LONG'], ['EXTENSION_TOO_LONG'], ['EXTENSION_TOO_LONG']]);
    expect(extend({}, 1, ' ')).toEqual(['REASON_TEXT_NEEDED']);
    expect(extend({ now: fortnight.freezesAt })).toEqual(['FREEZE_DUE']);
    expect(extend({ fortnight: { ...fortnight, state: 'FROZEN' }, charge: { ...charge, role: 'PMU' } })).toEqual(['NO_RIGHT', 'FORTNIGHT_FROZEN']);
  });
  it('freezes early only when all is approved, in order, after the cut-off', () => {
    expect(freeze({})).toEqual([]);
    expect(freeze({ sheets: [{ state: 'APPROVED' }, { state: 'VERIFIED' }, { state: null }] })).toEqual(['NOT_ALL_APPROVED']);
    expect(freeze({ earlierUnfrozen: '2025-26-FN19' })).toEqual(['EARLIER_NOT_FROZEN']);
    expect(freeze({ now: '2026-01-31T00:00:00Z' })).toEqual(['WRONG_STATE']);
    expect(freeze({ fortnight: { ...fortnight, state: 'FROZEN' } })).toEqual(['FORTNIGHT_FROZEN']);
  });
});
