import { sheetsOf } from '@pakhwada/domain/plan';
import { aPlan } from '../builders/index.ts';
import { aClock, aRunningScheme, handedIn } from './index.ts';

describe('a running scheme', () => {
  it('ticks from fortnight to fortnight, across the year end, each opening with what the last closed with', () => {
    const plan = aPlan({ calendar: { ...aPlan().calendar, firstFortnightId: '2025-26-FN23' } });
    const scheme = aRunningScheme({ plan });
    const first = scheme.tick({ value: () => 2 });
    const second = scheme.tick({ value: () => 3 });
    expect([first.review.fortnight.id, second.review.fortnight.id, scheme.fortnightId()]).toEqual(['2025-26-FN23', '2025-26-FN24', '2026-27-FN01']);
    expect(second.facts.opening).toBe(first.sealed);
    expect(second.facts.history).toEqual([first.sealed.scheme]);
    expect(second.sealed.cells.every(({ cumulative }) => cumulative === 5)).toBe(true);
  });

  it('looks at the open fortnight live without closing it', () => {
    const scheme = aRunningScheme();
    expect(scheme.live({ value: () => 1 })).toMatchObject({ basis: 'LIVE', fortnightId: '2025-26-FN01' });
    expect(scheme.fortnightId()).toBe('2025-26-FN01');
    expect(scheme.ahead({}, {})).toMatchObject({ fortnightId: '2025-26-FN02', opening: { fortnightId: '2025-26-FN01' } });
  });

  it('hands in every sheet due unless an office is silent', () => {
    const plan = aPlan();
    expect(handedIn(plan, '2025-26-FN01', {}).sheets).toHaveLength(sheetsOf(plan).length);
    const { sheets, money, statuses } = handedIn(plan, '2025-26-FN01', { isSilent: (office) => office === 'PMU', money: [{}] });
    expect(sheets.some(({ officeCode }) => officeCode === 'PMU')).toBe(false);
    expect([money.length, statuses.length]).toEqual([0, 1]);
  });
});

describe('a clock', () => {
  it('stands until it is moved', () => {
    const clock = aClock('2026-02-06T04:30:00.000Z');
    expect([clock.now(), clock.now()]).toEqual(['2026-02-06T04:30:00.000Z', '2026-02-06T04:30:00.000Z']);
    clock.moveOn(30);
    expect(clock.now()).toBe('2026-02-06T05:00:00.000Z');
  });
});
