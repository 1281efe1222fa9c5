import type { Plan } from '@pakhwada/domain/plan';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../apps/api/src/platform/clock/clock.ts';
import type { Settings } from '../../apps/api/src/platform/config/settings.ts';
import { databaseOptions } from '../../apps/api/src/platform/database/data-source.ts';
import { anApp, type TestApp } from '../api/support/app.ts';
import { fullFacts } from './facts.ts';
import { fortnightIds, layFirst, layOpen, layScheme, repeatFirst, withoutGuards, type LaidScheme } from './history.ts';

/** How much past a stage holds, and how much of its open fortnight has come in. */
export interface Past {
  readonly frozen: number;
  readonly openShare: number; // of the offices
  readonly isFirstBodyKept?: boolean; // false: nobody will read the frozen reviews
  readonly money?: (manager: EntityManager, laid: Laid) => Promise<void>; // in place of two lines for each component and fortnight
}

export interface Laid {
  readonly scheme: LaidScheme;
  readonly frozen: readonly string[];
  readonly openId: string;
}

export interface Stage extends Laid {
  readonly server: TestApp;
  readonly source: DataSource;
  close(): Promise<void>;
}

/** The product on a database of its own, with that past, on the third day of the fortnight that is open. */
export async function aStage(plan: Plan, past: Past, settings: Partial<Settings> = {}): Promise<Stage> {
  const server = await anApp({ followsDemoClock: true, logLevel: 'silent', databasePool: 20, ...settings });
  const source = server.get(DataSource);
  const laid = await asOwner(server, async (manager) => layPast(manager, await layScheme(manager, plan, { stateId: plan.state.lgd, schemeCode: plan.scheme.code }), past));
  await server.database.query('vacuum analyze');
  await standIn(server, laid.openId);
  return { server, source, ...laid, close: () => server.close() };
}

/** In one transaction past the guards, as only the owner of the tables may: the server's own role cannot. */
export async function asOwner<Made>(server: TestApp, lay: (manager: EntityManager) => Promise<Made>): Promise<Made> {
  const owner = await new DataSource(databaseOptions(server.database.url, 2)).initialize();
  try {
    return await owner.transaction(async (manager) => {
      await withoutGuards(manager);
      return lay(manager);
    });
  } finally {
    await owner.destroy();
  }
}

export async function layPast(manager: EntityManager, scheme: LaidScheme, { frozen, openShare, isFirstBodyKept = true, money }: Past): Promise<Laid> {
  const ids = fortnightIds(scheme.plan.calendar.firstFortnightId, frozen + 1);
  const [openId, closed] = [ids[frozen]!, ids.slice(0, frozen)];
  const facts = fullFacts(scheme.plan);
  await layFirst(manager, scheme, money ? { ...facts, money: [] } : facts, isFirstBodyKept ? undefined : '{}');
  if (closed.length > 1) await repeatFirst(manager, scheme, closed.slice(1));
  await layOpen(manager, scheme, openId, openShare);
  const laid = { scheme, frozen: closed, openId };
  await money?.(manager, laid);
  return laid;
}

/** Moves the product's clock to the third day of a fortnight. */
export async function standIn(server: TestApp, fortnightId: string): Promise<void> {
  const [row] = await server.database.query<{ at: Date }>(`select opens_at + interval '2 days 5 hours' as at from fortnight where fortnight_id = $1 limit 1`, [fortnightId]);
  if (row) await server.get(Clock).setDemo(row.at, false);
}
