import { randomUUID } from 'node:crypto';
import { cellsOf, sheetsOf, type Plan } from '@pakhwada/domain/plan';
import type { ProgressRow } from '@pakhwada/domain/progress';
import type { Charge, Role } from '@pakhwada/domain/rights';
import { aPlan } from '@pakhwada/testing/builders';
import { SubmitMoneyService } from '../../../apps/api/src/funds/submit-money.service.ts';
import { StepSheetsService } from '../../../apps/api/src/fortnights/step-sheets.service.ts';
import { Clock } from '../../../apps/api/src/platform/clock/clock.ts';
import type { Settings } from '../../../apps/api/src/platform/config/settings.ts';
import { SubmitProgressService } from '../../../apps/api/src/progress/submit-progress.service.ts';
import { SubmitStatusService } from '../../../apps/api/src/progress/submit-status.service.ts';
import { RunDueJobsService, type DoneJob } from '../../../apps/api/src/reviews/run-due-jobs.service.ts';
import { anApp, testPasswordHash, type TestApp, type Visitor } from './app.ts';
import type { TestDatabase } from './database.ts';

/** Who acts in the tests: login -> role and office. */
const PEOPLE: Readonly<Record<string, readonly [Role, string]>> = {
  ...Object.fromEntries([901, 902, 903].flatMap((lgd) => [[`officer${lgd}`, ['DISTRICT_OFFICER', `DIC-${lgd}`]], [`second${lgd}`, ['DISTRICT_OFFICER', `DIC-${lgd}`]], [`gm${lgd}`, ['GM_DIC', `DIC-${lgd}`]]])),
  pmu: ['PMU', 'PMU'],
  desk: ['PMU', 'PMU'],
  accountant: ['ACCOUNTANT', 'PMU'],
  component: ['COMPONENT_OFFICER', 'DEPT'],
  nodal: ['NODAL_OFFICER', 'DEPT'],
  finance: ['FINANCE', 'FIN'],
  secretary: ['SECRETARY', 'SECY'],
  auditor: ['AUDITOR', 'SECY'],
};

export interface TestScheme {
  readonly server: TestApp;
  readonly plan: Plan;
  readonly key: { readonly stateId: number; readonly schemeCode: string };
  readonly address: string; // "/v1/schemes/ts-scheme/fortnights"
  charge(login: string): Charge;
  as(login: string): Promise<Visitor>;
  /** Moves the clock; nothing happens yet. */
  moveTo(instant: string): Promise<void>;
  /** Moves the clock and lets happen what is due. */
  tickAt(instant: string): Promise<readonly DoneJob[]>;
  rows(officeCode: string, fortnightId: string, value?: number): ProgressRow[];
  /** Every office hands in its sheets, except the silent ones. */
  allReport(fortnightId: string, value?: number, silent?: readonly string[]): Promise<void>;
  /** Everything that came in is verified and approved, each by the right people. */
  allApprove(fortnightId: string): Promise<void>;
}

/** A small State of three districts on a clock of its own that stands where the test puts it; its first fortnight opens at the first tick. */
export async function aScheme({ plan = aPlan(), startsAt = '2025-04-01T04:00:00.000Z', database, settings = {} }: { plan?: Plan; startsAt?: string; database?: TestDatabase; settings?: Partial<Settings> } = {}): Promise<TestScheme> {
  const server = await anApp({ followsDemoClock: true, ...settings }, database);
  const key = { stateId: plan.state.lgd, schemeCode: plan.scheme.code };
  const people = await seed(server.database, plan);
  const clock = server.get(Clock);
  const moveTo = (instant: string): Promise<void> => clock.setDemo(new Date(instant), false);
  const charge = (login: string): Charge => people.get(login)!;
  await moveTo(startsAt);
  const tickAt = async (instant: string): Promise<readonly DoneJob[]> => {
    await moveTo(instant);
    return server.get(RunDueJobsService).tick();
  };
  await tickAt(startsAt);
  const sessions = new Map<string, Visitor>();
  const scheme: TestScheme = {
    ...{ server, plan, key, charge, moveTo, tickAt },
    address: `/v1/schemes/${plan.scheme.code}/fortnights`,
    as: async (login) => {
      const visitor = sessions.get(login) ?? (await server.as(login));
      sessions.set(login, visitor);
      return visitor;
    },
    rows: (officeCode, fortnightId, value = 10) => cellsOf(plan, officeCode).map(({ indicator, unit }) => aRow({ indicatorCode: indicator.code, unit, relatesTo: fortnightId, value })),
    allReport: async (fortnightId, value = 10, silent = []) => {
      const fortnight = { ...key, fortnightId };
      const due = sheetsOf(plan).filter((sheet) => !silent.includes(sheet.officeCode));
      const grids = due.filter(({ kind }) => kind === 'PROGRESS').map(({ officeCode }) => ({ charge: charge(enteredBy(officeCode)), officeCode, revision: 0, rows: scheme.rows(officeCode, fortnightId, value) }));
      if (grids.length > 0) await server.get(SubmitProgressService).submit(fortnight, grids);
      const pages = due.flatMap(({ componentCode, officeCode }) =>
        componentCode === null ? [] : [{ charge: charge('component'), officeCode, componentCode, revision: 0, row: { componentCode, stage: 'UNDER_IMPLEMENTATION' as const, milestones: [], reasonCode: 'R03' as const, recoveryOn: '2027-01-31', remark: null, nextPlan: 'Go on' } }],
      );
      if (pages.length > 0) await server.get(SubmitStatusService).submit(fortnight, pages);
      if (due.some(({ kind }) => kind === 'MONEY')) await server.get(SubmitMoneyService).submit(fortnight, [{ charge: charge('accountant'), officeCode: 'PMU', revision: 0, rows: [] }]);
    },
    allApprove: async (fortnightId) => {
      const steps = server.get(StepSheetsService);
      const list = await server.database.query<{ officeCode: string; sheet: string; revision: number }>(
        `select office_code as "officeCode", sheet, max(revision) as revision from submission where fortnight_id = $1 group by 1, 2`,
        [fortnightId],
      );
      for (const one of list) {
        const [verifier, approver] = handsOf(one.officeCode, one.sheet);
        await steps.step({ ...key, fortnightId }, 'VERIFY', charge(verifier), [one]);
        await steps.step({ ...key, fortnightId }, 'APPROVE', charge(approver), [one]);
      }
    },
  };
  return scheme;
}

export function aRow(overrides: Partial<ProgressRow> & Pick<ProgressRow, 'indicatorCode' | 'unit' | 'relatesTo'>): ProgressRow {
  return { value: 10, numerator: null, denominator: null, qualifier: 'EXACT', breakdowns: {}, reasonCode: 'R03', remark: null, ...overrides };
}

function enteredBy(officeCode: string): string {
  return officeCode === 'PMU' ? 'pmu' : officeCode.replace('DIC-', 'officer');
}

function handsOf(officeCode: string, sheet: string): [verifier: string, approver: string] {
  if (sheet === 'money') return ['finance', 'nodal'];
  if (sheet.startsWith('status-')) return ['desk', 'nodal'];
  return officeCode === 'PMU' ? ['nodal', 'secretary'] : [officeCode.replace('DIC-', 'gm'), 'nodal'];
}

async function seed(database: TestDatabase, plan: Plan): Promise<Map<string, Charge>> {
  const { state, scheme } = plan;
  await database.query(`insert into state (state_id, code, kind, name_en, name_hi) values ($1, $2, $3, $4, $5) on conflict do nothing`, [state.lgd, state.code, state.kind, state.name.en, state.name.hi]);
  for (const { lgd, name, division, isReporting } of plan.districts) {
    await database.query(`insert into district (state_id, district_lgd, name_en, name_hi, division_en, division_hi, is_reporting) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`, [
      ...[state.lgd, lgd, name.en, name.hi, division.en, division.hi, isReporting],
    ]);
  }
  await database.query(`insert into scheme (state_id, scheme_code, is_demo, created_at) values ($1, $2, false, now()) on conflict do nothing`, [state.lgd, scheme.code]);
  await database.query(
    `insert into plan_version (state_id, scheme_code, version, body, sha256, approval_order, approved_on, approval_authority, applied_at) values ($1, $2, 1, $3, 'test', '1/2025', '2025-03-20', 'Secretary', now()) on conflict do nothing`,
    [state.lgd, scheme.code, JSON.stringify(plan)],
  );
  for (const { code, kind, name, districtLgd } of plan.offices) {
    await database.query(`insert into office (state_id, scheme_code, office_code, kind, name_en, name_hi, district_lgd, email) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`, [
      ...[state.lgd, scheme.code, code, kind, name.en, name.hi, districtLgd, `${code.toLowerCase()}@example.test`],
    ]);
  }
  const charges = new Map<string, Charge>();
  for (const [login, [role, officeCode]] of Object.entries(PEOPLE)) charges.set(login, await aPerson(database, plan, login, role, officeCode));
  return charges;
}

async function aPerson(database: TestDatabase, plan: Plan, login: string, role: Role, officeCode: string): Promise<Charge> {
  const districtLgd = plan.offices.find((office) => office.code === officeCode)?.districtLgd ?? null;
  const known = await database.query<{ personId: string }>(`select person_id as "personId" from person where login = $1`, [login]);
  if (known[0]) return { personId: known[0].personId, role, officeCode, districtLgd };
  const personId = randomUUID();
  await database.query(`insert into person (person_id, login, designation_en, designation_hi, password_hash, created_at) values ($1, $2, $3, $3, $4, now())`, [personId, login, `Designation of ${login}`, await testPasswordHash()]);
  await database.query(`insert into charge (charge_id, person_id, state_id, scheme_code, office_code, role, since) values ($1, $2, $3, $4, $5, $6, '2024-01-01')`, [
    ...[randomUUID(), personId, plan.state.lgd, plan.scheme.code, officeCode, role],
  ]);
  return { personId, role, officeCode, districtLgd };
}
