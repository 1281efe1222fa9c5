import { nextStepOf, targetOf } from './demo-steps.ts';

const waiting = { fortnightId: '2025-26-FN21', startsOn: '2026-02-01', cutOffAt: '2026-02-15T18:29:59.999Z', freezesAt: '2026-02-18T12:30:00.000Z' };
const open = { fortnightId: '2025-26-FN22', startsOn: '2026-02-16', cutOffAt: '2026-02-28T18:29:59.999Z', freezesAt: '2026-03-04T12:30:00.000Z' };

describe('the steps of the demo clock', () => {
  it('leads to the end of entry of the open fortnight', () => {
    expect(targetOf('cut-off', [waiting], '2026-02-06T04:30:00.000Z')).toBe('2026-02-15T18:30:00.999Z');
  });

  it('leads to the freeze of the fortnight that waits for it, else of the open one', () => {
    expect(targetOf('freeze', [waiting, open], '2026-02-16T04:30:00.000Z')).toBe('2026-02-18T12:30:01.000Z');
    expect(targetOf('freeze', [open], '2026-02-19T04:30:00.000Z')).toBe('2026-03-04T12:30:01.000Z');
  });

  it('leads to the sixth morning of the fortnight, or of the one after it', () => {
    expect(targetOf('next', [open], '2026-02-18T12:30:01.000Z')).toBe('2026-02-21T04:30:00.000Z');
    expect(targetOf('next', [open], '2026-02-23T04:30:00.000Z')).toBe('2026-03-06T04:30:00.000Z');
  });

  it('proposes what comes next', () => {
    expect(nextStepOf([waiting, open], '2026-02-16T04:30:00.000Z')).toBe('freeze');
    expect(nextStepOf([open], '2026-02-18T12:30:01.000Z')).toBe('next');
    expect(nextStepOf([open], '2026-02-21T04:30:00.000Z')).toBe('cut-off');
  });

  it('has nowhere to go when the scheme is over', () => {
    expect(targetOf('next', [], '2027-05-01T00:00:00.000Z')).toBeNull();
  });
});
