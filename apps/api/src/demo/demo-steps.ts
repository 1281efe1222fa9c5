import type { DEMO_STEPS } from '@pakhwada/contracts/demo';
import { addDays, fortnightById, istInstant, nextFortnightId, type Instant } from '@pakhwada/domain/calendar';

export type DemoStep = (typeof DEMO_STEPS)[number];

export interface UnfrozenFortnight {
  readonly fortnightId: string;
  readonly startsOn: string;
  readonly cutOffAt: Instant;
  readonly freezesAt: Instant;
}

const DAYS_IN = 5; // by then the last fortnight is frozen and some offices have reported; the story begins there
const HOUR = '10:00';

/** Where a step leads, given the fortnights that are not frozen, oldest first: the end of entry, the freeze of what waits for it, or some days into the next fortnight. */
export function targetOf(step: DemoStep, unfrozen: readonly UnfrozenFortnight[], now: Instant): Instant | null {
  const open = unfrozen.at(-1);
  if (!open) return null;
  if (step === 'cut-off') return afterwards(open.cutOffAt);
  if (step === 'freeze') return afterwards(unfrozen[0]?.freezesAt ?? open.freezesAt);
  const here = morningOf(open.startsOn);
  return here > now ? here : morningOf(fortnightById(nextFortnightId(open.fortnightId)).startsOn);
}

/** The step a visitor would take next: end of entry, then the freeze, then on to the next fortnight. */
export function nextStepOf(unfrozen: readonly UnfrozenFortnight[], now: Instant): DemoStep {
  const open = unfrozen.at(-1);
  if (unfrozen.length > 1) return 'freeze';
  return open && morningOf(open.startsOn) > now ? 'next' : 'cut-off';
}

export function morningOf(startsOn: string): Instant {
  return istInstant(addDays(startsOn, DAYS_IN), HOUR);
}

function afterwards(instant: Instant): Instant {
  return new Date(Date.parse(instant) + 1000).toISOString();
}
