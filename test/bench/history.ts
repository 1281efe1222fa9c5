import { createHash, randomUUID } from 'node:crypto';
import { fortnightById, nextFortnightId, timesOf } from '@pakhwada/domain/calendar';
import type { Plan } from '@pakhwada/domain/plan';
import { buildReview, canonicalText, sealReview, type ReviewFacts } from '@pakhwada/domain/review';
import type { EntityManager } from 'typeorm';
import type { FortnightKey, SchemeKey } from '../../apps/api/src/fortnights/fortnight-record.ts';
import { SealedMoneyRepository } from '../../apps/api/src/fortnights/sealed-money.repository.ts';
import { SealedRepository } from '../../apps/api/src/fortnights/sealed.repository.ts';
import { SubmissionRepository } from '../../apps/api/src/fortnights/submission.repository.ts';
import { MoneyRepository } from '../../apps/api/src/funds/money.repository.ts';
import { ProgressRepository } from '../../apps/api/src/progress/progress.repository.ts';
import { StatusRepository } from '../../apps/api/src/progress/status.repository.ts';
import { PlanRepository } from '../../apps/api/src/schemes/plan.repository.ts';

export interface LaidScheme extends SchemeKey {
  readonly plan: Plan;
  readonly people: readonly [enters: string, verifies: string, approves: string];
}

/** The guards watch over entries as they come; a past that is laid down whole goes in without them. */
export async function withoutGuards(manager: EntityManager): Promise<void> {
  await manager.query(`set local session_replication_role = replica`);
}

/** State, districts, offices and plan, and the three persons who sign for everybody. */
export async function layScheme(manager: EntityManager, plan: Plan, key: SchemeKey): Promise<LaidScheme> {
  const plans = new PlanRepository();
  const body = JSON.stringify(plan);
  const people = [randomUUID(), randomUUID(), randomUUID()] as const;
  await plans.saveState(manager, { ...plan.state, lgd: key.stateId, code: `S${key.stateId}` });
  await layDistricts(manager, key.stateId, plan);
  await plans.saveScheme(manager, key.stateId, key.schemeCode, false);
  await plans.saveOffices(manager, key.stateId, key.schemeCode, plan.offices);
  const approval = plan.approval ?? { orderNo: '1', on: plan.scheme.startsOn, authority: 'Secretary' };
  await plans.insertVersion(manager, { ...key, version: 1, body, sha256: createHash('sha256').update(body).digest('hex'), isRevision: false, approval });
  await manager.query(`insert into person (person_id, login, designation_en, designation_hi, created_at) select p, left($2, 20) || p, 'Officer', 'अधिकारी', now() from unnest($1::uuid[]) as p`, [people, key.schemeCode]);
  return { ...key, plan, people };
}

/** The first fortnight as a freeze would leave it, through the product's own repositories. `body` stands in for a review that nobody will read. */
export async function layFirst(manager: EntityManager, scheme: LaidScheme, facts: ReviewFacts, body?: string): Promise<void> {
  const key = keyOf(scheme, facts.fortnightId);
  await layFortnights(manager, scheme, [facts.fortnightId], true);
  await layEntries(manager, scheme, key, facts);
  const review = buildReview(facts);
  const text = body ?? canonicalText(review);
  await manager.query(
    `insert into review (state_id, scheme_code, fortnight_id, body, sha256, previous_sha256, plan_version, rule_set_version, frozen_at) values ($1, $2, $3, $4, $5, null, 1, 1, now())`,
    [...keyValues(key), text, createHash('sha256').update(text).digest('hex')],
  );
  const sealed = sealReview(facts, review);
  await new SealedRepository().insert(manager, key, sealed);
  await new SealedMoneyRepository().insert(manager, key, sealed);
}

/** Every row of one fortnight's sheets, as submitted, verified and approved. */
export async function layEntries(manager: EntityManager, { people: [enters, verifies, approves] }: LaidScheme, key: FortnightKey, facts: ReviewFacts): Promise<void> {
  const submissions = new SubmissionRepository();
  const sheets = facts.sheets.map(({ officeCode, sheet }) => ({ officeCode, sheet, revision: 1, rowCount: 1, warnings: 0, submittedBy: enters, actingOffice: officeCode }));
  const at = facts.sheets[0]?.submittedAt ?? new Date().toISOString();
  await submissions.insert(manager, key, sheets, at);
  for (const [action, stepNo, personId] of [['VERIFY', 2, verifies], ['APPROVE', 3, approves]] as const) {
    await submissions.insertSteps(manager, key, sheets.map((sheet) => ({ ...sheet, stepNo, action, personId, at, reason: null, rows: [] })));
  }
  for (const part of chunksOf(byOffice(facts.progress), 10)) await new ProgressRepository().insert(manager, key, part);
  await new StatusRepository().insert(manager, key, facts.statuses.map(({ officeCode, state: _, ...row }) => ({ officeCode, revision: 1, row })));
  await new MoneyRepository().insert(manager, key, byOffice(facts.money));
}

/** The fortnights after the first, each holding what the first held; the counters grow, the hashes chain. */
export async function repeatFirst(manager: EntityManager, scheme: LaidScheme, ids: readonly string[]): Promise<void> {
  const first = scheme.plan.calendar.firstFortnightId;
  await layFortnights(manager, scheme, ids, true);
  await copyTables(manager, scheme, ids, [...SHEET_COPIES, ...SEALED_COPIES]);
  await chainReviews(manager, scheme, first, ids);
}

/** The fortnight after the last frozen one: open, and half of its offices have reported (all of them for `share` 1). */
export async function layOpen(manager: EntityManager, scheme: LaidScheme, id: string, share = 0.5): Promise<void> {
  await layFortnights(manager, scheme, [id], false);
  const offices = scheme.plan.offices.slice(0, Math.ceil(scheme.plan.offices.length * share)).map(({ code }) => code);
  await copyTables(manager, scheme, [id], SHEET_COPIES, offices);
}

export function fortnightIds(from: string, count: number): string[] {
  const ids = [from];
  for (let i = 1; i < count; i += 1) ids.push(nextFortnightId(ids[i - 1]!));
  return ids;
}

export function keyOf({ stateId, schemeCode }: SchemeKey, fortnightId: string): FortnightKey {
  return { stateId, schemeCode, fortnightId };
}

interface Copy {
  readonly table: string;
  readonly columns: string;
  readonly changed?: Readonly<Record<string, string>>; // what differs from the first fortnight (s) in the new one (n, f)
}

const SHEET_COPIES: readonly Copy[] = [
  { table: 'submission', columns: 'office_code sheet revision row_count warnings submitted_by submitted_at' },
  { table: 'submission_step', columns: 'office_code sheet revision step_no action person_id acting_office at reason rows' },
  { table: 'progress_entry', columns: 'indicator_code unit_id relates_to revision office_code sheet value numerator denominator qualifier breakdowns reason_code remark', changed: { relates_to: 'n.id' } },
  { table: 'progress_packed', columns: 'office_code revision codes rows', changed: { rows: 'replace(s.rows, s.fortnight_id, n.id)' } },
  { table: 'component_status', columns: 'component_code revision office_code sheet stage reason_code recovery_on remark next_plan' },
  { table: 'fund_txn', columns: 'office_code sheet revision line component_code type amount_paise txn_on reference remark', changed: { reference: 's.reference || n.id' } },
];
const SEALED_COPIES: readonly Copy[] = [
  {
    table: 'sealed_cell',
    columns: 'indicator_code unit_id cumulative during numerator denominator qualifier breakdowns last_reported_in',
    changed: { cumulative: 's.cumulative * (n.no + 1)', last_reported_in: 'n.id' },
  },
  { table: 'sealed_packed', columns: 'cells', changed: { cells: 'replace(s.cells, s.fortnight_id, n.id)' } }, // the counters as they were: what is measured is the reading
  { table: 'sealed_milestone', columns: 'milestone_code actual_on' },
  { table: 'sealed_money', columns: 'component_code type head financial_year partner_office amount_paise', changed: { amount_paise: 's.amount_paise * (n.no + 1)' } },
  { table: 'sealed_lines', columns: 'type office_code revision component_code is_earlier_year lines amount_paise' },
  { table: 'sealed_component', columns: 'component_code line' },
  { table: 'sealed_office', columns: 'office_code sheet silent_fortnights' },
  { table: 'sealed_scheme', columns: 'line', changed: { line: `s.line || jsonb_build_object('fortnightId', n.id, 'endsOn', f.ends_on, 'lengthDays', f.ends_on - f.starts_on + 1)` } },
];

// oldest first, as the rows would have come: their place on the disk is part of what is measured
async function copyTables(manager: EntityManager, { plan, stateId, schemeCode }: LaidScheme, ids: readonly string[], copies: readonly Copy[], offices: readonly string[] | null = null): Promise<void> {
  for (const { table, columns, changed = {} } of copies) {
    const names = columns.split(' ');
    const only = names.includes('office_code') ? 'and ($5::text[] is null or s.office_code = any ($5))' : 'and $5::text[] is null';
    await manager.query(
      `insert into ${table} (state_id, scheme_code, fortnight_id, ${names.join(', ')})
       select s.state_id, s.scheme_code, n.id, ${names.map((name) => changed[name] ?? `s.${name}`).join(', ')} from unnest($4::text[]) with ordinality as n(id, no)
       join fortnight f on f.state_id = $1 and f.scheme_code = $2 and f.fortnight_id = n.id
       join ${table} s on s.state_id = $1 and s.scheme_code = $2 and s.fortnight_id = $3 ${only} order by n.no`,
      [stateId, schemeCode, plan.calendar.firstFortnightId, ids, offices],
    );
  }
}

async function layFortnights(manager: EntityManager, { plan, stateId, schemeCode }: LaidScheme, ids: readonly string[], isFrozen: boolean): Promise<void> {
  const rows = ids.map((id) => {
    const { startsOn, endsOn } = fortnightById(id);
    const { opensAt, cutOffAt, resubmitUntil, freezesAt } = timesOf(plan.calendar, fortnightById(id));
    return { id, startsOn, endsOn, opensAt, cutOffAt, resubmitUntil, freezesAt };
  });
  await manager.query(
    `insert into fortnight (state_id, scheme_code, fortnight_id, starts_on, ends_on, state, plan_version, opens_at, cut_off_at, resubmit_until, freezes_at, frozen_at)
     select $1, $2, n.id, n."startsOn", n."endsOn", $4, 1, n."opensAt", n."cutOffAt", n."resubmitUntil", n."freezesAt", case when $4 = 'OPEN' then null else n."freezesAt" end
     from jsonb_to_recordset($3::jsonb) as n(id text, "startsOn" date, "endsOn" date, "opensAt" timestamptz, "cutOffAt" timestamptz, "resubmitUntil" timestamptz, "freezesAt" timestamptz)`,
    [stateId, schemeCode, JSON.stringify(rows), isFrozen ? 'FROZEN' : 'OPEN'],
  );
}

async function chainReviews(manager: EntityManager, { stateId, schemeCode }: SchemeKey, first: string, ids: readonly string[]): Promise<void> {
  const [start]: { sha256: string }[] = await manager.query(`select sha256 from review where state_id = $1 and scheme_code = $2 and fortnight_id = $3`, [stateId, schemeCode, first]);
  let previous = start?.sha256 ?? '';
  for (const id of ids) {
    const [made]: { sha256: string }[] = await manager.query(
      `insert into review (state_id, scheme_code, fortnight_id, body, sha256, previous_sha256, plan_version, rule_set_version, frozen_at)
       select state_id, scheme_code, $4, b.text, encode(sha256(convert_to($5 || b.text, 'UTF8')), 'hex'), $5, 1, 1, now()
       from review, lateral (select replace(body, $3, $4) as text) b where state_id = $1 and scheme_code = $2 and fortnight_id = $3 returning sha256`,
      [stateId, schemeCode, first, id, previous],
    );
    previous = made?.sha256 ?? '';
  }
}

async function layDistricts(manager: EntityManager, stateId: number, plan: Plan): Promise<void> {
  await manager.query(
    `insert into district (state_id, district_lgd, name_en, name_hi, division_en, division_hi, is_reporting)
     select $1, n.lgd, n.name ->> 'en', n.name ->> 'hi', n.division ->> 'en', n.division ->> 'hi', n."isReporting"
     from jsonb_to_recordset($2::jsonb) as n(lgd int, name jsonb, division jsonb, "isReporting" boolean)`,
    [stateId, JSON.stringify(plan.districts)],
  );
}

const keyValues = ({ stateId, schemeCode, fortnightId }: FortnightKey) => [stateId, schemeCode, fortnightId];

function chunksOf<Item>(items: readonly Item[], length: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / length) }, (_, i) => items.slice(i * length, (i + 1) * length));
}

function byOffice<Row extends { readonly officeCode: string }>(rows: readonly Row[]): { officeCode: string; revision: number; rows: Row[] }[] {
  const offices = new Map<string, Row[]>();
  for (const row of rows) offices.set(row.officeCode, [...(offices.get(row.officeCode) ?? []), row]);
  return [...offices].map(([officeCode, own]) => ({ officeCode, revision: 1, rows: own }));
}
