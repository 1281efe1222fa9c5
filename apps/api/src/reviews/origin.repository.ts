import { Injectable } from '@nestjs/common';
import type { LocalName } from '@pakhwada/domain/plan';
import type { SheetCode, StepAction } from '@pakhwada/domain/workflow';
import type { EntityManager } from 'typeorm';
import { fortnightParameters, type FortnightKey } from '../fortnights/fortnight-record.ts';

/** Which entries stand behind a figure. Units null = every unit; an empty list of codes = none. */
export interface OriginSelection {
  readonly indicatorCodes: readonly string[];
  readonly units: readonly number[] | null;
  readonly componentCodes: readonly string[];
  readonly milestoneCodes: readonly string[];
  readonly moneyTypes: readonly string[];
  readonly isDuring: boolean; // only what the fortnight itself brought
}

export interface OriginRow {
  readonly sortKey: string;
  readonly kind: 'ENTRY' | 'CORRECTION' | 'MONEY' | 'MILESTONE';
  readonly fortnightId: string;
  readonly relatesTo: string | null;
  readonly componentCode: string | null; // entries: known by their indicator
  readonly code: string;
  readonly unit: number | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly amountPaise: number | null;
  readonly on: string | null;
  readonly reference: string | null;
  readonly revision: number;
  readonly action: StepAction;
  readonly officeCode: string;
  readonly sheet: SheetCode | null; // null: a correction
  readonly steps: readonly { readonly action: string; readonly officeCode: string; readonly designation: LocalName; readonly at: string }[];
  readonly frozenAt: string | null;
}

const IN_SCHEME = (row: string): string => `${row}.state_id = $1 and ${row}.scheme_code = $2 and ${row}.fortnight_id <= $3 and ($9::boolean is false or ${row}.fortnight_id = $3)`;

const OF_INDICATORS = (row: string): string => `${row}.indicator_code = any ($4) and ($5::int[] is null or ${row}.unit_id = any ($5))`;
const SAME_FORTNIGHT = (one: string, other: string): string => `${one}.state_id = ${other}.state_id and ${one}.scheme_code = ${other}.scheme_code and ${one}.fortnight_id = ${other}.fortnight_id`;
const SAME_SHEET = (one: string, other: string): string => `${SAME_FORTNIGHT(one, other)} and ${one}.office_code = ${other}.office_code and ${one}.sheet = ${other}.sheet`;

// The rows that were asked for come first and only their own sheets are looked up: a figure of one cell costs its own entries, not every submission of the scheme.
const ROWS = `
  entries as materialized (select e.* from progress_entry e where ${IN_SCHEME('e')} and ${OF_INDICATORS('e')} and ($9::boolean is false or e.relates_to = e.fortnight_id)),
  monies as materialized (select t.* from fund_txn t where ${IN_SCHEME('t')} and t.component_code = any ($6) and t.type = any ($7)),
  milestones as materialized (
    select m.*, p.office_code, p.sheet from milestone_entry m
    join component_status p on ${SAME_FORTNIGHT('p', 'm')} and p.component_code = m.component_code and p.revision = m.revision
    where ${IN_SCHEME('m')} and m.milestone_code = any ($8)),
  sheets as (
    select state_id, scheme_code, fortnight_id, office_code, sheet, revision from entries
    union select state_id, scheme_code, fortnight_id, office_code, sheet, revision from monies
    union select state_id, scheme_code, fortnight_id, office_code, sheet, revision from milestones)`;

/** The revision that counts: of a frozen fortnight the approved one, of an open fortnight the latest. */
const COUNTED = `
  select s.*, f.frozen_at, step.action from sheets s join fortnight f on ${SAME_FORTNIGHT('f', 's')}
  cross join lateral (select t.action from submission_step t where ${SAME_SHEET('t', 's')} and t.revision = s.revision order by t.step_no desc limit 1) step
  where (f.frozen_at is null or step.action = 'APPROVE') and not exists (select 1 from submission l where ${SAME_SHEET('l', 's')} and l.revision > s.revision)`;
const OF_SHEET = (row: string): string => `join counted c on c.fortnight_id = ${row}.fortnight_id and c.office_code = ${row}.office_code and c.sheet = ${row}.sheet and c.revision = ${row}.revision`;

const BEHIND = `
  with ${ROWS},
  counted as materialized (${COUNTED}),
  behind as (
    select 'ENTRY' as kind, e.fortnight_id, e.relates_to, null as component_code, e.indicator_code as code, e.unit_id as unit, e.value, e.numerator, e.denominator, null::bigint as amount_paise,
      null::text as "on", null as reference, c.office_code, c.sheet, e.revision, c.action, c.frozen_at, null::uuid as correction_id, 0 as line
    from entries e ${OF_SHEET('e')}
    union all
    select 'CORRECTION', k.fortnight_id, k.corrects_fortnight, k.component_code, k.indicator_code, k.unit_id, k.delta, null, null, null, null, null, k.proposing_office, null, k.corrects_revision,
      'APPROVE', f.frozen_at, k.correction_id, 0
    from correction k join correction_approval a on a.correction_id = k.correction_id join fortnight f on ${SAME_FORTNIGHT('f', 'k')}
    where ${IN_SCHEME('k')} and not $9::boolean and ${OF_INDICATORS('k')}
    union all
    select 'MONEY', t.fortnight_id, null, t.component_code, t.type, null, null, null, null, t.amount_paise, t.txn_on::text, t.reference, c.office_code, c.sheet, t.revision, c.action, c.frozen_at, null, t.line
    from monies t ${OF_SHEET('t')}
    union all
    select 'MILESTONE', m.fortnight_id, null, m.component_code, m.milestone_code, null, null, null, null, null, m.actual_on::text, null, c.office_code, c.sheet, m.revision, c.action, c.frozen_at, null, 0
    from milestones m ${OF_SHEET('m')}
  )`;
const SORT_KEY = `concat_ws('|', fortnight_id, kind, code, lpad(coalesce(unit, 0)::text, 5, '0'), relates_to, office_code, lpad(line::text, 5, '0'), correction_id) collate "C"`;
const instantText = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const STEPS = `(select coalesce(jsonb_agg(jsonb_build_object('action', s.action, 'officeCode', s.office_code, 'designation', jsonb_build_object('en', p.designation_en, 'hi', p.designation_hi),
    'at', ${instantText('s.at')}) order by s.no), '[]')
  from (
    select t.step_no as no, t.action, t.acting_office as office_code, t.person_id, t.at from submission_step t
    where t.state_id = $1 and t.scheme_code = $2 and t.fortnight_id = page.fortnight_id and t.office_code = page.office_code and t.sheet = page.sheet and t.revision = page.revision
    union all select 1, 'PROPOSE', k.proposing_office, k.proposed_by, k.proposed_at from correction k where k.correction_id = page.correction_id
    union all select 2, 'APPROVE', a.approving_office, a.approved_by, a.approved_at from correction_approval a where a.correction_id = page.correction_id
  ) s join person p on p.person_id = s.person_id) as steps`;

@Injectable()
export class OriginRepository {
  /** How many there are, and a page of them, newest first. `after` is the sort key of the last row already seen. */
  async page(manager: EntityManager, key: FortnightKey, selection: OriginSelection, after: string | null, take: number): Promise<{ count: number; rows: OriginRow[] }> {
    const { indicatorCodes, units, componentCodes, moneyTypes, milestoneCodes, isDuring } = selection;
    const [found]: { count: number; rows: OriginRow[] | null }[] = await manager.query(
      `${BEHIND}, page as (select *, ${SORT_KEY} as sort_key from behind where $10::text is null or ${SORT_KEY} < $10 order by sort_key desc limit $11),
       shown as (
         select sort_key as "sortKey", kind, fortnight_id as "fortnightId", relates_to as "relatesTo", component_code as "componentCode", code, unit, value, numerator, denominator,
           amount_paise as "amountPaise", "on", reference, revision, action, office_code as "officeCode", sheet, ${instantText('frozen_at')} as "frozenAt", ${STEPS}
         from page)
       select (select count(*)::int from behind) as count, (select json_agg(shown order by "sortKey" desc) from shown) as rows`,
      [...fortnightParameters(key), indicatorCodes, units, componentCodes, moneyTypes, milestoneCodes, isDuring, after, take],
    );
    return { count: found?.count ?? 0, rows: found?.rows ?? [] };
  }
}
