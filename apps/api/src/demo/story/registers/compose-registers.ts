import type { CivilDate } from '@pakhwada/domain/calendar';
import type { Plan } from '@pakhwada/domain/plan';
import type { UnitValues } from '@pakhwada/domain/units';
import type { DemoHistory } from '../demo-history.ts';
import type { Story } from '../story.schema.ts';
import { clinicCasesOf } from './clinic.ts';
import { eventsOf } from './events.ts';
import { financeCasesOf } from './finance.ts';
import { campsOf, registrationsOf } from './formalisation.ts';
import { UnitPool } from './pool.ts';
import { producersOf } from './producers.ts';
import { publicityOf } from './publicity.ts';
import { toldOf, type ToldRecord } from './told.ts';
import { trainingOf } from './training.ts';
import { unitsOf } from './units.ts';

export interface ToldRegisters {
  readonly records: readonly ToldRecord[]; // parents before their children
  readonly units: readonly UnitValues[]; // those that stand in a record, and others
}

/** The registers as they stand on a day, told from the same figures as the sheets: what an office reported of a fortnight, its register shows to have happened in it. */
export function composeRegisters(plan: Plan, story: Story, history: DemoHistory, lastFortnightId: string, until: CivilDate): ToldRegisters {
  const told = toldOf(plan, story, history, lastFortnightId, until);
  const registered = new UnitPool(plan, 'registered');
  const pool = { registered, clinic: new UnitPool(plan, 'clinic', registered), trained: new UnitPool(plan, 'trained'), financed: new UnitPool(plan, 'financed', registered) };
  const records = [
    ...[...campsOf(told), ...registrationsOf(told, registered), ...clinicCasesOf(told, pool.clinic), ...trainingOf(told, pool.trained), ...producersOf(told), ...financeCasesOf(told, pool.financed)],
    ...[...publicityOf(told), ...eventsOf(told)],
  ];
  return { records, units: unitsOf(plan, story, records, Object.values(pool).flatMap(({ all }) => all)) };
}
