import { Injectable } from '@nestjs/common';
import type { LocalName } from '@pakhwada/domain/plan';
import type { SheetCode, StepAction } from '@pakhwada/domain/workflow';
import type { EntityManager } from 'typeorm';
import { schemeParameters, type SchemeKey } from '../fortnights/fortnight-record.ts';

/** The fortnights a reading covers, both ends included. */
export interface OriginSpan extends SchemeKey {
  readonly from: string;
  readonly to: string;
}

/** What a reader may see of fortnights that are not frozen yet: the sheets of the offices named, as `office/sheet`; null = all. */
export type OpenSheets = readonly string[] | null;

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

const IN_SCHEME = (row: string): string => `${row}.state_id = $1 and ${row}.scheme_code = $2 and ${row}.fortnight_id between $3 and $4`;

const OF_INDICATORS = (row: string): string => `${row}.indicator_code = any ($5) and ($6::int[] is null or ${row}.unit_id = any ($6))`;
const SAME_FORTNIGHT = (one: string, other: string): string => `${one}.state_id = ${other}.state_id and ${one}.scheme_code = ${other}.scheme_code and ${one}.fortnight_id = ${other}.fortnight_id`;
const SAME_SHEET = (one: string, other: string): string => `${SAME_FORTNIGHT(one, other)} and ${one}.office_code = ${other}.office_code and ${one}.sheet = ${other}.sheet`;

/** The revision that counts: of a frozen fortnight the approved one, of an open fortnight the latest. */
const COUNTED = `
  select s.*, f.frozen_at, step.action from sheets s join fortnight f on ${SAME_FORTNIGHT('f', 's')}
  cross join lateral (select t.action from submission_step t where ${SAME_SHEET('t', 's')} and t.revision = s.revision order by t.step_no desc limit 1) step
  where (f.frozen_at is null or step.action = 'APPROVE') and not exists (select 1 from submission l where ${SAME_SHEET('l', 's')} and l.revision > s.revision)`;
const OF_SHEET = (row: string): string => `join counted c on c.fortnight_id = ${row}.fortnight_id and c.office_code = ${row}.office_code and c.sheet = ${row}.sheet and c.revision = ${row}.revision`;

/** One kind of fact behind a figure: where its rows come from, and each of them as an entry. */
interface Facts {
  readonly from: string;
  readonly rows: string | null; // null: they stand on no sheet of their own
  readonly entry: string;
}

const ENTRIES: Facts = {
  from: 'entries',
  rows: `select e.* from progress_entry e where ${IN_SCHEME('e')} and ${OF_INDICATORS('e')} and ($10::boolean is false or e.relates_to = e.fortnight_id)`,
  entry: `
    select 'ENTRY', e.fortnight_id, e.relates_to, null::text, e.indicator_code, e.unit_id, e.value, e.numerator, e.denominator, null::bigint,
      null::text, null::text, c.office_code, c.sheet, e.revision, c.action, c.frozen_at, c.office_code || '/' || c.sheet, null::uuid, 0
    from entries e ${OF_SHEET('e')}`,
};
const CORRECTIONS: Facts = {
  from: 'correction',
  rows: null,
  entry: `
    select 'CORRECTION', k.fortnight_id, k.corrects_fortnight, k.component_code, k.indicator_code, k.unit_id, k.delta, null, null, null, null, null, k.proposing_office, null, k.corrects_revision,
      'APPROVE', f.frozen_at, o.office_code || '/' || o.sheet, k.correction_id, 0
    from correction k join progress_entry o on o.state_id = k.state_id and o.scheme_code = k.scheme_code and o.fortnight_id = k.corrects_fortnight and o.indicator_code = k.indicator_code
      and o.unit_id = k.unit_id and o.relates_to = k.corrects_fortnight and o.revision = k.corrects_revision join correction_approval a on a.correction_id = k.correction_id join fortnight f on ${SAME_FORTNIGHT('f', 'k')}
    where ${IN_SCHEME('k')} and not $10::boolean and ${OF_INDICATORS('k')}`,
};
const MONIES: Facts = {
  from: 'monies',
  rows: `select t.* from fund_txn t where ${IN_SCHEME('t')} and t.component_code = any ($7) and t.type = any ($8)`,
  entry: `
    select 'MONEY', t.fortnight_id, t.relates_to, t.component_code, t.type, null::int, null::bigint, null::bigint, null::bigint, case when t.reverses is null then t.amount_paise else -t.amount_paise end, t.txn_on::text, t.reference, c.office_code, c.sheet, t.revision, c.action, c.frozen_at, c.office_code || '/' || c.sheet, null::uuid, t.line
    from monies t ${OF_SHEET('t')}`,
};
const MILESTONES: Facts = {
  from: 'milestones',
  rows: `select m.*, p.office_code, p.sheet from milestone_entry m
    join component_status p on ${SAME_FORTNIGHT('p', 'm')} and p.component_code = m.component_code and p.revision = m.revision
    where ${IN_SCHEME('m')} and m.milestone_code = any ($9)`,
  entry: `
    select 'MILESTONE', m.fortnight_id, null::text, m.component_code, m.milestone_code, null::int, null::bigint, null::bigint, null::bigint, null::bigint, m.actual_on::text, null::text, c.office_code, c.sheet, m.revision, c.action, c.frozen_at, c.office_code || '/' || c.sheet, null::uuid, 0
    from milestones m ${OF_SHEET('m')}`,
};

/** Only the kinds a figure rests on: to plan a question of all four costs the server more than to answer it. */
function factsBehind({ indicatorCodes, componentCodes, moneyTypes, milestoneCodes, isDuring }: OriginSelection): Facts[] {
  return [
    ...(indicatorCodes.length > 0 ? [ENTRIES, ...(isDuring ? [] : [CORRECTIONS])] : []),
    ...(componentCodes.length > 0 && moneyTypes.length > 0 ? [MONIES] : []),
    ...(milestoneCodes.length > 0 ? [MILESTONES] : []),
  ];
}

// every parameter is named once, whichever kinds are asked for; the rows that were asked for come first and only their own sheets are looked up: a figure of one cell costs its own entries
function behind(facts: readonly Facts[]): string {
  const onSheets = facts.filter(({ rows }) => rows !== null);
  return `
  with asked as (select $5::text[], $6::int[], $7::text[], $8::text[], $9::text[], $10::boolean),
  ${onSheets.map(({ from, rows }) => `${from} as materialized (${rows ?? ''}),`).join('\n  ')}
  sheets as (${onSheets.map(({ from }) => `select distinct state_id, scheme_code, fortnight_id, office_code, sheet, revision from ${from}`).join(' union ')}),
  counted as materialized (${COUNTED}),
  behind (kind, fortnight_id, relates_to, component_code, code, unit, value, numerator, denominator, amount_paise, "on", reference, office_code, sheet, revision, action, frozen_at, on_sheet, correction_id, line) as (${facts.map(({ entry }) => entry).join('\n    union all')})`;
}

const SORT_KEY = `concat_ws('|', fortnight_id, kind, code, lpad(coalesce(unit, 0)::text, 5, '0'), relates_to, office_code, lpad(line::text, 5, '0'), correction_id) collate "C"`;
const instantText = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const stepOf = (step: string): string => `jsonb_build_object('action', ${step}.action, 'officeCode', ${step}.office_code, 'designation', jsonb_build_object('en', p.designation_en, 'hi', p.designation_hi), 'at', ${instantText(`${step}.at`)})`;
const STEPS = `case when page.correction_id is null then (
    select jsonb_agg(${stepOf('t')} order by t.step_no)
    from (select s.step_no, s.action, s.acting_office as office_code, s.person_id, s.at from submission_step s
      where s.state_id = $1 and s.scheme_code = $2 and s.fortnight_id = page.fortnight_id and s.office_code = page.office_code and s.sheet = page.sheet and s.revision = page.revision) t
    join person p on p.person_id = t.person_id)
  else (
    select jsonb_agg(${stepOf('t')} order by t.no)
    from (select 1 as no, 'PROPOSE' as action, k.proposing_office as office_code, k.proposed_by as person_id, k.proposed_at as at from correction k where k.correction_id = page.correction_id
      union all select 2, 'APPROVE', a.approving_office, a.approved_by, a.approved_at from correction_approval a where a.correction_id = page.correction_id) t
    join person p on p.person_id = t.person_id)
  end as steps`;
const IS_SHOWN = `($11::text[] is null or frozen_at is not null or on_sheet = any ($11))`;

@Injectable()
export class OriginRepository {
  /** The newest `take` entries of a span that the reader may see. `after` is the sort key of the last row already seen. */
  async rows(manager: EntityManager, span: OriginSpan, selection: OriginSelection, open: OpenSheets, after: string | null, take: number): Promise<OriginRow[]> {
    const facts = factsBehind(selection);
    if (facts.length === 0) return [];
    const [found]: { rows: OriginRow[] | null }[] = await manager.query(
      `${behind(facts)}, page as (select *, ${SORT_KEY} as sort_key from behind where ${IS_SHOWN} and ($12::text is null or ${SORT_KEY} < $12) order by sort_key desc limit $13),
       shown as (
         select sort_key as "sortKey", kind, fortnight_id as "fortnightId", relates_to as "relatesTo", component_code as "componentCode", code, unit, value, numerator, denominator,
           amount_paise as "amountPaise", "on", reference, revision, action, office_code as "officeCode", sheet, ${instantText('frozen_at')} as "frozenAt", ${STEPS}
         from page)
       select (select json_agg(shown order by "sortKey" desc) from shown) as rows`,
      [...parametersOf(span, selection), open, after, take],
    );
    return found?.rows ?? [];
  }

  /** How many entries of a span the reader may not see yet. */
  async countHidden(manager: EntityManager, span: OriginSpan, selection: OriginSelection, open: OpenSheets): Promise<number> {
    const facts = factsBehind(selection);
    if (facts.length === 0) return 0;
    const [found]: { count: number }[] = await manager.query(`${behind(facts)} select count(*)::int as count from behind where not ${IS_SHOWN}`, [...parametersOf(span, selection), open]);
    return found?.count ?? 0;
  }
}

function parametersOf(span: OriginSpan, { indicatorCodes, units, componentCodes, moneyTypes, milestoneCodes, isDuring }: OriginSelection): unknown[] {
  return [...schemeParameters(span), span.from, span.to, indicatorCodes, units, componentCodes, moneyTypes, milestoneCodes, isDuring];
}
