import { Injectable } from '@nestjs/common';
import type { ClosingSitting } from '@pakhwada/domain/committee';
import type { EntityManager } from 'typeorm';
import { schemeParameters, type SchemeKey } from '../../fortnights/fortnight-record.ts';
import type { ActionRecord, ActionStepRecord } from './action-record.ts';

export type ActionView = 'open' | 'overdue' | 'claimed' | 'closed' | 'all';

/** What a charge may see: points of these offices and of the mirror committee of this district. */
export interface ActionSight {
  readonly offices: readonly string[] | null; // null: all
  readonly district: number | null;
}

/** Which action points a list shows. */
export interface ActionFilter {
  readonly sight: ActionSight;
  readonly view: ActionView;
  readonly committee: string | null;
  readonly sitting: string | null;
  readonly office: string | null;
  readonly component: string | null;
  readonly today: string;
}

export interface ActionCounts {
  readonly overdue: number;
  readonly behind: number;
  readonly onSchedule: number;
  readonly notStarted: number;
  readonly claimed: number;
  readonly closed: number;
}

const NAME = (alias: string): string => `jsonb_strip_nulls(jsonb_build_object('en', ${alias}.name_en, 'hi', ${alias}.name_hi, 'local', ${alias}.name_local))`;
const COLUMNS = `a.action_point_id as "actionPointId", a.sitting_id as "sittingId", a.serial::int as serial, s.no::int as no, a.committee_code as "committeeCode", ${NAME('c')} as committee, c.district_lgd::int as district,
  case when i.item_id is not null then jsonb_build_object('itemId', i.item_id, 'position', i.position, 'title', i.title) end as item,
  a.component_code as "componentCode", jsonb_build_object('en', a.text_en, 'hi', a.text_hi) as text, a.office_code as "officeCode", ${NAME('o')} as office,
  a.decided_on::text as "decidedOn", a.original_due_on::text as "originalDueOn", a.due_on::text as "dueOn", a.asked_due_on::text as "askedDueOn", a.extensions::int as extensions,
  a.state, a.word, jsonb_build_object('en', coalesce(a.note_en, ''), 'hi', coalesce(a.note_hi, '')) as note, a.reason_code as "reasonCode", a.told_at as "toldAt",
  a.claimed_on::text as "claimedOn", a.closed_on::text as "closedOn", a.closed_in as "closedIn", a.reminders::int as reminders, a.version,
  array(select distinct p.person_id from action_step p where p.state_id = a.state_id and p.scheme_code = a.scheme_code and p.action_point_id = a.action_point_id and p.act = 'UPDATE') as "toldBy",
  (select p.person_id from action_step p where p.state_id = a.state_id and p.scheme_code = a.scheme_code and p.action_point_id = a.action_point_id and p.act = 'ASK_EXTENSION' order by p.step_no desc limit 1) as "askedBy"`;
const FROM = `action_point a join sitting s using (state_id, scheme_code, sitting_id) join committee c on c.state_id = a.state_id and c.scheme_code = a.scheme_code and c.committee_code = a.committee_code
  join office o on o.state_id = a.state_id and o.scheme_code = a.scheme_code and o.office_code = a.office_code
  left join agenda_item i on i.state_id = a.state_id and i.scheme_code = a.scheme_code and i.item_id = a.item_id`;
const OWN = `a.state_id = $1 and a.scheme_code = $2`;
const SEEN = `($3::text[] is null or a.office_code = any ($3::text[]) or exists (
  select 1 from committee m where m.state_id = a.state_id and m.scheme_code = a.scheme_code and m.committee_code = a.committee_code and m.district_lgd = $4::int))`;
const VIEWS: Readonly<Record<ActionView, string>> = {
  open: `a.state = 'OPEN'`,
  overdue: `a.state = 'OPEN' and a.due_on < $5::date`,
  claimed: `a.state = 'CLAIMED'`,
  closed: `a.state = 'CLOSED'`,
  all: 'true',
};
const NARROWED = `$5::date is not null and ($6::text is null or a.committee_code = $6) and ($7::text is null or a.sitting_id = $7) and ($8::text is null or a.office_code = $8) and ($9::text is null or a.component_code = $9)`;
// as orderOfActions of the domain
const ORDER = `case when a.state = 'OPEN' and a.due_on < $5::date then 0 else array_position(array['OPEN','CLAIMED','CLOSED','DROPPED'], a.state) end, a.closed_on desc nulls last, a.due_on, a.sitting_id, a.serial`;

/** Action points as they stand, and their trail. */
@Injectable()
export class ActionRepository {
  /** In the order of the action taken report. */
  async list(manager: EntityManager, key: SchemeKey, filter: ActionFilter, offset: number, most: number): Promise<ActionRecord[]> {
    const rows: Stored[] = await manager.query(`select ${COLUMNS} from ${FROM} where ${OWN} and ${SEEN} and ${VIEWS[filter.view]} and ${NARROWED} order by ${ORDER} offset $10 limit $11`, [...parametersOf(key, filter), offset, most]);
    return rows.map(recordOf);
  }

  async count(manager: EntityManager, key: SchemeKey, filter: ActionFilter): Promise<number> {
    const [{ n }]: [{ n: number }] = await manager.query(`select count(*)::int as n from action_point a where ${OWN} and ${SEEN} and ${VIEWS[filter.view]} and ${NARROWED}`, parametersOf(key, filter));
    return n;
  }

  /** By state and word, of what the charge may see. */
  async counts(manager: EntityManager, key: SchemeKey, { offices, district }: ActionSight, today: string): Promise<ActionCounts> {
    const [counts]: [ActionCounts] = await manager.query(
      `select count(*) filter (where o and late)::int as overdue, count(*) filter (where o and not late and word = 'BEHIND')::int as behind,
         count(*) filter (where o and not late and word in ('ON_SCHEDULE','IMPLEMENTED'))::int as "onSchedule", count(*) filter (where o and not late and coalesce(word, 'NOT_STARTED') = 'NOT_STARTED')::int as "notStarted",
         count(*) filter (where state = 'CLAIMED')::int as claimed, count(*) filter (where state = 'CLOSED')::int as closed
       from (select a.state, a.word, a.state = 'OPEN' as o, a.due_on < $5::date as late from action_point a where ${OWN} and ${SEEN}) p`,
      [...schemeParameters(key), offices, district, today],
    );
    return counts;
  }

  /** In the order of their addresses; held by their rows until the transaction ends where they are to change. */
  async byIds(manager: EntityManager, key: SchemeKey, ids: readonly string[], isHeld: boolean): Promise<ActionRecord[]> {
    if (isHeld) await manager.query(`select 1 from action_point a where ${OWN} and a.action_point_id = any ($3::text[]) order by a.action_point_id for update`, [...schemeParameters(key), ids]);
    const rows: Stored[] = await manager.query(`select ${COLUMNS} from ${FROM} where ${OWN} and a.action_point_id = any ($3::text[]) order by a.action_point_id`, [...schemeParameters(key), ids]);
    return rows.map(recordOf);
  }

  /** Of one sitting, held, with the day its last minutes named. */
  async ofSitting(manager: EntityManager, key: SchemeKey, sittingId: string): Promise<(ActionRecord & { readonly listedDueOn: string })[]> {
    await manager.query(`select 1 from action_point a where ${OWN} and a.sitting_id = $3 order by a.action_point_id for update`, [...schemeParameters(key), sittingId]);
    const listed = `(select p.to_on::text from action_step p where p.state_id = a.state_id and p.scheme_code = a.scheme_code and p.action_point_id = a.action_point_id and p.act in ('DECIDED','AMENDED') order by p.step_no desc limit 1)`;
    const rows: (Stored & { listedDueOn: string })[] = await manager.query(`select ${COLUMNS}, ${listed} as "listedDueOn" from ${FROM} where ${OWN} and a.sitting_id = $3 order by a.serial`, [...schemeParameters(key), sittingId]);
    return rows.map((row) => ({ ...recordOf(row), listedDueOn: row.listedDueOn }));
  }

  /** The point an update was told of; null: there is no such update. */
  async ofUpdate(manager: EntityManager, key: SchemeKey, updateId: string): Promise<{ readonly actionPointId: string; readonly actingOffice: string } | null> {
    const [row]: { actionPointId: string; actingOffice: string }[] = await manager.query(
      `select action_point_id as "actionPointId", acting_office as "actingOffice" from action_step where state_id = $1 and scheme_code = $2 and update_id = $3::uuid`,
      [...schemeParameters(key), updateId],
    );
    return row ?? null;
  }

  /** Oldest first. */
  async steps(manager: EntityManager, key: SchemeKey, actionPointId: string): Promise<ActionStepRecord[]> {
    const rows: (Omit<ActionStepRecord, 'at'> & { at: Date })[] = await manager.query(
      `select p.act, p.at, case when n.person_id is not null then jsonb_build_object('en', n.designation_en, 'hi', n.designation_hi) end as designation, case when o.office_code is not null then ${NAME('o')} end as office,
         p.word, jsonb_build_object('en', p.note_en, 'hi', p.note_hi) as note, p.reason_code as "reasonCode", p.reason, p.from_on::text as "fromOn", p.to_on::text as "toOn", p.sitting_id as "sittingId", p.reminder, p.update_id as "updateId"
       from action_step p left join person n on n.person_id = p.person_id left join office o on o.state_id = p.state_id and o.scheme_code = p.scheme_code and o.office_code = p.acting_office
       where p.state_id = $1 and p.scheme_code = $2 and p.action_point_id = $3 order by p.step_no`,
      [...schemeParameters(key), actionPointId],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  async sitting(manager: EntityManager, key: SchemeKey, sittingId: string): Promise<ClosingSitting | null> {
    const [row]: ClosingSitting[] = await manager.query(`select sitting_id as "sittingId", state, sits_on::text as "on", committee_code as "committeeCode" from sitting where state_id = $1 and scheme_code = $2 and sitting_id = $3`, [...schemeParameters(key), sittingId]);
    return row ?? null;
  }
}

type Stored = Omit<ActionRecord, 'toldAt'> & { readonly toldAt: Date | null };

function recordOf({ toldAt, ...row }: Stored): ActionRecord {
  return { ...row, toldAt: toldAt?.toISOString() ?? null };
}

function parametersOf(key: SchemeKey, { sight, today, committee, sitting, office, component }: ActionFilter): unknown[] {
  return [...schemeParameters(key), sight.offices, sight.district, today, committee, sitting, office, component];
}
