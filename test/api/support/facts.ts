import { aBareScheme, aPerson } from './app.ts';
import type { TestDatabase } from './database.ts';

export const KEY = { stateId: 1, schemeCode: 'one', fortnightId: '2025-26-FN20' } as const;

/** One scheme with one open fortnight that ends in two days, one office and three persons, and a submitted progress sheet: rows in every table of facts, by SQL alone. */
export async function someFacts(database: TestDatabase): Promise<{ people: readonly [string, string, string] }> {
  await aBareScheme(database, { ...KEY, offices: [{ code: 'DIC-A', kind: 'DISTRICT', districtLgd: 11 }, { code: 'PMU', kind: 'PMU' }] });
  const person = (login: string, role: string) => aPerson(database, { ...KEY, login, role, officeCode: 'DIC-A' });
  const people = [await person('officer', 'DISTRICT_OFFICER'), await person('manager', 'GM_DIC'), await person('nodal', 'NODAL_OFFICER')] as const;
  await database.query(`insert into plan_version values (1, 'one', 1, '{}', 'x', 'ORDER 1', '2024-01-01', 'HPC', now())`);
  await anOpenFortnight(database, KEY.fortnightId, '2026-01-16', '2026-01-31');
  await aSubmission(database, { sheet: 'progress', revision: 1, personId: people[0] });
  await database.query(
    `insert into progress_entry (state_id, scheme_code, fortnight_id, indicator_code, unit_id, relates_to, revision, office_code, value, qualifier) values (1, 'one', $1, 'C1-01', 11, $1, 1, 'DIC-A', 7, 'EXACT')`,
    [KEY.fortnightId],
  );
  await aSubmission(database, { sheet: 'status-C1', revision: 1, personId: people[0] });
  await database.query(`insert into component_status values (1, 'one', $1, 'C1', 1, 'DIC-A', 'status-C1', 'SANCTIONED', null, null, null, null)`, [KEY.fortnightId]);
  await database.query(`insert into milestone_entry values (1, 'one', $1, 'C1', 1, 'C1-M1', '2026-01-20')`, [KEY.fortnightId]);
  await aSubmission(database, { sheet: 'money', revision: 1, personId: people[0] });
  await database.query(`insert into fund_txn values (1, 'one', $1, 'DIC-A', 'money', 1, 1, 'C1', 'RELEASE', 100, '2026-01-20', 'R/1', null)`, [KEY.fortnightId]);
  await database.query(`insert into draft values (1, 'one', $1, 'DIC-A', 'progress', 1, '[]', $2, now())`, [KEY.fortnightId, people[0]]);
  await database.query(`insert into job_run (job, due_at, ran_at) values ('open:one', now(), now())`);
  await database.query(`insert into audit_log (at, action, subject) values (now(), 'test', 'one')`);
  return { people };
}

export async function anOpenFortnight(database: TestDatabase, fortnightId: string, startsOn: string, endsOn: string): Promise<void> {
  await database.query(
    `insert into fortnight (state_id, scheme_code, fortnight_id, starts_on, ends_on, state, plan_version, opens_at, cut_off_at, resubmit_until, freezes_at)
     values (1, 'one', $1, $2, $3, 'OPEN', 1, now() - interval '10 days', now() + interval '2 days', now() + interval '4 days', now() + interval '5 days')`,
    [fortnightId, startsOn, endsOn],
  );
}

export async function aSubmission(database: TestDatabase, row: { sheet: string; revision: number; personId: string; fortnightId?: string }): Promise<void> {
  const fortnightId = row.fortnightId ?? KEY.fortnightId;
  await database.query(`insert into submission (state_id, scheme_code, fortnight_id, office_code, sheet, revision, row_count, submitted_by, submitted_at) values (1, 'one', $1, 'DIC-A', $2, $3, 1, $4, now())`, [
    fortnightId,
    row.sheet,
    row.revision,
    row.personId,
  ]);
  await aStep(database, { ...row, fortnightId, stepNo: 1, action: 'SUBMIT' });
}

export async function aStep(database: TestDatabase, row: { sheet: string; revision: number; stepNo: number; action: string; personId: string; fortnightId?: string; reason?: string }): Promise<void> {
  await database.query(
    `insert into submission_step (state_id, scheme_code, fortnight_id, office_code, sheet, revision, step_no, action, person_id, acting_office, at, reason, rows) values (1, 'one', $1, 'DIC-A', $2, $3, $4, $5, $6, 'DIC-A', now(), $7, $8)`,
    [row.fortnightId ?? KEY.fortnightId, row.sheet, row.revision, row.stepNo, row.action, row.personId, row.reason ?? null, row.reason ? '[{"unit":11}]' : '[]'],
  );
}
