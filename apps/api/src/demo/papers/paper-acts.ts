import { Logger } from '@nestjs/common';
import { fortnightById, fortnightOf, istInstant, previousFortnightId, timesOf, type CivilDate, type FortnightId, type Instant } from '@pakhwada/domain/calendar';
import type { PlanCalendar } from '@pakhwada/domain/plan';
import type { Charge } from '@pakhwada/domain/rights';
import type { SchemeKey } from '../../fortnights/fortnight-record.ts';
import { RuleBreach } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import type { Act } from '../act.ts';
import { officerOf } from '../demo-officers.ts';
import type { StateStage } from '../demo-stage.service.ts';

const NEVER: Instant = '9999-12-31T00:00:00.000Z'; // the calendar of the fortnights does not end it
const log = new Logger('Demo');

/** One step of a paper, on its day; how many it did, none where it was done before. */
export interface PaperStep {
  readonly on: CivilDate;
  readonly hour: string;
  readonly name: Act['name'];
  readonly run: () => Promise<number>;
}

export function schemeOf({ plan }: Pick<StateStage, 'plan'>): SchemeKey {
  return { stateId: plan.state.lgd, schemeCode: plan.scheme.code };
}

/** The steps of a fortnight as acts, in order. What a visitor's own entry stands against is left to the visitor. */
export function paperActs(stage: StateStage, fortnightId: FortnightId, steps: readonly PaperStep[], clock: PlanCalendar): readonly Act[] {
  const own = steps.filter((step) => turnOf(step, clock) === fortnightId);
  const acts = own.map(({ on, hour, name, run }): Act => ({ name, key: { ...schemeOf(stage), fortnightId }, at: istInstant(on, hour), until: NEVER, run: () => asOrdered(name, run) }));
  return acts.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** The fortnight in whose turn a step is played: the one before its own, as long as that waits for its freeze. A notice of 02.02. goes out before the freeze of 04.02. */
function turnOf({ on, hour }: PaperStep, clock: PlanCalendar): FortnightId {
  const own = fortnightOf(on).id;
  const before = previousFortnightId(own);
  return before >= clock.firstFortnightId && istInstant(on, hour) <= timesOf(clock, fortnightById(before)).freezesAt ? before : own;
}

async function asOrdered(name: Act['name'], run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof RuleBreach)) throw error;
    log.warn(`a paper (${name}) stays as it is: ${error.message}`);
    return 0;
  }
}

/** Whoever in the demo may do something to a paper, by the same rights as real officers. */
export function officerWho(stage: StateStage, may: (charge: Charge) => boolean): Officer {
  const found = stage.officers.people.map((person) => officerOf(stage.plan, schemeOf(stage), person)).find(may);
  if (!found) throw new Error(`nobody in the demo of ${stage.plan.scheme.code} may do what its papers tell`);
  return found;
}

/** Null for what is not there, or not yet. */
export async function foundOrNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof RuleBreach && error.breaches.some(({ code }) => code === 'NOT_FOUND')) return null;
    throw error;
  }
}
