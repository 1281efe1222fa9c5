/** A clock that stands where a test puts it. */
export interface TestClock {
  readonly now: () => string;
  readonly moveTo: (instant: string) => void;
  readonly moveOn: (minutes: number) => void;
}

export function aClock(startsAt = '2026-02-06T04:30:00.000Z'): TestClock {
  let at = Date.parse(startsAt);
  return {
    now: () => new Date(at).toISOString(),
    moveTo: (instant) => {
      at = Date.parse(instant);
    },
    moveOn: (minutes) => {
      at += minutes * 60_000;
    },
  };
}
